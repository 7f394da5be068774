import cdf from '@stdlib/stats-base-dists-binomial-cdf';
import { assertCounts, assertProportion } from '../proportion.ts';

/**
 * How likely so few conversions, or fewer, would be by chance: P(X <= converted) for X ~ Binomial(entered, rate).
 *
 * Exact, not a normal approximation: the regularised incomplete beta I(1 - rate; entered - converted, converted + 1).
 * Relative error against 40-digit sums stays below 1e-12 up to 5 000 entered and below 5e-10 up to 10 million, down
 * to probabilities of 1e-290. At rate 1 it is 0 after any miss, else 1; at rate 0 it is 1.
 *
 * @param converted successes, a whole number, 0 <= converted <= entered
 * @param entered trials, a whole number >= 1
 * @param rate success probability of the hypothesis, 0 <= rate <= 1
 * @returns a probability, 0..1
 * @throws RangeError outside that domain
 * @see Clopper & Pearson, Biometrika 26 (1934) 404-413; the same number as R's binom.test(k, n, p, "less")
 * @example
 * binomialLowerTail(20, 100, 0.25); // 0.148831050443...
 */
export function binomialLowerTail(converted: number, entered: number, rate: number): number {
  assertCounts(converted, entered);
  assertProportion(converted, entered);
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate ${rate} is not inside [0, 1]`);
  // spelled out, so that the edges never hang on how the library takes 0 and 1
  if (converted === entered || rate === 0) return 1;
  if (rate === 1) return 0;
  return cdf(converted, entered, rate);
}
