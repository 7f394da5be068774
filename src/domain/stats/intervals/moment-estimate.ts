import { momentInterval } from './moment-interval.ts';
import type { Estimate } from './newcombe-interval.ts';

/**
 * A coefficient of which some contacts are young as Newcombe's interval takes it: the rate, at most 1, between the bounds of
 * {@link momentInterval}.
 *
 * @param converted successes, >= 0
 * @param mature Σ share over the contacts, > 0
 * @param squares Σ share², 0 < squares <= mature
 * @throws RangeError outside that domain
 * @example
 * momentEstimate(20, 40, 30, 0.95); // { rate: 0.5, low: 0.3435066..., high: 0.6788893... }
 */
export function momentEstimate(
  converted: number,
  mature: number,
  squares: number,
  confidence: number,
): Estimate {
  const { low, high } = momentInterval(converted, mature, squares, confidence);
  // rounding must not put the rate past a bound that all but touches it
  return { rate: Math.min(high, Math.max(low, converted / mature)), low, high };
}
