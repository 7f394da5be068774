import { describe, expect, it } from 'vitest';
import { parsePercent } from '../../../src/config/read/values.ts';

describe('parsePercent', () => {
  it.each([
    ['80%', 0.8],
    ['80 %', 0.8],
    ['80,5%', 0.805],
    ['33.3%', 0.333],
    ['66,7 %', 0.667],
    ['0.07%', 0.0007],
    ['7%', 0.07],
    ['.5', 0.5],
    [' 0,8 ', 0.8],
    ['100%', 1],
    ['0%', 0],
    [0.8, 0.8],
    [1, 1],
    [0, 0],
  ])('reads %j', (written, fraction) => {
    expect(parsePercent(written)).toBe(fraction);
  });

  it.each([800, 80, '80', '101%', '1.01', '-5%', -0.1, '', '%', '8 0%', '1e-2', 'half', '0x1', '٨٠%'])(
    'is no share: %j',
    (written) => {
      expect(parsePercent(written)).toBeUndefined();
    },
  );
});
