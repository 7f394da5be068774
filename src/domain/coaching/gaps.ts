import type { RowCount } from '../evidence/counts.ts';
import type { Analysis, Funnel } from '../evidence/funnel.ts';
import { type Judged, type Judgement, judgeRows, judgeTeam } from '../evidence/judge.ts';
import { type Measure, measureRow } from '../evidence/measure.ts';
import { tallyCounts } from '../evidence/tally.ts';
import type { Focus, Verdict } from '../evidence/verdict.ts';
import { findMentors } from './mentor.ts';

/** One (row, step) of the gap report: measured, judged, and with what to do about it. */
export interface GapRow extends Measure, Judgement {
  /** Set on the one step that the manager should begin with. */
  readonly focus: Focus | null;
  /** Who on this team can teach the step; null where nobody can, and where nothing calls for work. */
  readonly mentor: string | null;
}

export interface Gaps {
  /** Every (row present in the counts) × (every step 1..n): rows in code-point order, steps in order. */
  readonly rows: readonly GapRow[];
  /** The team's steps 1..n. */
  readonly team: readonly GapRow[];
}

/**
 * Turns counts into the gap report: coefficients, intervals, tests, verdicts, impact, focus and mentors.
 *
 * @param counts in any order; the result does not depend on it
 * @param funnel stages and targets that the counts were taken with
 * @param analysis the knobs of the evidence
 * @throws RangeError for counts that are impossible (more converted than entered in the cohort basis) or that name a
 * step or an override which the funnel does not have
 */
export function assessGaps(counts: readonly RowCount[], funnel: Funnel, analysis: Analysis): Gaps {
  const tallies = tallyCounts(counts, funnel.stages.length - 1);
  const team = measureRow(tallies.team, true, funnel, analysis);
  const measured = tallies.rows.map((row) => measureRow(row, false, funnel, analysis));
  const rows = judgeRows(measured, team, analysis);
  const mentors = team.map((_, index) => {
    const ofStep = rows.flatMap((steps) => steps[index] ?? []);
    return findMentors(ofStep, analysis.confidence);
  });
  return {
    rows: rows.flatMap((steps) => advise(steps, mentors)),
    team: judgeTeam(team, analysis).map((step) => makeRow(step, null, null)),
  };
}

/** Adds focus and mentors to one row's steps. */
function advise(steps: readonly Judged[], mentors: readonly Map<string, string>[]): GapRow[] {
  const name = steps[0]?.measure.row ?? null;
  const focus = name === null ? null : findFocus(steps);
  return steps.map((judged, index) => {
    const mentor = name === null ? undefined : mentors[index]?.get(name);
    return makeRow(judged, focus?.step === judged.measure.step ? focus.focus : null, mentor ?? null);
  });
}

/** Spelled out: spreading so many fields took most of the time of a report of thousands of managers. */
function makeRow(judged: Judged, focus: Focus | null, mentor: string | null): GapRow {
  const { measure, q, verdict, impact } = judged;
  return {
    row: measure.row,
    team: measure.team,
    step: measure.step,
    entered: measure.entered,
    converted: measure.converted,
    lost: measure.lost,
    open: measure.open,
    immature: measure.immature,
    coefficient: measure.coefficient,
    low: measure.low,
    high: measure.high,
    target: measure.target,
    floor: measure.floor,
    gap: measure.gap,
    short: measure.short,
    p: measure.p,
    q,
    verdict,
    impact,
    focus,
    mentor,
  };
}

/**
 * Picks the step that a manager should begin with: the `coach` step with the largest impact; without one, the `watch`
 * step with the largest impact, marked as tentative. An unknown impact is the smallest; of equal ones the earlier wins.
 *
 * @param steps the manager's steps 1..n
 * @returns null where nothing calls for work
 */
function findFocus(steps: readonly Judged[]): { step: number; focus: Focus } | null {
  const coach = findLargestImpact(steps, 'coach');
  if (coach !== undefined) return { step: coach.measure.step, focus: 'yes' };
  const watch = findLargestImpact(steps, 'watch');
  return watch === undefined ? null : { step: watch.measure.step, focus: 'tentative' };
}

function findLargestImpact(steps: readonly Judged[], verdict: Verdict): Judged | undefined {
  const own = steps.filter((each) => each.verdict === verdict);
  const most = Math.max(...own.map(({ impact }) => impact ?? -1));
  return own.find(({ impact }) => (impact ?? -1) === most);
}
