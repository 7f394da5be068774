import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import type { Analysis } from './funnel.ts';
import { measureImpact } from './impact.ts';
import type { Measure } from './measure.ts';
import { decideVerdict, type Verdict } from './verdict.ts';

/** What comparing the rows of a report adds to one step: its place in the family of tests, and what it costs. */
export interface Judgement {
  /** Benjamini–Hochberg's q over the family of the report; null outside the family. */
  readonly q: number | null;
  readonly verdict: Verdict | null;
  /** Final conversions that the row would gain with this step at target; null unless it is below its floor. */
  readonly impact: number | null;
}

export interface Judged extends Judgement {
  readonly measure: Measure;
}

/**
 * Judges the rows of a report together.
 *
 * @param rows one array of steps 1..n a row, without the team
 * @param team the team's steps 1..n
 * @returns the same rows in the same order
 */
export function judgeRows(
  rows: readonly (readonly Measure[])[],
  team: readonly Measure[],
  analysis: Analysis,
): Judged[][] {
  const q = adjustFamily(rows.flat(), analysis);
  return rows.map((steps) =>
    steps.map((measure) => {
      const evidence = q.get(measure) ?? null;
      return {
        measure,
        q: evidence,
        verdict: decideVerdict(measure, evidence, analysis),
        // contacts of nobody have no manager who would gain
        impact: measure.row === null ? null : measureImpact(measure, steps, team, analysis),
      };
    }),
  );
}

/** Judges the team's steps, each by its own p: they stand outside the family. */
export function judgeTeam(team: readonly Measure[], analysis: Analysis): Judged[] {
  return team.map((measure) => ({
    measure,
    q: null,
    verdict: decideVerdict(measure, measure.p, analysis),
    impact: null,
  }));
}

/** The family: every (named row, step) with a target and enough entered. Whoever is unassigned cannot be coached. */
function adjustFamily(measures: readonly Measure[], analysis: Analysis): Map<Measure, number> {
  const family = measures.filter(
    (each) => each.row !== null && each.p !== null && each.entered >= analysis.minEntered,
  );
  const q = benjaminiHochberg(family.map((each) => each.p ?? 1));
  return new Map(family.map((each, index) => [each, q[index] ?? 1]));
}
