import cdf from '@stdlib/stats-base-dists-normal-cdf';
import { assertCounts, gatherRates, type RateGroup } from '../proportion.ts';

/**
 * {@link poissonBinomialLowerTail} for thousands of contacts of different chances, where convolving them would take long:
 * the normal approximation with the continuity and the skewness corrected.
 *
 * Formula, with μ = Σ f, σ² = Σ f(1 - f), γ = Σ f(1 - f)(1 - 2f) / σ³ and x = (k + ½ - μ) / σ:
 * p = Φ(x) + γ · (1 - x²) · φ(x) / 6, kept within 0..1. Where nothing is left to chance (σ = 0), 0 or 1.
 *
 * @param converted successes, a whole number, 0 <= converted <= all contacts
 * @param groups contacts by success probability, in any order; may be empty
 * @returns a probability, 0..1
 * @throws RangeError outside that domain
 * @see Volkova, Theory of Probability and its Applications 40 (1996) 791-794; the same number as R's
 *   PoissonBinomial::ppbinom(k, p, method = "RefinedNormal")
 * @example
 * refinedNormalLowerTail(20, [{ rate: 0.25, count: 100 }]); // 0.148990...
 */
export function refinedNormalLowerTail(converted: number, groups: readonly RateGroup[]): number {
  let contacts = 0;
  let mean = 0;
  let variance = 0;
  let skew = 0;
  for (const { rate, count } of gatherRates(groups)) {
    const spread = count * rate * (1 - rate);
    contacts += count;
    mean += count * rate;
    variance += spread;
    skew += spread * (1 - 2 * rate);
  }
  assertCounts(converted, contacts);
  if (variance === 0) return converted >= mean ? 1 : 0;
  const deviation = Math.sqrt(variance);
  const x = (converted + 0.5 - mean) / deviation;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const skewness = skew / (variance * deviation);
  return Math.min(1, Math.max(0, cdf(x, 0, 1) + (skewness * (1 - x * x) * density) / 6));
}
