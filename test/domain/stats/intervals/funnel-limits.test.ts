import { describe, expect, it } from 'vitest';
import { funnelLimits } from '../../../../src/domain/stats/intervals/funnel-limits.ts';
import {
  approximateCounts,
  distributeCounts,
} from '../../../../src/domain/stats/tails/count-distribution.ts';

function limit(rate: number, count: number, confidence: number) {
  const { low, high } = funnelLimits(distributeCounts([{ rate, count }]), confidence);
  return { low: low / count, high: high / count };
}

describe('funnelLimits', () => {
  // R: r <- qbinom(a, n, p); (r - (pbinom(r, n, p) - a) / dbinom(r, n, p)) / n
  it.each([
    [20, 0.3, 0.001477, 0.081177, 0.487255, 0.6137, 6],
    [30, 0.6, 0.3023964741983, 0.4046642685649, 0.756774676856, 0.8475405730042, 12],
    [60, 0.6, 0.3922252334749, 0.4666198954268, 0.7141331530516, 0.7808887827269, 12],
    [150, 0.6, 0.4714350200174, 0.517519574228, 0.6744458530359, 0.718130236949, 12],
    [400, 0.6, 0.5224773923663, 0.5504933469033, 0.6465520348743, 0.6736896702422, 12],
  ])('of %i contacts at %d', (n, rate, low998, low95, high95, high998, digits) => {
    const [near, far] = [limit(rate, n, 0.95), limit(rate, n, 0.998)];
    expect(far.low).toBeCloseTo(low998, digits);
    expect(near.low).toBeCloseTo(low95, digits);
    expect(near.high).toBeCloseTo(high95, digits);
    expect(far.high).toBeCloseTo(high998, digits);
  });

  it('narrows with more contacts, around the rate', () => {
    const widths = [5, 20, 100, 1000, 100_000].map((n) => limit(0.37, n, 0.95));
    widths.reduce((wide, narrow) => {
      expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
      return narrow;
    });
    expect(widths.at(-1)?.low).toBeCloseTo(0.367, 3);
    expect(widths.at(-1)?.high).toBeCloseTo(0.373, 3);
  });

  it('stays at 0 of nobody, of those who never convert, and below the first conversion', () => {
    expect(funnelLimits(distributeCounts([]), 0.95)).toEqual({ low: 0, high: 0 });
    expect(limit(0, 10, 0.95)).toEqual({ low: 0, high: 0 });
    expect(limit(0.01, 10, 0.95).low).toBe(0);
  });

  it('of young contacts is that of their sum, and the approximation is close to it', () => {
    const groups = Array.from({ length: 60 }, (_, day) => ({ rate: (0.7 * (day + 1)) / 60, count: 10 }));
    for (const confidence of [0.95, 0.998]) {
      const exact = funnelLimits(distributeCounts(groups), confidence);
      const near = funnelLimits(approximateCounts(groups), confidence);
      expect(near.low).toBeCloseTo(exact.low, 1);
      expect(near.high).toBeCloseTo(exact.high, 1);
    }
  });

  it.each([0, 1, NaN])('knows no confidence of %d', (confidence) => {
    expect(() => funnelLimits(distributeCounts([]), confidence)).toThrow(RangeError);
  });
});
