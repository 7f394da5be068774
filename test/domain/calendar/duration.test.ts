import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../src/domain/calendar/duration.ts';

describe('parseDuration', () => {
  it.each([
    ['30d', 2_592_000_000_000],
    ['12h', 43_200_000_000],
    ['6w', 3_628_800_000_000],
    ['90min', 5_400_000_000],
    [' 30 D ', 2_592_000_000_000],
  ])('%s is %i microseconds', (text, micros) => {
    expect(parseDuration(text)).toBe(micros);
  });
  it.each(['', '30', 'd', '0d', '-3d', '1.5d', '30m', '30s', '3 days', '1d 2h', '99999999999w'])(
    'cannot read "%s"',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});
