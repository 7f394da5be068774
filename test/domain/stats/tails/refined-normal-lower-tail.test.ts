import { describe, expect, it } from 'vitest';
import { poissonBinomialLowerTail } from '../../../../src/domain/stats/tails/poisson-binomial-lower-tail.ts';
import { refinedNormalLowerTail } from '../../../../src/domain/stats/tails/refined-normal-lower-tail.ts';

const group = (rate: number, count: number) => ({ rate, count });

describe('refinedNormalLowerTail', () => {
  // the formula in 60 digits (mpmath)
  it.each([
    [20, [group(0.25, 100)], 0.1489908471320453],
    [700, [group(0.1, 1000), group(0.2, 1500), group(0.35, 1000)], 0.01748006235940954],
    [560, [group(0.02, 500), group(0.15, 2500), group(0.4, 500)], 0.1233647392781899],
  ])('%i or fewer of %j is %d', (converted, groups, tail) => {
    expect(refinedNormalLowerTail(converted, groups)).toBeCloseTo(tail, 13);
    expect(refinedNormalLowerTail(converted, [...groups].reverse())).toBe(
      refinedNormalLowerTail(converted, groups),
    );
  });

  it('is close to the exact tail of thousands', () => {
    const groups = Array.from({ length: 300 }, (_, age) => group((0.6 * (age + 1)) / 300, 10));
    for (const converted of [780, 840, 880, 900, 950]) {
      const exact = poissonBinomialLowerTail(converted, groups);
      expect(Math.abs(refinedNormalLowerTail(converted, groups) - exact)).toBeLessThan(3e-5);
    }
  });

  it('never leaves 0..1', () => {
    const groups = [group(0.001, 3000), group(1, 2)];
    const tails = Array.from({ length: 40 }, (_, converted) => refinedNormalLowerTail(converted, groups));
    expect(tails.every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(refinedNormalLowerTail(0, [group(0.5, 10_000)])).toBe(0);
  });

  it('is 0 or 1 where nothing is left to chance', () => {
    expect(refinedNormalLowerTail(4, [group(1, 5), group(0, 5)])).toBe(0);
    expect(refinedNormalLowerTail(5, [group(1, 5), group(0, 5)])).toBe(1);
    expect(refinedNormalLowerTail(0, [])).toBe(1);
  });

  it.each([
    [3, [group(0.5, 2)]],
    [1, [group(1.5, 2)]],
    [0.5, [group(0.5, 2)]],
  ])('refuses %d of %j', (converted, groups) => {
    expect(() => refinedNormalLowerTail(converted, groups)).toThrow(RangeError);
  });
});
