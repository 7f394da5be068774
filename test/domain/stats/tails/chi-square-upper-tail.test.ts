import { expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../../../src/domain/stats/tails/chi-square-upper-tail.ts';
import { relativeError } from '../../../tool/relative-error.ts';

// scipy 1.17.1: stats.chi2.sf(x, df)
it.each([
  [0, 4, 1],
  [3.841458820694124, 1, 0.04999999999999989],
  [10, 9, 0.3504852123233613],
  [200, 7, 1.147781224014262e-39],
  [0.5, 3, 0.9188914116546758],
  [1e-8, 1, 0.9999202115440526],
  [40, 1.5, 7.859885341418846e-10],
])('%d or more with %d degrees of freedom', (x, df, tail) => {
  expect(relativeError(chiSquareUpperTail(x, df), tail)).toBeLessThan(1e-11);
});

it.each([
  [-1, 1],
  [1, 0],
  [NaN, 1],
])('%d with %d is no chi-square', (x, df) => {
  expect(() => chiSquareUpperTail(x, df)).toThrow(RangeError);
});
