import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * How likely a sum of squares so large, or larger, would be by chance: P(X >= x) for X ~ chi-square.
 *
 * Formula: the regularised upper incomplete gamma Q(df ÷ 2, x ÷ 2), so that tiny probabilities are not lost beside 1.
 *
 * @param x >= 0
 * @param df degrees of freedom, > 0
 * @returns a probability, 0..1
 * @throws RangeError outside that domain
 * @see Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.4.19; the same number as R's
 *   pchisq(x, df, lower.tail = FALSE)
 * @example
 * chiSquareUpperTail(3.841458820694124, 1); // 0.05
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (!(x >= 0 && x < Infinity && df > 0 && df < Infinity)) {
    throw new RangeError(`${x} with ${df} degrees of freedom is no chi-square`);
  }
  return x === 0 ? 1 : Math.min(1, gammainc(x / 2, df / 2, true, true));
}
