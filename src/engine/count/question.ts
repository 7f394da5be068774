import type { Micros } from '../../domain/calendar/micros.ts';
import type { StepCount } from '../../domain/evidence/counts.ts';
import type { Basis, Credit, Funnel, Period } from '../../domain/evidence/funnel.ts';

/**
 * What counts are split by: whose step it is; an attribute of contacts that was carried; or the bucket of time that the
 * entry into the step falls in, by its number. A bucket ends where the next one starts, the last one never; what is
 * before the first or at an unknown time has none. In the flow basis it is the bucket of the entry too.
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
}

/** The answer to one question about the funnel. */
export interface CountedFunnel {
  /** In no order. */
  readonly counts: readonly StepCount[];
  /** Contacts whose entry into stage 0 has no time. */
  readonly undated: number;
  /** Contacts of whom anything is known as of the moment asked for. */
  readonly contacts: number;
}
