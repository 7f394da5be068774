import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import { eBenjaminiHochberg } from '../stats/families/e-benjamini-hochberg.ts';
import { weighFinished } from './confirm.ts';
import { measureImpact, type Worth } from './impact.ts';
import type { Measure } from './measure.ts';
import type { RowTally } from './tally.ts';
import { isEnough } from './targets.ts';
import type { Terms } from './terms.ts';
import { decideVerdict, type Verdict } from './verdict.ts';

/** What comparing the rows of a report adds to one step: its place in the family of tests, and what it costs. */
export interface Judgement {
  /** Benjamini–Hochberg's q over the family of the report; null outside the family. */
  readonly q: number | null;
  readonly verdict: Verdict | null;
  /** A `coach` that also holds over all time, however often one looks. */
  readonly confirmed: boolean;
  /** Final conversions that the row would gain with this step at target; null unless it is below its floor. */
  readonly worth: Worth | null;
}

export interface Judged extends Judgement {
  readonly measure: Measure;
}

/**
 * Judges the steps of a report's rows together.
 *
 * @param rows one array of steps 1..n a row, without the team
 * @param team the team's steps 1..n
 * @param ever the same rows' counts of all time, in any order: those that `confirmed` rests on
 * @returns the same rows in the same order
 */
export function judgeRows(
  rows: readonly (readonly Measure[])[],
  team: readonly Measure[],
  ever: readonly RowTally[],
  terms: Terms,
): Judged[][] {
  const family = findFamily(rows.flat(), terms);
  const q = adjustFamily(family);
  const proven = confirmFamily(family, ever, terms);
  return rows.map((steps) =>
    steps.map((measure) => {
      const evidence = q.get(measure) ?? null;
      const verdict = decideVerdict(measure, evidence, terms.analysis);
      // contacts of nobody have no manager who would gain
      const worth = measure.row === null ? null : measureImpact(measure, steps, team, terms.analysis);
      return { measure, q: evidence, verdict, confirmed: verdict === 'coach' && proven.has(measure), worth };
    }),
  );
}

/** Judges the whole ways of a report's rows: a family of their own, of which nothing is confirmed and nothing gained. */
export function judgeWays(ways: readonly Measure[], terms: Terms): Judged[] {
  const q = adjustFamily(findFamily(ways, terms));
  return ways.map((measure) => judgeAlone(measure, q.get(measure) ?? null, terms, q.get(measure) ?? null));
}

/** Judges what is the team's, each by its own p: it stands outside the families. */
export function judgeTeam(team: readonly Measure[], terms: Terms): Judged[] {
  return team.map((measure) => judgeAlone(measure, measure.p, terms, null));
}

function judgeAlone(
  measure: Measure,
  evidence: number | null,
  { analysis }: Terms,
  q: number | null,
): Judged {
  return { measure, q, verdict: decideVerdict(measure, evidence, analysis), confirmed: false, worth: null };
}

/**
 * The family: every (named row, step) with a target and enough entered. Whoever is unassigned cannot be coached, and
 * against a floor of 100 % any miss is certain: such p would lower everybody's q.
 */
function findFamily(measures: readonly Measure[], { analysis }: Terms): Measure[] {
  return measures.filter(
    ({ row, p, mature, floor }) =>
      row !== null && p !== null && isEnough(mature ?? 0, analysis.minEntered) && (floor ?? 1) < 1,
  );
}

function adjustFamily(family: readonly Measure[]): Map<Measure, number> {
  const q = benjaminiHochberg(family.map((each) => each.p ?? 1));
  return new Map(family.map((each, index) => [each, q[index] ?? 1]));
}

/** Those of the family whose evidence of all time stands up to any number of looks (e-BH). */
function confirmFamily(family: readonly Measure[], ever: readonly RowTally[], terms: Terms): Set<Measure> {
  const tallies = new Map(ever.map((tally) => [tally.row, tally]));
  const evidence = family.map(({ row, step }) => {
    const maturity = terms.maturity[step];
    // without a curve nobody knows who is finished
    if (maturity?.from === 'none' || maturity?.from === 'window') return 0;
    return weighFinished(tallies.get(row)?.steps[step]?.cells ?? []);
  });
  const confirmed = eBenjaminiHochberg(evidence, terms.analysis.alpha);
  return new Set(family.filter((_, index) => confirmed[index]));
}
