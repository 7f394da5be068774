import { expect, it } from 'vitest';
import { twoSidedZ } from '../../../src/domain/stats/normal-quantile.ts';

it.each([
  // R: qnorm(0.5 + confidence / 2)
  [0.5, 0.674489750196082],
  [0.9, 1.64485362695147],
  [0.95, 1.95996398454005],
  [0.99, 2.5758293035489],
  [0.999, 3.29052673149193],
])('the two-sided z of %d is %d', (confidence, z) => {
  expect(twoSidedZ(confidence)).toBeCloseTo(z, 12);
});

it.each([0, 1, -0.1, 95, Number.NaN])('refuses a confidence of %d', (confidence) => {
  expect(() => twoSidedZ(confidence)).toThrow(RangeError);
});
