import { expect, it } from 'vitest';
import { measureDispersion } from '../../../src/domain/stats/over-dispersion.ts';

/** Converted, entered; against a target of 60 %. */
const MEMBERS = [
  [40, 80],
  [52, 80],
  [61, 90],
  [33, 70],
  [48, 75],
  [57, 80],
  [29, 60],
  [45, 72],
] as const;
const SCORES = MEMBERS.map(([k, n]) => (k / n - 0.6) / Math.sqrt((0.6 * 0.4) / n));

it('is the mean of the squares, and that of the scores without their extremes', () => {
  // R: mean(z^2); winsorised at quantile(z, c(.1, .9), type = 7)
  const found = measureDispersion(SCORES);
  expect(found?.phi).toBeCloseTo(2.445705191799, 11);
  expect(found?.winsorised).toBeCloseTo(2.139814670417, 11);
});

it('does not hang on the order, is that of one member alone, and nothing of nobody', () => {
  expect(measureDispersion([...SCORES].reverse())).toEqual(measureDispersion(SCORES));
  expect(measureDispersion([-2])).toEqual({ phi: 4, winsorised: 4 });
  expect(measureDispersion([])).toBeNull();
});
