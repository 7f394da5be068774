import { describe, expect, it } from 'vitest';
import { testHomogeneity } from '../../../src/domain/stats/homogeneity.ts';

const finished = (converted: readonly number[], entered: readonly number[]) =>
  converted.map((k, index) => ({ converted: k, mature: entered[index]!, squares: entered[index]! }));

describe('testHomogeneity', () => {
  // scipy 1.17.1: stats.chi2_contingency([k, n - k], correction=False)
  it.each([
    [[83, 90, 129, 70], [86, 93, 136, 82], 0.005585476661627042],
    [[40, 52, 61, 33, 48, 57, 29, 45], [80, 80, 90, 70, 75, 80, 60, 72], 0.0065447086246637745],
  ])('of %j of %j is Pearson’s', (converted, entered, p) => {
    expect(testHomogeneity(finished(converted, entered))).toBeCloseTo(p, 13);
  });

  it('has nothing to compare of one, of nobody who converted, and of all who did', () => {
    expect(testHomogeneity(finished([5], [10]))).toBeNull();
    expect(testHomogeneity(finished([0, 0], [10, 20]))).toBeNull();
    expect(testHomogeneity(finished([10, 20], [10, 20]))).toBeNull();
    expect(testHomogeneity([])).toBeNull();
  });

  it('takes young contacts for as uncertain as they are', () => {
    const young = finished([30, 45], [50, 50]).map((each) => ({ ...each, squares: each.mature / 2 }));
    expect(testHomogeneity(young)).toBeGreaterThan(testHomogeneity(finished([30, 45], [50, 50])) ?? 1);
  });
});
