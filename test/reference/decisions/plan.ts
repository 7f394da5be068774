import { TEAM, UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import { foldGroups, isStray, listSituations, type Situations } from '../fold.ts';
import { findEntry, findLatest, findSetters, firstName, roundHours, type Situation } from '../journey.ts';
import { judgeStep } from '../judge.ts';
import { drawCurve, measure as measureFraction } from '../maturity.ts';
import { LOST } from '../read-log.ts';
import { type Bucket, beginDay, countWorkdays, dayAt } from './buckets.ts';
import { type Ground, type Line, rowOf } from './company.ts';

const HOUR = 3_600_000_000;

/** So many contacts that are to reach a stage in a period: everybody's where no manager is named. */
export interface Planned {
  readonly period: Bucket;
  readonly manager?: string;
  readonly step: number;
  readonly count: number;
}

/** The numbers of contacts at the stages 0..n that lead to so many at one of them (decisions 17). */
export function reckon(rates: readonly (number | null)[], step: number, count: number): number[] | null {
  const counts = rates.map(() => count);
  for (let stage = step; stage > 0; stage--) {
    if (!rates[stage]) return null;
    counts[stage - 1] = counts[stage]! / rates[stage]!;
  }
  for (let stage = step + 1; stage < rates.length; stage++) {
    if (rates[stage] === null) return null;
    counts[stage] = counts[stage - 1]! * rates[stage]!;
  }
  return counts;
}

/** The lines of a plan held against what has happened (A23), managers by name, the team last. */
export function planLine(ground: Ground, planned: Planned, holidays: readonly number[]): Line {
  const { company, before, moment } = ground;
  const { zone, stages } = company;
  const { period, step, count } = planned;
  const manager = planned.manager ?? TEAM;
  const today = dayAt(before - 1, zone);
  const workdays = (first: number, last: number) => countWorkdays(first, last, holidays);
  const all = workdays(period.first, period.last);
  const passed = workdays(period.first, Math.min(period.last, today));
  const left = workdays(Math.max(period.first, today + 1), period.last);
  const fact = countArrivals(
    ground,
    step,
    manager,
    beginDay(period.first, zone),
    beginDay(period.last + 1, zone),
  );
  const due = all === 0 ? null : (count * passed) / all;
  const forecast = foresee(ground, step, manager, (beginDay(period.last + 1, zone) - moment) / HOUR);
  return {
    period: period.name,
    manager,
    stage: stages[step]!.id,
    plan: count,
    fact,
    due,
    behind: due === null ? null : Math.max(0, due - fact),
    pace: due === null || due === 0 ? null : fact / due,
    needed: left === 0 ? null : Math.max(0, count - fact) / left,
    forecast: forecast === null ? null : fact + forecast,
  };
}

function situationsOf({ company }: Ground): Situations['counted'] {
  const { log, funnel, question } = company;
  const { period: _, ...asked } = question;
  return listSituations(log, funnel, { ...asked, aged: true }, [question.by]).counted.filter(
    (each) => !isStray(each),
  );
}

/** Whose arrival at a stage it is: of who is named on the event that set it, else of the owner. */
function arriverOf(situation: Situation, stage: number): string {
  return firstName(findSetters(situation, stage)) ?? situation.contact.manager ?? UNASSIGNED;
}

/** e_i in the span, of one manager or of all. */
export function countArrivals(
  ground: Ground,
  stage: number,
  manager: string,
  start: number,
  end: number,
): number {
  return situationsOf(ground).filter((each) => {
    const at = findEntry(each, stage);
    return (
      at !== undefined && at >= start && at < end && (manager === TEAM || arriverOf(each, stage) === manager)
    );
  }).length;
}

/** What of those who wait in the step will still come in so many hours; null without a curve. */
function foresee(ground: Ground, step: number, manager: string, hours: number): number | null {
  const { company, maturities } = ground;
  const maturity = maturities[step];
  if (step === 0 || maturity?.from !== 'curve') return null;
  if (hours <= 0) return 0;
  const { log, funnel, question } = company;
  const times = foldGroups(log, funnel, question, []).times.filter((time) => time.step === step);
  const { incidence, waiting } = drawCurve(times);
  const horizon = maturity.horizon!;
  const reached = (hour: number): number => incidence[Math.min(hour, incidence.length - 1)]!;
  // S after the hour is S before the next one
  const waits = (hour: number): number => {
    const next = waiting[hour + 1];
    return next === undefined ? 0 : measureFraction(next);
  };
  let sum = 0;
  for (const each of situationsOf(ground)) {
    const entry = findEntry(each, step - 1);
    if (entry === undefined || findEntry(each, step) !== undefined) continue;
    if (findLatest(each)[0]?.stage === LOST) continue;
    const [judged] = judgeStep(each, step);
    if (judged === undefined || (manager !== TEAM && rowOf(judged) !== manager)) continue;
    const age = roundHours(ground.moment - entry, Math.floor);
    if (age >= horizon || waits(age) <= 0) continue;
    sum += (reached(Math.min(horizon, age + Math.floor(hours))) - reached(age)) / waits(age);
  }
  return sum;
}

/** Each manager's part of what everybody is to reach: that of the entries into stage 1 in the last twelve weeks. */
export function shareOf(ground: Ground, managers: readonly string[]): number[] {
  const { before } = ground;
  const start = before - 12 * 7 * 24 * HOUR;
  const arrivals = managers.map((manager) => countArrivals(ground, 1, manager, start, before));
  const sum = arrivals.reduce((total, each) => total + each, 0);
  return arrivals.map((each) => (sum === 0 ? 1 / managers.length : each / sum));
}
