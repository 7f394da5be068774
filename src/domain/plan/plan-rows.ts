import type { DaySpan } from '../calendar/day-span.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { HOUR, type Micros } from '../calendar/micros.ts';
import type { StepMaturity } from '../evidence/maturity.ts';
import { arrivalChance } from './arrival-chance.ts';
import type { ArrivalSums, OpenCount, Stretch } from './arrivals.ts';
import type { Planned } from './planned.ts';
import { countDaysOfPlan, type DaysOfPlan, measureProgress, type Progress } from './progress.ts';

/** A plan, and how it stands. */
export interface PlanRow extends Planned, Progress {
  /** Arrivals in the span, as far as it has happened. */
  readonly fact: number;
  /** What the fact comes to by the end of the span with those who are open in the step; null where nobody can say. */
  readonly forecast: number | null;
  readonly days: DaysOfPlan;
}

/** What plans are held against. */
export interface PlanFacts {
  readonly arrivals: ArrivalSums;
  /** In any order. */
  readonly open: readonly OpenCount[];
  /** Of the whole way, then of the steps 1..n; empty where nobody's age matters. */
  readonly maturity: readonly StepMaturity[];
  /** The moment to look from; null where nothing has a time. */
  readonly moment: Micros | null;
  /** The last day that has happened. */
  readonly today: LocalDay | null;
  readonly holidays: readonly DaySpan[];
  readonly stretchOf: (span: DaySpan) => Stretch;
}

/** Holds every plan against what has happened, and against what is to be expected of those who are open. */
export function measurePlans(plans: readonly Planned[], facts: PlanFacts): PlanRow[] {
  const { arrivals, moment, today, holidays, stretchOf } = facts;
  const expect = moment === null ? () => null : createForecast(facts, moment);
  return plans.map((plan): PlanRow => {
    const { span, manager, stage, count } = plan;
    const fact = arrivals(stage, stretchOf(span), manager ?? undefined);
    const days = countDaysOfPlan(span, today, holidays);
    const more = expect(plan);
    const forecast = more === null ? null : fact + more;
    return { ...plan, days, fact, ...measureProgress(count, fact, days), forecast };
  });
}

/** How many of those who are open now are to be expected at the stage within the span; null where nobody can say. */
function createForecast(
  { open, maturity, stretchOf }: PlanFacts,
  moment: Micros,
): (plan: Planned) => number | null {
  const waiting = gatherOpen(open);
  const known = new Map<string, (age: number) => number | null>();
  return ({ span, manager, stage }) => {
    const curve = maturity[stage];
    // nobody waits for the list
    if (stage === 0 || curve === undefined || curve.curve === null) return null;
    const key = `${stage} ${span.first} ${span.end}`;
    const { start, end } = stretchOf(span);
    const ahead = { from: Math.max(0, (start - moment) / HOUR), to: (end - moment) / HOUR };
    const chance = known.get(key) ?? remember((age) => arrivalChance(curve, age, ahead));
    known.set(key, chance);
    const own = waiting.get(manager === null ? `${stage}` : `${stage} ${manager}`) ?? [];
    return own.reduce((sum, [age, contacts]) => sum + contacts * (chance(age) ?? 0), 0);
  };
}

/** Open contacts by step, and by step and manager: how many of each age, ascending. */
function gatherOpen(open: readonly OpenCount[]): Map<string, [age: number, contacts: number][]> {
  const sums = new Map<string, Map<number, number>>();
  const add = (key: string, { age, contacts }: OpenCount): void => {
    const own = sums.get(key) ?? new Map<number, number>();
    own.set(age, (own.get(age) ?? 0) + contacts);
    sums.set(key, own);
  };
  for (const each of open) {
    add(`${each.step}`, each);
    if (each.row !== null) add(`${each.step} ${each.row}`, each);
  }
  return new Map([...sums].map(([key, own]) => [key, [...own].sort(([a], [b]) => a - b)]));
}

/** Thousands of managers have contacts of the same ages. */
function remember(find: (age: number) => number | null): (age: number) => number | null {
  const known = new Map<number, number | null>();
  return (age) => {
    const found = known.get(age);
    if (found !== undefined) return found;
    const value = find(age);
    known.set(age, value);
    return value;
  };
}
