import { type Coaching, waysForSteps } from '../../domain/coaching/coaching.ts';
import type { GapRow, Gaps } from '../../domain/coaching/gaps.ts';
import { type Funnel, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { IdCounts } from '../../domain/quality/foreign-ids.ts';
import type { IdFaults } from '../../domain/quality/id-faults.ts';
import type { Meta, PeriodMeta } from '../meta.ts';

/** A period that begins after the newest event. */
export interface EmptyPeriod {
  readonly period: PeriodMeta;
  /** ISO day. */
  readonly newestDay: string;
  /** Options that ask for the same relative period, seen from that day; null where the period is a fixed one. */
  readonly instead: string | null;
}

/** How many dates of a column stand for none, and one of them. */
export interface PlaceholderDates {
  readonly column: string;
  readonly cells: number;
  readonly dated: number;
  readonly example: string;
}

/** What a reader has to know before any number; null where there is nothing of the kind. */
export interface Caveats {
  /** How far the ids of the two tables match, where many of the transitions' are not in the contacts. */
  readonly ids: IdCounts | null;
  readonly idFaults: IdFaults;
  /** The newest event is older than a weekly export would have it, and nobody asked to look from an earlier day. */
  readonly stale: { readonly newestDay: string; readonly days: number } | null;
  readonly emptyPeriod: EmptyPeriod | null;
  /** Contacts that no row of the report but (unassigned) has, where they are nearly all of them; `by` as in the head. */
  readonly unassigned: { readonly by: string; readonly contacts: number; readonly of: number } | null;
  /** Files that are reports grouped by manager. */
  readonly grouped: readonly string[];
  /** Managers' names that are several people. */
  readonly joined: readonly string[];
  /** Columns of which many dates stand for none. */
  readonly placeholders: readonly PlaceholderDates[];
  /** Events by stage that did not count, as they lack their proof; null where none is required. */
  readonly unproven: readonly UnprovenStage[] | null;
}

/** Events of a stage that lack what proves it. */
export interface UnprovenStage {
  readonly stage: string;
  readonly events: number;
}

/** What the tool found out, before any view shows it. */
export interface FunnelAnswer {
  readonly meta: Meta;
  readonly funnel: Funnel;
  /** Of the whole team, whichever rows are shown. */
  readonly gaps: Gaps;
  readonly coaching: Coaching;
  /** Whether rows are people, or groups of them: nobody can teach a source. */
  readonly teachable: boolean;
  /** How many finished contacts it takes to be sure of a gap such as this step's; null where nobody can say. */
  readonly needed: (step: GapRow) => number | null;
  /** Columns of the contacts by which lists were made alike, asked or not. */
  readonly alike: readonly string[];
  /** Rows to show; all where null. */
  readonly shown: ReadonlySet<string> | null;
  readonly caveats: Caveats;
}

/** Whether nobody entered any step: a page of zeros says nothing. */
export function isEmpty({ gaps }: FunnelAnswer): boolean {
  return gaps.team.every(({ entered }) => entered === 0);
}

/** The rows that the user asked to see, teams aside. */
export function shownRows(answer: FunnelAnswer): GapRow[] {
  return keepShown(answer.gaps.rows, answer);
}

/** The whole ways of the same rows. */
export function shownOverall(answer: FunnelAnswer): GapRow[] {
  return keepShown(answer.gaps.overall, answer);
}

/** Everything of the same rows that may be `coach`: their steps, or in the place of these their whole ways. */
export function shownJudged(answer: FunnelAnswer): GapRow[] {
  return [...keepShown(waysForSteps(answer.gaps), answer), ...shownRows(answer)];
}

/** Whether a row of the report is among those shown; null: contacts of nobody. */
export function isShown({ shown }: Pick<FunnelAnswer, 'shown'>, row: string | null): boolean {
  return shown === null || shown.has(row ?? UNASSIGNED);
}

/** What is of rows that are shown; the team's always is. */
export function keepShown<R extends { readonly row: string | null; readonly team?: boolean }>(
  rows: readonly R[],
  answer: Pick<FunnelAnswer, 'shown'>,
): R[] {
  return rows.filter(({ row, team = false }) => team || isShown(answer, row));
}

/** The order for people's eyes: contacts of nobody come last. */
export function putNobodyLast<R>(rows: readonly R[], rowOf: (each: R) => string | null | undefined): R[] {
  return [...rows.filter((each) => rowOf(each) !== null), ...rows.filter((each) => rowOf(each) === null)];
}
