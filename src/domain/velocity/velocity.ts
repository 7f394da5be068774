import { HOUR } from '../calendar/micros.ts';
import type { Gaps } from '../coaching/gaps.ts';
import type { OfRow, TimeCount } from '../evidence/counts.ts';
import type { Measure } from '../evidence/measure.ts';
import type { Terms } from '../evidence/terms.ts';
import { joinTimes, type TimeOnTheWay } from '../stats/cumulative-incidence.ts';
import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import { comparePace, isTestable, type PaceTest } from './pace.ts';
import { measureTimes, type StepTimes } from './step-times.ts';

/** Times on the way of the contacts of one row. */
export type RowTime = TimeCount & OfRow;

/** Whether a row is surely slower or faster than its colleagues. */
export const PACES = ['slower', 'faster'] as const;
export type Pace = (typeof PACES)[number];

/** How long one step takes the contacts of one row, and what has become of them. */
export interface VelocityStep
  extends StepTimes,
    Pick<Measure, 'row' | 'team' | 'step' | 'entered' | 'converted' | 'lost' | 'open'> {
  /** What the step comes to once everybody is finished: the coefficient; null in the flow basis, which waits for nobody. */
  readonly eventual: number | null;
  readonly pace: Pace | null;
}

export interface Velocity {
  /** Every row × every step 1..n, in the order of the gap report. */
  readonly rows: readonly VelocityStep[];
  /** The team's steps 1..n. */
  readonly team: readonly VelocityStep[];
  /** How many steps of rows have been held against the others. */
  readonly compared: number;
}

/** What is compared: a step of a row that has a name. */
interface Compared {
  readonly measure: Measure;
  readonly test: PaceTest;
}

/**
 * Measures how long each step takes each row of a report, and who is slower or faster than the others together: by the
 * part of the conversions that come within the team's median, Benjamini–Hochberg over all rows and steps compared.
 *
 * @param gaps of the same contacts
 * @param times in any order; the team's are those of all rows
 */
export function assessVelocity(gaps: Gaps, times: readonly RowTime[], terms: Terms): Velocity {
  const { funnel, analysis } = terms;
  const byRow = groupTimes(times, funnel.stages.length);
  const ofTeam = funnel.stages.map((_, step) => joinTimes([...byRow.values()].flatMap((own) => own[step]!)));
  const measure = (gap: Measure, own: readonly TimeOnTheWay[]): Omit<VelocityStep, 'pace'> => ({
    row: gap.row,
    team: gap.team,
    step: gap.step,
    entered: gap.entered,
    converted: gap.converted,
    lost: gap.lost,
    open: gap.open,
    eventual: analysis.basis === 'flow' ? null : gap.coefficient,
    ...measureTimes(own, funnel.stages[gap.step]?.window),
  });
  const team = gaps.team.map((gap) => ({ ...measure(gap, ofTeam[gap.step]!), pace: null }));
  const timesOf = ({ row, step }: Measure): readonly TimeOnTheWay[] => byRow.get(row)?.[step] ?? [];
  const ends = ofTeam.map(findLastOutcome);
  const finished = ofTeam.map((times, step) => joinTimes(shortenWaits(times, ends[step]!)));
  const compared = gaps.rows.flatMap((gap): Compared[] => {
    const median = team[gap.step - 1]?.median ?? null;
    if (gap.row === null || median === null || !isTestable(timesOf(gap))) return [];
    const own = shortenWaits(timesOf(gap), ends[gap.step]!);
    const window = funnel.stages[gap.step]?.window;
    const hours = window === undefined ? undefined : Math.ceil(window / HOUR);
    const test = comparePace(own, subtractTimes(finished[gap.step]!, own), median, hours);
    return test === null ? [] : [{ measure: gap, test }];
  });
  const paces = decidePaces(compared, analysis.alpha);
  return {
    rows: gaps.rows.map((gap) => ({ ...measure(gap, timesOf(gap)), pace: paces.get(gap) ?? null })),
    team,
    compared: compared.length,
  };
}

function decidePaces(compared: readonly Compared[], alpha: number): Map<Measure, Pace> {
  const q = benjaminiHochberg(compared.map(({ test }) => test.p));
  const sure = compared.filter((_, index) => (q[index] ?? 1) <= alpha);
  return new Map(sure.map(({ measure, test }) => [measure, test.slower ? 'slower' : 'faster']));
}

/** By row, and there by step. */
function groupTimes(times: readonly RowTime[], width: number): Map<string | null, RowTime[][]> {
  const byRow = new Map<string | null, RowTime[][]>();
  for (const time of times) {
    const own = byRow.get(time.row) ?? Array.from({ length: width }, (): RowTime[] => []);
    byRow.set(time.row, own);
    own[time.step]!.push(time);
  }
  return byRow;
}

/** After how many hours the last of them converted or was lost; -1 where none has been. */
function findLastOutcome(times: readonly TimeOnTheWay[]): number {
  return times.reduce(
    (last, { hours, converted, lost }) => (converted + lost > 0 ? Math.max(last, hours) : last),
    -1,
  );
}

/** Waits longer than anything took count alike: no curve moves there, and thousands of managers have thousands of them. */
function shortenWaits(times: readonly TimeOnTheWay[], last: number): readonly TimeOnTheWay[] {
  return times.map((time) => (time.hours > last + 1 ? { ...time, hours: last + 1 } : time));
}

/** What is left of all where some are taken out, ascending; hours of nobody stay, as 0. */
function subtractTimes(all: readonly TimeOnTheWay[], some: readonly TimeOnTheWay[]): TimeOnTheWay[] {
  const taken = new Map(joinTimes(some).map((time) => [time.hours, time]));
  return all.map((time) => {
    const own = taken.get(time.hours);
    if (own === undefined) return time;
    const { hours, converted, lost, open } = time;
    return { hours, converted: converted - own.converted, lost: lost - own.lost, open: open - own.open };
  });
}
