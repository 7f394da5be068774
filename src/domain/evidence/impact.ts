import type { Analysis } from './funnel.ts';
import type { Measure } from './measure.ts';
import { reachesRate } from './targets.ts';

/**
 * How many more final conversions a row would have, were this one coefficient at its target and the later ones as they
 * are: (entered × target - converted) × the product of the later coefficients.
 *
 * @param measure the step that is raised
 * @param steps all steps 1..n of the same row
 * @param team the team's steps 1..n
 * @returns contacts (a fraction of one is possible), >= 0; null where the step is not below its floor, has no target,
 * or a later coefficient is known of neither the row nor the team; null in the flow basis
 */
export function measureImpact(
  measure: Measure,
  steps: readonly Measure[],
  team: readonly Measure[],
  analysis: Analysis,
): number | null {
  const { entered, converted, target, floor, step } = measure;
  if (analysis.basis === 'flow' || target === null || floor === null) return null;
  if (reachesRate(converted, entered, floor)) return null;
  let impact = entered * target - converted;
  for (let later = step; later < steps.length; later++) {
    const coefficient = carryCoefficient(steps[later], team[later], analysis.minEntered);
    if (coefficient === null) return null;
    impact *= coefficient;
  }
  return Math.max(0, impact);
}

/** The coefficient that carries contacts through a step: the row's own, or the team's where too few entered it. */
export function carryCoefficient(
  own: Measure | undefined,
  team: Measure | undefined,
  minEntered: number,
): number | null {
  const source = own !== undefined && own.entered >= minEntered ? own : team;
  return source?.coefficient ?? null;
}
