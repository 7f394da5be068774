import { type Judged, judgeRows, judgeTeam, judgeWays } from '../evidence/judge.ts';
import { type Measure, measureRow } from '../evidence/measure.ts';
import { type CountedRows, tallyCounts } from '../evidence/tally.ts';
import type { Terms } from '../evidence/terms.ts';
import type { Focus, Verdict } from '../evidence/verdict.ts';
import type { CaseMix } from '../mix/case-mix.ts';
import type { Excuse } from '../mix/excuse.ts';
import { findFocus } from './focus.ts';
import { findMentors } from './mentor.ts';

/** One (row, step) of the gap report: measured, judged, and with what to do about it. */
export interface GapRow extends Measure {
  /** Benjamini–Hochberg's q over the family of the report; null outside the family. */
  readonly q: number | null;
  readonly verdict: Verdict | null;
  /** A `coach` that also holds over all time, however often one looks. */
  readonly confirmed: boolean;
  /** Final conversions that the row would gain with this step at target; null unless it is below its floor. */
  readonly impact: number | null;
  /** The least and the most that it can be, by the interval of the coefficient. */
  readonly impactLeast: number | null;
  readonly impactMost: number | null;
  /** Set on the one step that the manager should begin with. */
  readonly focus: Focus | null;
  /** Who on this team can teach the step; null where nobody can, and where nothing calls for work. */
  readonly mentor: string | null;
  /** The row beside what the team makes of such a list; null where nobody asked, or nothing can be compared. */
  readonly mix: CaseMix | null;
  /** What that says of a `coach` step; null of any other. */
  readonly excuse: Excuse | null;
}

export interface Gaps {
  /** Every (row present in the counts) × (every step 1..n): rows in code-point order, steps in order. */
  readonly rows: readonly GapRow[];
  /** The team's steps 1..n. */
  readonly team: readonly GapRow[];
  /** The whole way of each of the same rows. */
  readonly overall: readonly GapRow[];
  readonly teamOverall: GapRow;
}

/**
 * Turns counts into the gap report: coefficients, intervals, tests, verdicts, impact, focus and mentors.
 *
 * @param counted in any order; the result does not depend on it
 * @param ever the same of all time, where `counted` is of a period
 * @throws RangeError for counts that are impossible (more converted than entered in the cohort basis) or that name a
 * step or an override which the funnel does not have
 */
export function assessGaps(counted: CountedRows, terms: Terms, ever: CountedRows | null = null): Gaps {
  const { funnel, maturity } = terms;
  const tallies = tallyCounts(counted, funnel, maturity);
  const always = ever === null ? tallies : tallyCounts(ever, funnel, maturity);
  const [teamWay, ...team] = measureRow(tallies.team, true, terms) as [Measure, ...Measure[]];
  const measured = tallies.rows.map((row) => measureRow(row, false, terms));
  const steps = measured.map(([, ...own]) => own);
  const rows = judgeRows(steps, team, always.rows, terms);
  const mentors = team.map((_, index) => {
    const ofStep = rows.flatMap((own) => own[index] ?? []);
    return findMentors(ofStep, terms.analysis);
  });
  const plain = (judged: Judged): GapRow => makeRow(judged, null, null);
  return {
    rows: rows.flatMap((own) => advise(own, mentors)),
    team: judgeTeam(team, terms).map(plain),
    overall: judgeWays(
      measured.map(([way]) => way!),
      terms,
    ).map(plain),
    teamOverall: plain(judgeTeam([teamWay], terms)[0]!),
  };
}

/** The same coefficients and verdicts of what cannot be taught, such as sources: without focus and mentors. */
export function dropAdvice(gaps: Gaps): Gaps {
  return { ...gaps, rows: gaps.rows.map((row) => ({ ...row, focus: null, mentor: null })) };
}

/** Adds focus and mentors to one row's steps. */
function advise(steps: readonly Judged[], mentors: readonly Map<string, string>[]): GapRow[] {
  const name = steps[0]?.measure.row ?? null;
  const focus =
    name === null
      ? null
      : findFocus(
          steps.map(({ measure, verdict, worth }) => {
            return { step: measure.step, verdict, impact: worth?.impact ?? null };
          }),
        );
  return steps.map((judged, index) => {
    const mentor = name === null ? undefined : mentors[index]?.get(name);
    return makeRow(judged, focus?.step === judged.measure.step ? focus.focus : null, mentor ?? null);
  });
}

/** Spelled out: spreading so many fields took most of the time of a report of thousands of managers. */
function makeRow(judged: Judged, focus: Focus | null, mentor: string | null): GapRow {
  const { measure, q, verdict, confirmed, worth } = judged;
  return {
    row: measure.row,
    team: measure.team,
    step: measure.step,
    entered: measure.entered,
    converted: measure.converted,
    lost: measure.lost,
    open: measure.open,
    immature: measure.immature,
    mature: measure.mature,
    squares: measure.squares,
    coefficient: measure.coefficient,
    low: measure.low,
    high: measure.high,
    target: measure.target,
    floor: measure.floor,
    gap: measure.gap,
    short: measure.short,
    p: measure.p,
    ranged: measure.ranged,
    doubt: measure.doubt,
    q,
    verdict,
    confirmed,
    impact: worth?.impact ?? null,
    impactLeast: worth?.least ?? null,
    impactMost: worth?.most ?? null,
    focus,
    mentor,
    mix: null,
    excuse: null,
  };
}

/**
 * Rows of a gap report, or of what is made of one: each row's steps 1..n together, in their order.
 *
 * @param width n, >= 1
 */
export function splitRows<R>(steps: readonly R[], width: number): R[][] {
  return steps.flatMap((_, index) => (index % width === 0 ? [steps.slice(index, index + width)] : []));
}
