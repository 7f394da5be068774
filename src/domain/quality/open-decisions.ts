import type { GapRow, Gaps } from '../coaching/gaps.ts';

/** A step whose verdict hangs on whether its open contacts are given the time that such contacts take. */
export interface OpenDecision {
  /** As their age allows. */
  readonly aged: GapRow;
  /** Everybody held to the whole target, whatever the age. */
  readonly ageless: GapRow;
}

/**
 * Finds the steps of managers, and of the team, whose verdict differs between the two.
 *
 * @param aged,ageless the same counts, assessed with `maturity` auto and off
 * @returns in the order of the rows, the team last
 */
export function findOpenDecisions(aged: Gaps, ageless: Gaps): OpenDecision[] {
  const steps = new Map([...ageless.rows, ...ageless.team].map((gap) => [nameStep(gap), gap]));
  return [...aged.rows, ...aged.team].flatMap((gap) => {
    const other = steps.get(nameStep(gap));
    return other === undefined || other.verdict === gap.verdict ? [] : [{ aged: gap, ageless: other }];
  });
}

function nameStep({ team, row, step }: GapRow): string {
  return JSON.stringify([team, row, step]);
}
