import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { Signal } from '../../domain/trend/signals.ts';
import type { PeriodMeta } from '../meta.ts';
import type { PEOPLE_TREND, SHIFTS, TREND } from './trend-tables.ts';

/** A coefficient that has changed, as a sentence needs it. Days are ISO. */
export interface ShiftFacts {
  readonly name: string;
  readonly stage: string;
  /** When; null where the title says it. */
  readonly when: string | null;
  readonly signal: Signal;
  readonly before: { readonly coefficient: number; readonly converted: number; readonly mature: number };
  readonly now: { readonly coefficient: number; readonly converted: number; readonly mature: number };
  /** How many conversions more, or fewer, that is: not below 0. */
  readonly conversions: number;
}

/** What `trend` says, and `report` of the time before, in one language. */
export interface TrendTexts {
  readonly columns: Readonly<Record<keyof typeof TREND | keyof typeof SHIFTS, string>>;
  readonly people: (unit: BucketUnit, buckets: number) => Readonly<Record<keyof typeof PEOPLE_TREND, string>>;
  readonly titles: {
    /** What the page covers. */
    readonly scope: (facts: {
      unit: BucketUnit;
      buckets: number;
      period: PeriodMeta | null;
      asOfDay: string | null;
    }) => string;
    readonly signals: string;
    /** From week to week (null), or against the period before. */
    readonly changes: (before: PeriodMeta | null) => string;
  };
  /** A bucket by its days, as short as it can be told. */
  readonly bucket: (unit: BucketUnit, bucket: { first: string; name: string }) => string;
  /** The same in a sentence. */
  readonly when: (unit: BucketUnit, bucket: { first: string; last: string; name: string }) => string;
  readonly shift: (facts: ShiftFacts) => string;
  readonly moreShifts: (number: number) => string;
  readonly notes: {
    readonly nothing: string;
    readonly untested: string;
    /** At no step it can be told how many of the young contacts have still to come. */
    readonly doubted: string;
    /** No step has enough contacts in a bucket that has one before it. */
    readonly tooFew: (unit: BucketUnit, minEntered: number) => string;
    readonly empty: string;
    /** Between which coefficients a spark runs. */
    readonly scale: (low: number, high: number) => string;
    readonly hollow: (unit: BucketUnit, minEntered: number) => string;
    readonly newest: (unit: BucketUnit) => string;
    readonly columns: (unit: BucketUnit) => string;
    /** Where most rows are too small to be judged by the bucket: the next larger one. */
    readonly coarser: (unit: BucketUnit, larger: BucketUnit) => string;
    readonly arrows: (unit: BucketUnit) => string;
    /** The first and the last bucket that the period cuts. Days are ISO. */
    readonly cut: (
      unit: BucketUnit,
      buckets: readonly { name: string; first: string; last: string }[],
    ) => string;
    readonly drawn: (unit: BucketUnit, drawn: number, of: number) => string;
    /** Steps whose ages nobody can judge. */
    readonly doubtful: (stages: readonly string[]) => string;
    /** Beneath the matrix of a report that has arrows. */
    readonly matrix: (weekly: boolean) => string;
  };
}
