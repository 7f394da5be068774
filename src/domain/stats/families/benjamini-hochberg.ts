/**
 * Adjusts the p-values of one family of tests: calling everything with q <= alpha keeps the expected share of false
 * calls at or below alpha.
 *
 * Formula, over p sorted ascending, rank i of m: q_(i) = min over j >= i of min(1, p_(j) · m / j).
 *
 * @param p probabilities, each 0..1, in any order; may be empty
 * @returns q-values in the order of the input; q >= p, and a smaller p never has a larger q
 * @throws RangeError for a value outside 0..1
 * @see Benjamini & Hochberg, J. R. Statist. Soc. B 57 (1995) 289-300; the same numbers as R's p.adjust(p, "BH")
 * @example
 * benjaminiHochberg([0.02, 0.01]); // [0.02, 0.02]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const outside = p.find((each) => !(each >= 0 && each <= 1));
  if (outside !== undefined) throw new RangeError(`p ${outside} is not inside [0, 1]`);
  const descending = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const q = new Array<number>(p.length).fill(1);
  let least = 1;
  descending.forEach(({ value, index }, position) => {
    const rank = p.length - position;
    // m / rank first: it is never below 1, so that rounding cannot take q below p
    least = Math.min(least, value * (p.length / rank));
    q[index] = least;
  });
  return q;
}
