import { describe, expect, it } from 'vitest';
import { shareDifferenceTails } from '../../../../src/domain/stats/tails/share-difference-tails.ts';

const share = (value: number, variance: number) => ({ share: value, variance });

describe('shareDifferenceTails', () => {
  // R: 2 * pnorm(-abs(0.7 - 0.5) / sqrt(0.003 + 0.005)), and so on
  it.each([
    [0.7, 0.003, 0.5, 0.005, 0.02534731867747],
    [0.4, 0.24 / 50, 0.6, 0.24 / 100, 0.01842213],
    [0.5, 0.01, 0.51, 0.01, 0.9436280222029],
  ])('of %d (%d) and %d (%d) is %d', (first, v1, second, v2, p) => {
    expect(shareDifferenceTails(share(first, v1), share(second, v2))).toBeCloseTo(p, 8);
    expect(shareDifferenceTails(share(second, v2), share(first, v1))).toBeCloseTo(p, 8);
  });

  it('is 1 of equals and 0 where nothing is left to chance', () => {
    expect(shareDifferenceTails(share(1, 0), share(1, 0))).toBe(1);
    expect(shareDifferenceTails(share(1, 0), share(0.5, 0))).toBe(0);
  });
});
