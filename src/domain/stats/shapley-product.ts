/**
 * Splits the difference of two products over their factors: what each factor explains, whichever is changed first. The
 * mean, over all orders in which the factors could go from one side's value to the other's, of what the product gains
 * when this one does; the parts add up to the difference.
 *
 * Formula: part_i = (b_i - a_i) · Σ_s c_s ÷ (n · C(n - 1, s)), with c_s the coefficient of z^s in Π_{j≠i} (a_j + b_j z):
 * the sum of all products in which s of the other factors have b's value and the rest a's. No sum over 2^n subsets is
 * taken, and for factors >= 0 nothing cancels.
 *
 * @param from factors of one side, in the order of those of the other; finite
 * @param to as many of the other side
 * @returns a part a factor, in the unit of the product; Σ part = Π to - Π from, but for rounding
 * @throws RangeError where there are not as many on both sides, or one is not finite
 * @see Shapley, Contributions to the Theory of Games II (1953) 307-317; Das Gupta, Standardization and Decomposition of
 * Rates, U.S. Bureau of the Census P23-186 (1993), where the same is worked out for rates
 * @example
 * shapleyProduct([0.5, 0.4, 0.3], [0.45, 0.4, 0.2]); // [-0.005, 0, -0.019]
 */
export function shapleyProduct(from: readonly number[], to: readonly number[]): number[] {
  if (from.length !== to.length || ![...from, ...to].every(Number.isFinite)) {
    throw new RangeError(`${from.length} and ${to.length} factors are no two products of the same`);
  }
  return from.map((own, index) => {
    const step = to[index]! - own;
    return step === 0 ? 0 : step * averageOthers(from, to, index);
  });
}

/** The mean product of the other factors: over how many of them have changed, then over which. */
function averageOthers(from: readonly number[], to: readonly number[], index: number): number {
  // coefficients of the polynomial, multiplied by one factor after the other
  let sums = [1];
  from.forEach((own, other) => {
    if (other === index) return;
    const next = [...sums.map((sum) => sum * own), 0];
    sums.forEach((sum, changed) => {
      next[changed + 1]! += sum * to[other]!;
    });
    sums = next;
  });
  const others = from.length - 1;
  let ways = 1;
  let total = 0;
  sums.forEach((sum, changed) => {
    total += sum / ways;
    ways *= (others - changed) / (changed + 1);
  });
  return total / from.length;
}
