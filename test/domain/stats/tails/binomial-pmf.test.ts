import { expect, it } from 'vitest';
import { logBinomialPmf } from '../../../../src/domain/stats/tails/binomial-pmf.ts';

// R: dbinom(k, n, p, log = TRUE); these in 60 digits (mpmath, loggamma)
it.each([
  [20, 100, 0.25, -3.00981820942399],
  [3, 10, 0.6, -3.15902025163501],
  [686_252, 1_000_000, 0.7, -453.264666724164],
  [1, 1_000_000, 1e-6, -0.999999499999833],
  [999_999, 1_000_000, 0.999999, -0.999999499999833],
  [499_000, 1_000_000, 0.5, -9.13354621495967],
  [0, 30, 0.2, -6.69430653942629],
  [30, 30, 0.2, -48.283137373023],
])('ln P(X = %i) of %i at %d is %d', (converted, entered, rate, exact) => {
  expect(logBinomialPmf(converted, entered, rate)).toBeCloseTo(exact, 11);
});

it.each([1, 2, 15, 16, 17, 200])('sums to 1 over %i trials', (entered) => {
  const terms = Array.from({ length: entered + 1 }, (_, k) => Math.exp(logBinomialPmf(k, entered, 0.3)));
  expect(terms.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 13);
});
