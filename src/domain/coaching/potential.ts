import { carryCoefficient } from '../evidence/impact.ts';
import type { GapRow } from './gaps.ts';

/** What coaching would be worth to one manager; contacts at the end of the funnel. */
export interface Potential {
  /** Converted in the last step, as it is. */
  readonly final: number;
  /** The same with every `coach` step raised to its target; a fraction of a contact is possible. */
  readonly potential: number;
  /** Rise from `final` to `potential`, a fraction; null where nothing converts today. */
  readonly rise: number | null;
}

/**
 * Carries the conversions that coaching would add down the funnel: a `coach` step passes on its target's share of what
 * enters it then, every other step its own coefficient (the team's, where too few entered; nothing, where unknown).
 *
 * @param steps one row's steps 1..n
 * @param team the team's steps 1..n
 * @param minEntered fewest contacts for the row's own coefficient to carry
 */
export function projectPotential(
  steps: readonly GapRow[],
  team: readonly GapRow[],
  minEntered: number,
): Potential {
  let extra = 0;
  steps.forEach((step, index) => {
    if (step.verdict === 'coach' && step.target !== null) {
      extra = (step.entered + extra) * step.target - step.converted;
    } else {
      extra *= carryCoefficient(step, team[index], minEntered) ?? 0;
    }
  });
  const final = steps.at(-1)?.converted ?? 0;
  return { final, potential: final + extra, rise: final === 0 ? null : extra / final };
}
