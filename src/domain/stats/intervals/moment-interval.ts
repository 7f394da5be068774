import { matchProportion } from '../matched-proportion.ts';
import type { Interval } from '../proportion.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Interval of a coefficient of which some contacts are young: each is expected to have converted only as far as its
 * share of the full time, 0..1. Wilson's interval of the plain proportion that has the same mean and spread.
 *
 * The conversions of young contacts vary like Σ s·p·(1 - s·p), which Wilson out of `mature` would take for far less. With
 * s* = Σ s² ÷ Σ s and n* = Σ s ÷ s* the first two moments are those of n* contacts at s*·p each.
 *
 * Formula: Wilson of k = min(converted, n*) out of n*, both ends ÷ s*, at most 1. With all shares 1 it is Wilson's.
 *
 * @param converted successes, >= 0; may be more than `mature`, by luck
 * @param mature Σ share over the contacts, > 0: as many finished contacts they are worth
 * @param squares Σ share², 0 < squares <= mature
 * @param confidence two-sided, 0 < confidence < 1
 * @returns bounds as fractions
 * @throws RangeError outside that domain
 * @see Wilson, JASA 22 (1927) 209-212; two moments matched like the effective sample size of Kish, Survey Sampling (1965)
 * @example
 * momentInterval(20, 40, 30, 0.95); // { low: 0.3435066..., high: 0.6788893... }
 */
export function momentInterval(
  converted: number,
  mature: number,
  squares: number,
  confidence: number,
): Interval {
  const plain = matchProportion(converted, mature, squares);
  const { low, high } = wilsonInterval(plain.converted, plain.contacts, confidence);
  return { low: Math.min(1, low / plain.share), high: Math.min(1, high / plain.share) };
}
