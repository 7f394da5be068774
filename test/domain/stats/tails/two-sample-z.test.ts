import { describe, expect, it } from 'vitest';
import { type Sample, twoSampleP } from '../../../../src/domain/stats/tails/two-sample-z.ts';

const finished = (converted: number, contacts: number): Sample => {
  return { converted, mature: contacts, squares: contacts };
};

describe('twoSampleP', () => {
  // the formula in 30 digits (mpmath); R: prop.test(c(56, 48), c(70, 80), correct = FALSE)$p.value
  it.each([
    [finished(56, 70), finished(48, 80), 0.00804508136819658],
    [finished(9, 10), finished(3, 10), 0.00616989932054416],
    [
      { converted: 12, mature: 40, squares: 30 },
      { converted: 90, mature: 120, squares: 110 },
      1.15321456526974e-5,
    ],
  ])('%j against %j: %d', (first, second, p) => {
    expect(twoSampleP(first, second)).toBeCloseTo(p, 13);
    expect(twoSampleP(second, first)).toBe(twoSampleP(first, second));
  });

  // R: prop.test(c(56, 48), c(70, 80))$p.value; the formula in double precision
  it.each([
    [finished(56, 70), finished(48, 80), 0.013409475178668927],
    [finished(9, 10), finished(3, 10), 0.02247887336612527],
  ])('corrected for continuity, %j against %j: %d', (first, second, p) => {
    expect(twoSampleP(first, second, true)).toBeCloseTo(p, 12);
    expect(twoSampleP(first, second, true)).toBeGreaterThan(twoSampleP(first, second));
  });

  it('corrects no further than to nothing', () => {
    expect(twoSampleP(finished(1, 2), finished(2, 3), true)).toBe(1);
  });

  it('is 1 where nothing differs or nothing is left to chance', () => {
    expect(twoSampleP(finished(5, 10), finished(10, 20))).toBe(1);
    expect(twoSampleP(finished(0, 10), finished(0, 20))).toBe(1);
    expect(twoSampleP(finished(10, 10), finished(20, 20))).toBe(1);
  });

  it('takes a rate above 1 for 1', () => {
    expect(twoSampleP({ converted: 6, mature: 4, squares: 2 }, finished(20, 20))).toBe(1);
    const lucky = twoSampleP({ converted: 6, mature: 4, squares: 2 }, finished(5, 20));
    expect(lucky).toBeGreaterThan(0);
    expect(lucky).toBeLessThan(0.05);
  });

  it('knows that young contacts vary more than as many finished ones as they are worth', () => {
    const young = { converted: 10, mature: 20, squares: 5 };
    expect(twoSampleP(young, finished(60, 80))).toBeGreaterThan(
      twoSampleP(finished(10, 20), finished(60, 80)),
    );
  });

  it('refuses a sample that is worth nothing', () => {
    expect(() => twoSampleP(finished(0, 0), finished(1, 2))).toThrow(RangeError);
  });
});
