import type { Bucket } from '../../domain/calendar/buckets.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { Change } from '../../domain/trend/changes.ts';
import type { Signal } from '../../domain/trend/signals.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import type { PeriodMeta } from '../meta.ts';

/** How the coefficients went, before any view shows it. */
export interface TrendAnswer {
  readonly unit: BucketUnit;
  /** Ascending. */
  readonly buckets: readonly Bucket[];
  /** Of the whole team, whichever rows are shown. */
  readonly series: readonly TrendSeries[];
  /** From the first to the last bucket; null where nothing has a time. */
  readonly period: PeriodMeta | null;
}

/** A bucket by its name and its days, ISO. */
export function writeDays({ name, first, last }: Bucket): { name: string; first: string; last: string } {
  return { name, first: formatLocalDay(first), last: formatLocalDay(last) };
}

/** A change, and the days of the two spans that are compared. */
export interface DatedChange extends Change {
  readonly now: PeriodMeta;
  readonly before: PeriodMeta;
}

/** What `report` says of the time before; nothing where nothing can be tested. */
export interface ReportChanges {
  /** Whether weeks are compared, and not the report's period and the one before. */
  readonly weekly: boolean;
  /** What has changed from one span to the next beyond chance, the most conversions first. */
  readonly changes: readonly DatedChange[];
  /** The newest signal of each row and step that has one. */
  readonly arrows: readonly Arrow[];
}

/** A coefficient whose newest bucket with enough contacts differs from those before beyond chance. */
export interface Arrow extends Pick<TrendSeries, 'row' | 'team' | 'step'> {
  readonly signal: Signal;
  /** Of the bucket: how it is called, or its days where it is the report's period. */
  readonly period: string;
}

export const NO_CHANGES: ReportChanges = { weekly: false, changes: [], arrows: [] };
