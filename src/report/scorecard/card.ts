import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Swap } from '../../domain/coaching/swap.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { TrendAnswer } from '../trend/trend-answer.ts';

/** Somebody whom a manager can teach a step. */
export interface Lesson {
  /** 1..n */
  readonly step: number;
  readonly whom: readonly string[];
}

/** What the cards are made of beside the answer of the report: of the whole team, whichever rows are shown. */
export interface CardSources {
  /** Of the last 12 weeks, whatever the report's period. */
  readonly trend: TrendAnswer;
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
  /** What he can teach, by steps. */
  readonly lessons: readonly Lesson[];
  readonly swaps: readonly Swap[];
  /** His steps week by week. */
  readonly series: readonly TrendSeries[];
}

/** The managers who have a card, in code-point order: those who are shown, contacts of nobody left out. */
export function listCardholders({ gaps, shown }: Pick<FunnelAnswer, 'gaps' | 'shown'>): string[] {
  const named = gaps.overall.flatMap(({ row }) => (row === null ? [] : [row]));
  return shown === null ? named : [...shown].filter((name) => name !== UNASSIGNED);
}

/** Deals what the report knows out to the managers. */
export function dealCards(
  { gaps, coaching }: FunnelAnswer,
  { trend }: CardSources,
  managers: readonly string[],
): Card[] {
  const rows = groupBy(gaps.rows, ({ row }) => row);
  const ways = new Map(gaps.overall.map((way) => [way.row, way]));
  const coachees = new Map(coaching.rows.map((coachee) => [coachee.row, coachee]));
  const taught = groupBy(
    gaps.rows.filter(({ verdict }) => verdict === 'coach'),
    ({ mentor }) => mentor,
  );
  const series = groupBy(trend.series, ({ row, team }) => (team ? null : row));
  return managers.map((manager) => {
    const steps = rows.get(manager) ?? [];
    return {
      manager,
      steps,
      way: ways.get(manager) ?? null,
      focus: steps.find(({ focus }) => focus !== null) ?? null,
      coachee: coachees.get(manager) ?? null,
      lessons: listLessons(taught.get(manager) ?? []),
      swaps: coaching.swaps.filter(({ a, b }) => a === manager || b === manager),
      series: series.get(manager) ?? [],
    };
  });
}

function listLessons(learners: readonly GapRow[]): Lesson[] {
  return [...groupBy(learners, ({ step }) => step)]
    .map(([step, own]) => ({ step, whom: own.flatMap(({ row }) => row ?? []) }))
    .sort((a, b) => a.step - b.step);
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
