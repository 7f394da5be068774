import type { GapRow } from '../coaching/gaps.ts';
import { isEnough, reachesRate } from '../evidence/targets.ts';
import type { WorthLevel } from './worth-levels.ts';

/** Fewest finished contacts, or as many young ones as are worth them, for a colleague to be an example. */
const EXAMPLE = 30;

/** Says what a row's step is lifted to; null where it is left as it is. */
export type FindLevel = (step: GapRow) => number | null;

/** A coefficient that somebody names, or so much on top of the one that there is; a fraction. */
export interface NamedRate {
  readonly rate: number;
  readonly onTop: boolean;
}

/**
 * Makes the rule that finds what each step is lifted to: at most to 1, and a coefficient that is there already is left.
 *
 * - `target`: the step's own.
 * - `best`: the highest coefficient of a colleague with verdict `met` or `near` and enough contacts.
 * - `mentor`: that of the mentor whom the gap report names.
 * - `team`: the team's.
 *
 * @param rows of all managers, whichever are shown
 * @param team the team's steps 1..n
 */
export function createLevelFinder(
  level: WorthLevel,
  rows: readonly GapRow[],
  team: readonly GapRow[],
): FindLevel {
  const find = {
    target: ({ target }: GapRow) => target,
    best: findBest(rows),
    mentor: findMentor(rows),
    team: ({ step }: GapRow) => team[step - 1]?.coefficient ?? null,
  }[level];
  return (step) => liftOnly(step, find(step));
}

/** The same of rates that are named, by step. */
export function createRateFinder(rates: ReadonlyMap<number, NamedRate>): FindLevel {
  return (step) => {
    const named = rates.get(step.step);
    if (named === undefined) return null;
    return liftOnly(step, named.onTop ? (step.coefficient ?? 0) + named.rate : named.rate);
  };
}

function liftOnly({ coefficient, mature, converted }: GapRow, to: number | null): number | null {
  if (to === null || coefficient === null || mature === null) return null;
  const capped = Math.min(1, to);
  return reachesRate(converted, mature, capped) ? null : capped;
}

function findBest(rows: readonly GapRow[]): FindLevel {
  const best = new Map<number, GapRow>();
  for (const each of rows) {
    const { row, step, verdict, mature, coefficient } = each;
    if (row === null || (verdict !== 'met' && verdict !== 'near') || !isEnough(mature ?? 0, EXAMPLE))
      continue;
    if ((coefficient ?? 0) > (best.get(step)?.coefficient ?? -1)) best.set(step, each);
  }
  // whoever is the best has nobody above: their own coefficient is reached already
  return ({ step }) => best.get(step)?.coefficient ?? null;
}

function findMentor(rows: readonly GapRow[]): FindLevel {
  const coefficients = new Map<number, Map<string, number>>();
  for (const { row, step, coefficient } of rows) {
    if (row === null || coefficient === null) continue;
    const ofStep = coefficients.get(step) ?? new Map<string, number>();
    coefficients.set(step, ofStep.set(row, coefficient));
  }
  return ({ step, mentor }) => (mentor === null ? null : (coefficients.get(step)?.get(mentor) ?? null));
}
