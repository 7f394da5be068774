import { twoSidedZ } from '../normal-quantile.ts';
import { assertProportion, type Interval } from '../proportion.ts';

/**
 * Wilson's score interval of one proportion, without continuity correction.
 *
 * Formula, with k = converted, n = entered, z = the normal quantile of the confidence:
 * (k + z²/2 ± z · sqrt(k(n - k)/n + z²/4)) / (n + z²). It always holds k/n and never leaves [0, 1].
 *
 * @param converted successes, 0 <= converted <= entered; real numbers will do (see moment-interval.ts)
 * @param entered trials, > 0
 * @param confidence two-sided, 0 < confidence < 1
 * @returns bounds as fractions
 * @throws RangeError outside that domain
 * @see Wilson, JASA 22 (1927) 209-212; Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3
 * @example
 * wilsonInterval(81, 263, 0.95); // { low: 0.2552885..., high: 0.3662095... }
 */
export function wilsonInterval(converted: number, entered: number, confidence: number): Interval {
  assertProportion(converted, entered);
  const z = twoSidedZ(confidence);
  const rate = converted / entered;
  const centre = converted + (z * z) / 2;
  const reach = z * Math.sqrt(converted * (1 - rate) + (z * z) / 4);
  const scale = entered + z * z;
  return {
    // rounding must not push a bound past the rate, which at the edges is the bound: 0 of n from 0, n of n to 1
    low: Math.max(0, Math.min(rate, (centre - reach) / scale)),
    high: Math.min(1, Math.max(rate, (centre + reach) / scale)),
  };
}
