import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Half-width, in standard errors, of a two-sided normal interval: z with P(|Z| <= z) = confidence.
 *
 * Formula: z = -Phi^-1((1 - confidence) / 2). The lower tail is asked for, because 1 - tiny loses the tiny.
 *
 * @param confidence two-sided, 0 < confidence < 1
 * @returns z > 0
 * @throws RangeError outside that domain
 * @see Wichura, Algorithm AS 241, Applied Statistics 37 (1988), for reference values of Phi^-1
 * @example
 * twoSidedZ(0.95); // 1.959963984540054
 */
export function twoSidedZ(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence ${confidence} is not inside (0, 1)`);
  return -quantile((1 - confidence) / 2, 0, 1);
}
