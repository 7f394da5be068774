import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { PeriodMeta } from '../meta.ts';
import type { PEOPLE_WORK, WORK } from './activity-tables.ts';

/** What `activity` says, in one language. */
export interface ActivityTexts {
  readonly columns: Readonly<Record<keyof typeof WORK, string>>;
  /** The headings of the table for people: most of an average bucket. */
  readonly people: (unit: BucketUnit, buckets: number) => Readonly<Record<keyof typeof PEOPLE_WORK, string>>;
  readonly titles: {
    readonly scope: (facts: {
      unit: BucketUnit;
      buckets: number;
      period: PeriodMeta | null;
      asOfDay: string | null;
    }) => string;
    readonly work: (unit: BucketUnit) => string;
    readonly load: string;
    /** Whose funnel dries up. */
    readonly squeeze: string;
  };
  readonly notes: {
    /** Nobody did anything. */
    readonly empty: string;
    /** Touches are the events of the transitions. */
    readonly unrecorded: string;
    /** Usual words say which touches reach nobody, so many of them. */
    readonly usual: (missed: number) => string;
    /** The config does not say which kinds are proposals and requests; the commonest ones. */
    readonly kinds: (names: readonly string[]) => string;
    /** Touches are known from a later day on. */
    readonly since: (day: string) => string;
    /** What an average bucket is. */
    readonly mean: (unit: BucketUnit) => string;
    /** How the columns are to be read that need it. */
    readonly columns: string;
    readonly norm: (norm: { touches: number; per: 'day' | 'week' }) => string;
    readonly cut: (unit: BucketUnit) => string;
    readonly load: string;
  };
}
