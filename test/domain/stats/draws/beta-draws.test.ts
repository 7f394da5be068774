import { describe, expect, it } from 'vitest';
import { drawBeta } from '../../../../src/domain/stats/draws/beta-draws.ts';
import { spanDraws } from '../../../../src/domain/stats/draws/span-draws.ts';

describe('drawBeta', () => {
  // scipy 1.10: stats.beta.ppf([0.05, 0.95], a, b)
  it.each([
    [20.5, 5.5, 0.6472622642538153, 0.904052891351233],
    [0.5, 30.5, 6.498971558159005e-5, 0.06151672455730088],
    [95.5, 17.5, 0.786095201892482, 0.8972044895326479],
    [5.5, 0.5, 0.6942544153110504, 0.9996260029721623],
  ])('draws from Beta(%d, %d)', (a, b, low, high) => {
    const draws = drawBeta(a, b, 'any', 40_000);
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    const spread = Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
    // five standard errors
    expect(Math.abs(mean - a / (a + b))).toBeLessThan((5 * spread) / 200);
    const span = spanDraws(draws, 0.9);
    expect(Math.abs(span.low - low)).toBeLessThan(spread / 10);
    expect(Math.abs(span.high - high)).toBeLessThan(spread / 10);
    expect(draws.every((each) => each >= 0 && each <= 1)).toBe(true);
  });

  it('draws the same for the same seed, and others for another', () => {
    const draws = drawBeta(20.5, 5.5, 'manager Иванов\ncontact', 100);
    expect(drawBeta(20.5, 5.5, 'manager Иванов\ncontact', 100)).toEqual(draws);
    expect(drawBeta(20.5, 5.5, 'manager Иванов\npayment', 100)).not.toEqual(draws);
    expect(drawBeta(20.5, 5.5, '', 3)).toHaveLength(3);
  });

  it('refuses what is no shape', () => {
    expect(() => drawBeta(0, 1, '', 1)).toThrow(RangeError);
    expect(() => drawBeta(1, Number.NaN, '', 1)).toThrow(RangeError);
  });
});

describe('spanDraws', () => {
  it('leaves out as many on either side', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
    expect(spanDraws(hundred, 0.9)).toEqual({ low: 4, high: 94 });
    expect(spanDraws(Float64Array.of(3, 1, 2, 4), 0.5)).toEqual({ low: 1, high: 3 });
    expect(spanDraws(Float64Array.of(7), 0.9)).toEqual({ low: 7, high: 7 });
  });

  it('finds what sorting finds, of equal draws too', () => {
    const draws = drawBeta(20.5, 5.5, 'any', 997).map((each, index) => (index % 3 === 0 ? 0.8 : each));
    const sorted = draws.toSorted();
    expect(spanDraws(draws, 0.9)).toEqual({ low: sorted[49], high: sorted[947] });
    expect(spanDraws(sorted, 0.9)).toEqual({ low: sorted[49], high: sorted[947] });
    expect(spanDraws(new Float64Array(50).fill(0.3), 0.9)).toEqual({ low: 0.3, high: 0.3 });
  });

  it('refuses to speak of nothing', () => {
    expect(() => spanDraws(new Float64Array(0), 0.9)).toThrow(RangeError);
    expect(() => spanDraws(Float64Array.of(1), 1)).toThrow(RangeError);
  });
});
