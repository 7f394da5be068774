import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Swap } from '../../domain/coaching/swap.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import type { LateStep } from '../../domain/velocity/late.ts';
import type { VelocityStep } from '../../domain/velocity/velocity.ts';
import type { PricedGain } from '../../domain/worth/price-gains.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { type StuckAnswer, sumContacts } from '../stuck/stuck-view.ts';
import type { TrendAnswer } from '../trend/trend-answer.ts';
import type { VelocityAnswer } from '../velocity/velocity-view.ts';
import type { WhatifAnswer } from '../whatif/whatif-answer.ts';

/** So many of the contacts that lie too long are on a card, the oldest. */
export const MOST_STUCK = 10;

/** What cards are made of beside the answer of the report, as the other commands have it: of all rows that are shown. */
export interface CardSources {
  /** Of the last 12 weeks, whatever the report's period. */
  readonly trend: TrendAnswer;
  readonly velocity: VelocityAnswer;
  /** Whatever the report's period. */
  readonly stuck: StuckAnswer;
  /** Each step below its target raised to it; null where coefficients make no chain. */
  readonly whatif: WhatifAnswer | null;
}

/** A step that somebody can teach, and whom. */
export interface Lesson {
  /** 1..n */
  readonly step: number;
  readonly whom: readonly string[];
}

/** What is known of one manager: what the talk with him is about. */
export interface Card {
  readonly manager: string;
  /** Steps 1..n; none where he has no contacts in the report. */
  readonly steps: readonly GapRow[];
  /** From the list to the last stage. */
  readonly way: GapRow | null;
  /** The one step to begin with. */
  readonly focus: GapRow | null;
  /** Null where nothing of his is surely below a floor. */
  readonly coachee: Coachee | null;
  /** What he can teach those who surely need it. */
  readonly lessons: readonly Lesson[];
  readonly swaps: readonly Swap[];
  /** His steps week by week. */
  readonly series: readonly TrendSeries[];
  /** How long his steps take. */
  readonly times: readonly VelocityStep[];
  /** Steps that may be late, not lost. */
  readonly late: readonly LateStep[];
  /** His contacts that lie too long: the oldest one by one, and all in numbers. */
  readonly stuck: StuckAnswer;
  /** What each step below its target would bring, raised to it; each once a currency. */
  readonly gains: readonly PricedGain[];
}

/** The managers who have a card: those who were asked for, else all in code-point order; contacts of nobody have none. */
export function listCardholders({ gaps, shown }: Pick<FunnelAnswer, 'gaps' | 'shown'>): string[] {
  const named = gaps.overall.flatMap(({ row }) => (row === null ? [] : [row]));
  return shown === null ? named : [...shown].filter((name) => name !== UNASSIGNED);
}

/** Deals out to the managers what is known of each. */
export function dealCards(
  { gaps, coaching }: FunnelAnswer,
  { trend, velocity, stuck, whatif }: CardSources,
  managers: readonly string[],
): Card[] {
  const steps = groupByRow(gaps.rows);
  const ways = new Map(gaps.overall.map((way) => [way.row, way]));
  const coachees = new Map(coaching.rows.map((coachee) => [coachee.row, coachee]));
  const taught = groupBy(
    gaps.rows.filter(({ verdict }) => verdict === 'coach'),
    ({ mentor }) => mentor,
  );
  const series = groupByRow(trend.series.filter(({ team }) => !team));
  const times = groupByRow(velocity.rows);
  const late = groupBy(velocity.late, ({ gap }) => gap.row);
  const contacts = groupByRow(stuck.contacts);
  const counts = groupByRow(stuck.counts);
  const gains = groupByRow(whatif?.gains.filter(({ team }) => !team) ?? []);
  return managers.map((manager) => {
    const own = steps.get(manager) ?? [];
    return {
      manager,
      steps: own,
      way: ways.get(manager) ?? null,
      focus: own.find(({ focus }) => focus !== null) ?? null,
      coachee: coachees.get(manager) ?? null,
      lessons: listLessons(taught.get(manager) ?? []),
      swaps: coaching.swaps.filter(({ a, b }) => a === manager || b === manager),
      series: series.get(manager) ?? [],
      times: times.get(manager) ?? [],
      late: late.get(manager) ?? [],
      stuck: {
        ...stuck,
        contacts: (contacts.get(manager) ?? []).slice(0, MOST_STUCK),
        counts: counts.get(manager) ?? [],
      },
      gains: gains.get(manager) ?? [],
    };
  });
}

/** How many contacts of a card lie too long, listed or not. */
export function countStuck({ stuck }: Card): number {
  return sumContacts(stuck.counts);
}

function listLessons(learners: readonly GapRow[]): Lesson[] {
  return [...groupBy(learners, ({ step }) => step)]
    .map(([step, own]) => ({ step, whom: own.flatMap(({ row }) => row ?? []) }))
    .sort((a, b) => a.step - b.step);
}

function groupByRow<R extends { readonly row: string | null }>(rows: readonly R[]) {
  return groupBy(rows, ({ row }) => row);
}

/** Rows by what they have in common, each group in their order. */
function groupBy<R, K>(rows: readonly R[], key: (row: R) => K): ReadonlyMap<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
