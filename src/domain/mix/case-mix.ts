/** Contacts of one kind, such as a segment: those of a row, and those of the whole team, the row's among them. */
export interface Stratum {
  /** Finished contacts that the row's are worth, a real number >= 0. */
  readonly mature: number;
  /** Conversions of the row's contacts, a whole number >= 0. */
  readonly converted: number;
  /** The same of the team's. */
  readonly teamMature: number;
  readonly teamConverted: number;
}

/** One row's step beside what the team makes of such a list. Rates are fractions. */
export interface CaseMix {
  /** Conversions that the team's coefficients would have made of the row's list. */
  readonly expected: number;
  /** What the row's coefficient would be on the list of the whole team; null where nothing is expected. */
  readonly adjusted: number | null;
  /** How far the list by itself moves the coefficient: below 0 it is harder than the team's. */
  readonly mix: number;
  /** How far the row is from the team on the same list, in standard errors; null where nothing can be compared. */
  readonly z: number | null;
}

/** Slack, in contacts: what differs by rounding alone is equal. */
const SLACK = 1e-9;

/**
 * Answers "my list was harder" by direct standardisation: what the team's coefficient in each stratum would have made of
 * the row's contacts.
 *
 * Formula, with n_s, k_s of the row and N_s, K_s of the team in stratum s, and p_s = K_s ÷ N_s: E = Σ n_s · p_s,
 * adjusted = team · k ÷ E, mix = E ÷ n - team, and by Mantel and Haenszel
 * z = Σ (k_s - n_s · p_s) ÷ sqrt(Σ n_s · (N_s - n_s) · K_s · (N_s - K_s) ÷ (N_s² · (N_s - 1))), both sums over the strata with
 * N_s >= 2. A K_s above N_s, which luck allows young contacts, counts as N_s.
 *
 * @param strata of one row and step, in an order that does not hang on the order of the input
 * @param team the team's coefficient of the step
 * @returns null for a row that is worth no finished contact
 * @see Mantel & Haenszel, J. Natl. Cancer Inst. 22 (1959) 719-748; indirect standardisation as in Breslow & Day,
 *   Statistical Methods in Cancer Research II (1987), chapter 2
 * @example
 * const hard = { mature: 40, converted: 16, teamMature: 200, teamConverted: 80 };
 * const easy = { mature: 10, converted: 8, teamMature: 200, teamConverted: 160 };
 * measureMix([hard, easy], 0.6); // { expected: 24, adjusted: 0.6, mix: -0.12, z: 0 }
 */
export function measureMix(strata: readonly Stratum[], team: number): CaseMix | null {
  let [mature, converted, expected] = [0, 0, 0];
  let [surplus, variance] = [0, 0];
  for (const { teamMature: all, ...own } of strata) {
    converted += own.converted;
    if (all <= 0) continue;
    const [share, teamConverted] = [own.mature / all, Math.min(own.teamConverted, all)];
    mature += own.mature;
    expected += share * teamConverted;
    if (all < 2 - SLACK) continue;
    surplus += own.converted - share * teamConverted;
    variance += (share * (1 - share) * teamConverted * (all - teamConverted)) / (all - 1);
  }
  if (mature <= 0) return null;
  // rounding must make no difference of a row that is the whole team
  const even = Math.abs(expected - team * mature) <= SLACK;
  return {
    expected,
    adjusted: expected > 0 ? (team * converted) / expected : null,
    mix: even ? 0 : expected / mature - team,
    z: variance > SLACK ? (Math.abs(surplus) <= SLACK ? 0 : surplus / Math.sqrt(variance)) : null,
  };
}
