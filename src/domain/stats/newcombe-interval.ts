import type { Interval } from './proportion.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Interval of the difference of two independent proportions, k1/n1 - k2/n2: Newcombe's hybrid score, method 10.
 *
 * Formula, with d = p1 - p2 and Wilson bounds (l1, u1), (l2, u2):
 * low = d - sqrt((p1 - l1)² + (u2 - p2)²), high = d + sqrt((u1 - p1)² + (p2 - l2)²).
 *
 * @param k1 successes of the first, a whole number, 0 <= k1 <= n1
 * @param n1 trials of the first, a whole number >= 1
 * @param k2 successes of the second, a whole number, 0 <= k2 <= n2
 * @param n2 trials of the second, a whole number >= 1
 * @param confidence two-sided, 0 < confidence < 1
 * @returns bounds as fractions in [-1, 1]; wholly above 0 means that the first is better beyond chance
 * @throws RangeError outside that domain
 * @see Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10
 * @example
 * newcombeInterval(56, 70, 48, 80, 0.95); // { low: 0.0524314..., high: 0.3338726... }
 */
export function newcombeInterval(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence: number,
): Interval {
  const first = wilsonInterval(k1, n1, confidence);
  const second = wilsonInterval(k2, n2, confidence);
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const difference = p1 - p2;
  return {
    low: Math.max(-1, difference - Math.sqrt((p1 - first.low) ** 2 + (second.high - p2) ** 2)),
    high: Math.min(1, difference + Math.sqrt((first.high - p1) ** 2 + (p2 - second.low) ** 2)),
  };
}
