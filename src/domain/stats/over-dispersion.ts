/** How much the members of a group differ, in units of what luck alone makes them differ. */
export interface OverDispersion {
  /** 1 where luck explains it all. */
  readonly phi: number;
  /** The same with the extremes drawn in: much smaller where one or two of many make the difference. */
  readonly winsorised: number;
}

/** The extremes: below this quantile, and above 1 minus it. */
const EXTREME = 0.1;

/**
 * Spiegelhalter's factor of over-dispersion: the mean of the squared z-scores, and of the z-scores winsorised at their 10 %
 * and 90 % quantiles (type 7, linear between order statistics).
 *
 * Formula: phi = (1 ÷ I) · Σ z_i².
 *
 * @param scores z-scores of I members, in any order
 * @returns null of nobody
 * @see Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, section 4
 * @example
 * measureDispersion([-2, 0, 1]); // { phi: 1.6667, winsorised: 1.0667 }
 */
export function measureDispersion(scores: readonly number[]): OverDispersion | null {
  if (scores.length === 0) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const [least, most] = [findQuantile(sorted, EXTREME), findQuantile(sorted, 1 - EXTREME)];
  const drawn = sorted.map((score) => Math.min(most, Math.max(least, score)));
  return { phi: meanSquare(sorted), winsorised: meanSquare(drawn) };
}

function meanSquare(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score * score, 0) / scores.length;
}

function findQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
}
