import type { Interval } from '../proportion.ts';
import type { CountDistribution } from '../tails/count-distribution.ts';

/**
 * Between which numbers of conversions contacts stay by luck alone: exact control limits, interpolated between whole
 * numbers, so that they narrow smoothly as contacts become more.
 *
 * Formula, for the lower limit with p = (1 - confidence) ÷ 2, for the upper with 1 - p: r is the smallest number with
 * P(X <= r) >= p, α = (P(X <= r) - p) ÷ P(X = r), and the limit r - α, at least 0. Where n contacts all have the same rate,
 * limit ÷ n is Spiegelhalter's; young contacts have a rate each, and the limits of their sum are as exact.
 *
 * The upper one lies less than a conversion below the first number that luck does not reach: who passes it may still be
 * inside. Ask the distribution.
 *
 * @param confidence two-sided, 0 < confidence < 1, such as 0.95 and 0.998
 * @returns bounds as numbers of conversions, real numbers; both 0 for nobody
 * @throws RangeError outside that domain
 * @see Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, appendix A.1.1
 * @example
 * funnelLimits(distributeCounts([{ rate: 0.3, count: 20 }]), 0.95); // { low: 1.62353..., high: 9.74510... }
 */
export function funnelLimits(distribution: CountDistribution, confidence: number): Interval {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence ${confidence} is not inside (0, 1)`);
  }
  const tail = (1 - confidence) / 2;
  return { low: findLimit(distribution, tail), high: findLimit(distribution, 1 - tail) };
}

function findLimit({ contacts, atMost }: CountDistribution, p: number): number {
  let below = -1;
  let r = contacts;
  while (r - below > 1) {
    const middle = Math.floor((below + r) / 2);
    if (atMost(middle) >= p) r = middle;
    else below = middle;
  }
  const reached = atMost(r);
  const own = reached - atMost(r - 1);
  return Math.max(0, own > 0 ? r - (reached - p) / own : r);
}
