import cdf from '@stdlib/stats-base-dists-normal-cdf';

/** Contacts of which each is expected to have converted as far as its share of the full time, 0..1, lets it. */
export interface Sample {
  readonly converted: number;
  /** Σ share: as many finished contacts they are worth. */
  readonly mature: number;
  /** Σ share², at most `mature`. */
  readonly squares: number;
}

/**
 * How likely two samples of one rate would differ so much, in either direction, by chance.
 *
 * Formula, with k, m, q = converted, mature, squares of the first sample, capitals for the second, and rates above 1, which
 * young contacts reach by luck, taken for 1: r = (k + K) / (m + M); v = r·m - r²·q, the variance of the conversions, and V
 * likewise; z = (k/m - K/M) / sqrt(v/m² + V/M²); p = 2·Φ(-|z|). With all shares 1 it is the pooled two-sample z-test. Unlike
 * a test at the rate of the second sample it knows that this rate is itself an estimate.
 *
 * @param first,second `mature` above 0
 * @param corrected for continuity, as conversions come in whole ones: |k/m - K/M| less ½·(1/m + 1/M), at least 0 (Yates)
 * @returns a probability, 0..1; 1 where nothing is left to chance
 * @throws RangeError for a sample that is worth nothing
 * @see Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions (2003), 3.1; the same number as R's
 *   prop.test(c(k, K), c(m, M), correct = FALSE)$p.value where all contacts are finished; corrected, with correct = TRUE
 * @example
 * const of = (converted: number, contacts: number) => ({ converted, mature: contacts, squares: contacts });
 * twoSampleP(of(56, 70), of(48, 80)); // 0.008045...
 */
export function twoSampleP(first: Sample, second: Sample, corrected = false): number {
  if (!(first.mature > 0 && second.mature > 0))
    throw new RangeError('a sample that is worth nothing has no rate');
  const rate = capRate(first.converted + second.converted, first.mature + second.mature);
  const spread = [first, second].reduce((sum, { mature, squares }) => {
    return sum + Math.max(0, rate * mature - rate * rate * squares) / mature ** 2;
  }, 0);
  const difference = capRate(first.converted, first.mature) - capRate(second.converted, second.mature);
  const step = corrected ? (1 / first.mature + 1 / second.mature) / 2 : 0;
  if (spread === 0) return 1;
  return Math.min(1, 2 * cdf(-Math.max(0, Math.abs(difference) - step) / Math.sqrt(spread), 0, 1));
}

function capRate(converted: number, mature: number): number {
  return Math.min(1, converted / mature);
}
