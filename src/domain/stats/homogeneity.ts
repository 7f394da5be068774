import { chiSquareUpperTail } from './tails/chi-square-upper-tail.ts';

/** One member's proportion: what converted, and what its contacts are worth. */
export interface Proportion {
  /** Conversions, >= 0. */
  readonly converted: number;
  /** Σ share over the contacts, > 0. */
  readonly mature: number;
  /** Σ share², 0 < squares <= mature. */
  readonly squares: number;
}

/**
 * How likely the members' coefficients would differ so much, or more, if all had the same: a chi-square test.
 *
 * Formula, with the common r = min(1, Σ k ÷ Σ m), variances v_i = r · (1 - s*_i · r) ÷ m_i of the coefficients, where s*_i = Σ share²
 * ÷ Σ share, and the mean weighted by 1 ÷ v: Q = Σ (k_i ÷ m_i - mean)² ÷ v_i, on I - 1 degrees of freedom. With everybody
 * finished it is Pearson's chi-square of the table of members by outcomes.
 *
 * @returns a probability, 0..1; null where there is nothing to compare: fewer than two, or nobody or everybody converted
 * @see Cochran, Biometrics 10 (1954) 417-451; the same number as R's prop.test(k, n)$p.value
 * @example
 * const of = (k: number, n: number) => ({ converted: k, mature: n, squares: n });
 * testHomogeneity([of(83, 86), of(90, 93), of(129, 136), of(70, 82)]); // 0.0055848...
 */
export function testHomogeneity(members: readonly Proportion[]): number | null {
  const [k, m] = members.reduce(([a, b], { converted, mature }) => [a + converted, b + mature], [0, 0]);
  const rate = Math.min(1, k / m);
  if (members.length < 2 || !(rate > 0)) return null;
  const weighed = members.map(({ converted, mature, squares }) => {
    const variance = (rate * (1 - (squares / mature) * rate)) / mature;
    return { coefficient: converted / mature, weight: 1 / variance };
  });
  if (weighed.some(({ weight }) => !(weight > 0 && weight < Infinity))) return null;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const mean = weighed.reduce((sum, { coefficient, weight }) => sum + coefficient * weight, 0) / total;
  const q = weighed.reduce((sum, { coefficient, weight }) => sum + weight * (coefficient - mean) ** 2, 0);
  return chiSquareUpperTail(q, members.length - 1);
}
