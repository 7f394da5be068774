/**
 * Which of a family of tests are proven, by their e-values: of what it names, at most a share of alpha is expected to be
 * false, however the tests depend on one another.
 *
 * Rule, with m the size of the family: the largest r for which the r-th largest e >= m / (r · alpha); the r largest are.
 * Equal ones are all of them or none, so that the order of the input never matters.
 *
 * @param logE natural logarithms of the e-values, one for each test of the family, in any order; may be empty. -Infinity
 *   for a test that can prove nothing: it still counts in m
 * @param alpha 0 < alpha < 1
 * @returns for each, in the order of the input, whether it is proven
 * @throws RangeError for an alpha outside that domain, or a logarithm that is NaN
 * @see Wang & Ramdas, J. R. Statist. Soc. B 84 (2022) 822-852
 * @example
 * eBenjaminiHochberg([Math.log(50), Math.log(30), 0], 0.1); // [true, true, false]
 */
export function eBenjaminiHochberg(logE: readonly number[], alpha: number): boolean[] {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha} is not inside (0, 1)`);
  if (logE.some(Number.isNaN)) throw new RangeError('NaN is no logarithm of an e-value');
  const descending = [...logE].sort((a, b) => (a === b ? 0 : b - a));
  const least = descending.findLast((each, index) => each >= Math.log(logE.length / ((index + 1) * alpha)));
  return logE.map((each) => least !== undefined && each >= least);
}
