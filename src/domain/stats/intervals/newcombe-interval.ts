import type { Interval } from '../proportion.ts';

/** What is known of one proportion: the rate, and the bounds of its interval around it. Fractions, 0..1. */
export interface Estimate extends Interval {
  readonly rate: number;
}

/**
 * Interval of the difference of two independent proportions, first - second: Newcombe's hybrid score, method 10.
 *
 * Formula, with d = p1 - p2 and the bounds (l1, u1), (l2, u2) of each:
 * low = d - sqrt((p1 - l1)² + (u2 - p2)²), high = d + sqrt((u1 - p1)² + (p2 - l2)²).
 *
 * The confidence is that of the bounds. They are Wilson's; where contacts are young, those that match two moments, and
 * the rate is min(1, coefficient).
 *
 * @param first low <= rate <= high, each 0..1
 * @param second the one that is taken away
 * @returns bounds as fractions in [-1, 1]; wholly above 0 means that the first is better beyond chance
 * @throws RangeError outside that domain
 * @see Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10
 * @example
 * const of = (k: number, n: number) => ({ rate: k / n, ...wilsonInterval(k, n, 0.95) });
 * newcombeInterval(of(56, 70), of(48, 80)); // { low: 0.0524314..., high: 0.3338726... }
 */
export function newcombeInterval(first: Estimate, second: Estimate): Interval {
  assertEstimate(first);
  assertEstimate(second);
  const difference = first.rate - second.rate;
  return {
    low: Math.max(
      -1,
      difference - Math.sqrt((first.rate - first.low) ** 2 + (second.high - second.rate) ** 2),
    ),
    high: Math.min(
      1,
      difference + Math.sqrt((first.high - first.rate) ** 2 + (second.rate - second.low) ** 2),
    ),
  };
}

function assertEstimate({ rate, low, high }: Estimate): void {
  if (!(low >= 0 && low <= rate && rate <= high && high <= 1)) {
    throw new RangeError(`${rate} from ${low} to ${high} is no estimate of a proportion`);
  }
}
