import type { Micros } from '../../domain/calendar/micros.ts';
import type { StepCount, UnknownCount, WayCount } from '../../domain/evidence/counts.ts';
import type { Basis, Credit, Funnel, Period } from '../../domain/evidence/funnel.ts';

/**
 * What counts are split by: whose step it is; an attribute of contacts that was carried; or the bucket of time that the
 * entry into the step falls in, by its number. A bucket ends where the next one starts, the last one never; what is
 * before the first or at an unknown time has none. In the flow basis a conversion is in the bucket that it falls in itself.
 */
export type Grouping =
  | { readonly kind: 'manager' }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'bucket'; readonly starts: readonly Micros[] };

/** Which contacts count, to whom, and by what. */
export interface CountQuery {
  /** With the stages and labels that were loaded; windows and target rules may be others. */
  readonly funnel: Funnel;
  readonly credit: Credit;
  readonly basis: Basis;
  readonly period: Period;
  /** What windows are measured against, microseconds. */
  readonly moment: Micros;
  /** Exclusive bound of what has happened, microseconds. */
  readonly before: Micros;
  /** Values of the segment that count; all where absent. */
  readonly segments?: readonly string[];
  /** Beside the step and the target rule; the keys of the counts are in this order. */
  readonly by: readonly Grouping[];
  /**
   * Up to how many hours ages are told: of the whole way, then of the steps 1..n; null where they are not wanted. Where
   * it is absent nobody's age is told, and windows leave out the young instead.
   */
  readonly horizons?: readonly (number | null)[];
}

/** Whose times on the way are asked for: all contacts of the team, whatever a report leaves out. */
export type TimesQuery = Pick<CountQuery, 'funnel' | 'moment' | 'before'>;

/** The answer to one question about the funnel. */
export interface CountedFunnel {
  /** In no order. */
  readonly counts: readonly StepCount[];
  /** From the list to the last stage, in no order; empty in the flow basis. */
  readonly overall: readonly WayCount[];
  /** Contacts lost at an unknown stage, in no order: those of the period and the segments. */
  readonly unknown: readonly UnknownCount[];
  /** All of them, whatever is left out. */
  readonly unknownLosses: number;
  /** Contacts whose entry into stage 0 has no time. */
  readonly undated: number;
  /** Contacts of whom anything is known as of the moment asked for. */
  readonly contacts: number;
  /** Those of them that entered a step in the period and are of the segments. */
  readonly participants: number;
}
