import type { LocalDay } from '../calendar/local-day.ts';
import type { Micros } from '../calendar/micros.ts';
import type { OfRow } from '../evidence/counts.ts';
import type { AmountSum } from '../money/amount.ts';

/** What a touch is beside a touch. */
export const TOUCH_CLASSES = ['touch', 'proposal', 'request'] as const;
export type TouchClass = (typeof TOUCH_CLASSES)[number];

/** The touches of a row in a bucket of time. */
export interface TouchCount extends OfRow {
  readonly bucket: number;
  /** In which something was said; proposals and requests are among them. */
  readonly touches: number;
  /** Beside them: nobody was reached. */
  readonly missed: number;
  /** Different contacts among the touches. */
  readonly contacts: number;
  readonly proposals: number;
  readonly requests: number;
}

/** A day on which a row has any touch, reached or not. */
export interface ActiveDay extends OfRow {
  readonly day: LocalDay;
}

/** What the requests of a row in a bucket come to. */
export interface RequestSums extends OfRow {
  readonly bucket: number;
  readonly sums: readonly AmountSum[];
}

/** What the file calls a kind of touch, null: nothing; and how many there are of it. */
export interface KindCount {
  readonly kind: string | null;
  readonly class: TouchClass;
  readonly touches: number;
  readonly missed: number;
}

/** All that is counted of touches; in no order, but for the kinds: the commonest first. */
export interface TouchCounts {
  /** Whether there is a table of them: else they are the events of the transitions. */
  readonly recorded: boolean;
  /** The first of them all, whatever is asked; null where there is none. */
  readonly first: Micros | null;
  readonly rows: readonly TouchCount[];
  /** Of all rows together: a contact of two managers is one. */
  readonly team: readonly TouchCount[];
  readonly days: readonly ActiveDay[];
  readonly sums: readonly RequestSums[];
  readonly kinds: readonly KindCount[];
  /** So many kinds more. */
  readonly moreKinds: number;
}
