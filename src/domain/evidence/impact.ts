import { carryCoefficient, carryExtra } from './carry.ts';
import type { Analysis } from './funnel.ts';
import type { Measure } from './measure.ts';
import { reachesRate } from './targets.ts';

/** Gains that differ by less than this, in contacts, are equal: the difference is rounding. */
const SLACK = 1e-9;

/** The larger gain first; equal ones are 0. */
export function compareGains(a: number, b: number): number {
  return Math.abs(a - b) <= SLACK ? 0 : b - a;
}

/** How many more final conversions a row would have, and between which bounds that lies; contacts, >= 0. */
export interface Worth {
  readonly impact: number;
  /** With the step's coefficient at the upper end of its interval: the least that there is to gain. */
  readonly least: number;
  /** At the lower end. */
  readonly most: number;
}

/**
 * How many more final conversions a row would have, were this one coefficient at its target and the later ones as they
 * are: (mature × target - converted) × the product of the later coefficients, each at most 1.
 *
 * @param measure the step that is raised
 * @param steps all steps 1..n of the same row
 * @param team the team's steps 1..n
 * @returns fractions of contacts are possible; null where the step is not below its floor, has no target or no known
 * coefficient, or a later coefficient is known of neither the row nor the team; null in the flow basis and for
 * performers, whose rows hang on the outcome
 */
export function measureImpact(
  measure: Measure,
  steps: readonly Measure[],
  team: readonly Measure[],
  analysis: Analysis,
): Worth | null {
  const { mature, converted, coefficient, low, high, target, floor, step } = measure;
  if (mature === null || target === null || floor === null || coefficient === null) return null;
  if (analysis.credit === 'performer' || reachesRate(converted, mature, floor)) return null;
  const later: number[] = [];
  for (let index = step; index < steps.length; index++) {
    const own = carryCoefficient(steps[index], team[index], analysis.minEntered);
    if (own === null) return null;
    later.push(own);
  }
  const gain = (conversions: number): number =>
    Math.max(0, carryExtra([{ mature, converted: conversions, to: target }, ...later]));
  return {
    impact: gain(converted),
    least: gain((high ?? coefficient) * mature),
    most: gain((low ?? coefficient) * mature),
  };
}
