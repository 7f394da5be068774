import cdf from '@stdlib/stats-base-dists-normal-cdf';

/** A share, 0..1, and the square of its standard error. */
interface SureShare {
  readonly share: number;
  readonly variance: number;
}

/**
 * How likely two independent shares differ so much or more, to either side, if they are equal in truth.
 *
 * Formula: z = (r1 - r2) ÷ sqrt(v1 + v2), p = 2 Φ(-|z|).
 *
 * @param first r1 and v1 >= 0
 * @param second r2 and v2
 * @returns a probability, 0..1; 1 where both are the same and nothing is left to chance
 * @see Wald's test of a difference; Φ as R's pnorm
 * @example
 * shareDifferenceTails({ share: 0.7, variance: 0.003 }, { share: 0.5, variance: 0.005 }); // 0.0253473...
 */
export function shareDifferenceTails(first: SureShare, second: SureShare): number {
  const difference = Math.abs(first.share - second.share);
  if (difference === 0) return 1;
  return Math.min(1, 2 * cdf(-difference / Math.sqrt(first.variance + second.variance), 0, 1));
}
