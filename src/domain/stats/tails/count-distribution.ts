import { gatherRates, type RateGroup } from '../proportion.ts';
import { convolve, type Terms, tiltTerms } from './poisson-binomial-terms.ts';
import { refinedNormalLowerTail } from './refined-normal-lower-tail.ts';

/** How many of some contacts convert by luck. */
export interface CountDistribution {
  /** All of them: no more can convert. */
  readonly contacts: number;
  /**
   * P(X <= x), 0..1.
   *
   * @param x a whole number; below 0 nothing is, and above `contacts` everything
   */
  readonly atMost: (x: number) => number;
}

/**
 * The whole distribution of the number that {@link poissonBinomialLowerTail} asks one value of: exact, by convolving the
 * groups' binomial terms. Absolute error below 1e-14; a tail far out is better asked there.
 *
 * @param groups contacts by success probability, in any order; may be empty
 * @throws RangeError for a rate outside 0..1 or a count that is no whole number >= 0
 * @see Hong, Computational Statistics & Data Analysis 59 (2013) 41-51
 * @example
 * distributeCounts([{ rate: 0.5, count: 2 }]).atMost(1); // 0.75
 */
export function distributeCounts(groups: readonly RateGroup[]): CountDistribution {
  const gathered = gatherRates(groups);
  const certain = gathered.reduce((sum, { rate, count }) => sum + (rate === 1 ? count : 0), 0);
  const { from, weights } = gathered
    .filter(({ rate }) => rate > 0 && rate < 1)
    .reduce<Terms>((terms, group) => convolve(terms, tiltTerms(group, 1).terms), {
      from: certain,
      weights: [1],
    });
  let sum = 0;
  const sums = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return {
    contacts: countContacts(gathered),
    atMost: (x) => (x < from ? 0 : (sums[x - from] ?? sum) / sum),
  };
}

/** The same by the refined normal approximation, for thousands of contacts of different chances. */
export function approximateCounts(groups: readonly RateGroup[]): CountDistribution {
  const contacts = countContacts(groups);
  return {
    contacts,
    atMost: (x) => (x < 0 ? 0 : x >= contacts ? 1 : refinedNormalLowerTail(x, groups)),
  };
}

function countContacts(groups: readonly RateGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
