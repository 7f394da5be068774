import { bisect } from '../bisect.ts';
import { assertCounts, gatherRates, type RateGroup } from '../proportion.ts';
import { binomialLowerTail } from './binomial-lower-tail.ts';
import { logBinomialPmf } from './binomial-pmf.ts';
import { convolve, type Terms, tiltRate, tiltTerms } from './poisson-binomial-terms.ts';

/** e^-40 is 4e-18. */
const SURE = 40;

/**
 * How likely so few conversions, or fewer, would be by chance where contacts differ in their chance: P(X <= converted)
 * for X the sum of independent contacts, each converting at the rate of its group.
 *
 * Exact, not an approximation: the groups' binomial terms are convolved. Exponential tilting comes first: every odds is
 * multiplied by the same factor t <= 1, so that the mean lies at `converted`, and a tail of 1e-200 is summed where its
 * terms are large; what the tilt changed is divided out again, P = Σ_{x <= k} t^-x · M · P_t(X = x), M = Π (1 - p + p·t).
 * With one rate it is {@link binomialLowerTail}, to the last bit. Relative error against 60 digits below 1e-11 up to a
 * million contacts, down to probabilities of 1e-290.
 *
 * @param converted successes, a whole number, 0 <= converted <= all contacts
 * @param groups contacts by success probability, in any order, rates of 0 and 1 too; may be empty
 * @returns a probability, 0..1; 1 for nobody
 * @throws RangeError outside that domain
 * @see Hong, Computational Statistics & Data Analysis 59 (2013) 41-51; the same number as R's
 *   PoissonBinomial::ppbinom(k, p, method = "Convolve")
 * @example
 * poissonBinomialLowerTail(1, [0.1, 0.2, 0.3, 0.4, 0.5].map((rate) => ({ rate, count: 1 }))); // 0.5226
 */
export function poissonBinomialLowerTail(converted: number, groups: readonly RateGroup[]): number {
  const gathered = gatherRates(groups);
  assertCounts(converted, countContacts(gathered));
  const uncertain = gathered.filter(({ rate }) => rate > 0 && rate < 1);
  const left = converted - countContacts(gathered.filter(({ rate }) => rate === 1));
  if (left < 0) return 0;
  if (left >= countContacts(uncertain)) return 1;
  const [first, ...others] = uncertain;
  if (first !== undefined && others.length === 0) return binomialLowerTail(left, first.count, first.rate);
  if (left === 0)
    return Math.exp(uncertain.reduce((sum, each) => sum + logBinomialPmf(0, each.count, each.rate), 0));
  return isAllButSure(left, uncertain) ? 1 : Math.min(1, sumTilted(left, uncertain));
}

/**
 * Whether the upper tail is below what a double can tell from 0 beside 1: no convolution says more. By Bernstein's
 * inequality, P(X - mean > d) <= exp(-d² / (2 · (variance + d / 3))).
 */
function isAllButSure(converted: number, groups: readonly RateGroup[]): boolean {
  const mean = groups.reduce((sum, { rate, count }) => sum + count * rate, 0);
  const variance = groups.reduce((sum, { rate, count }) => sum + count * rate * (1 - rate), 0);
  const above = converted - mean;
  return above > 0 && above ** 2 / (2 * (variance + above / 3)) > SURE;
}

function countContacts(groups: readonly RateGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function sumTilted(converted: number, groups: readonly RateGroup[]): number {
  const tilt = findTilt(converted, groups);
  let all: Terms = { from: 0, weights: [1] };
  let log = 0;
  let modes = 0;
  for (const group of groups) {
    const own = tiltTerms(group, tilt);
    all = convolve(all, own.terms);
    log += own.log;
    modes += own.mode;
  }
  let sum = 0;
  for (let x = all.from; x <= converted; x++) sum = sum * tilt + (all.weights[x - all.from] ?? 0);
  // the weights were tilted around the modes, a whole number, so that the tilt itself need not be exact
  return Math.exp(log + Math.log(sum) - (converted - modes) * Math.log(tilt));
}

/** What to multiply all odds by, so that as many conversions are expected; 1 where no more than that are anyway. */
function findTilt(converted: number, groups: readonly RateGroup[]): number {
  const expects = (log: number): number =>
    groups.reduce((sum, { rate, count }) => sum + count * tiltRate(rate, Math.exp(log)), 0);
  if (expects(0) <= converted) return 1;
  let low = -1;
  while (expects(low) > converted) low *= 2;
  return Math.exp(bisect((log) => expects(log) < converted, low, 0));
}
