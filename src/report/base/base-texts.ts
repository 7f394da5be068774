import type { BaseVerdict } from '../../domain/base/retention.ts';
import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { NoticeCode } from '../../domain/quality/notice.ts';
import type { AGES, BUCKETS, CLASSES, MOVES, OWNERS } from './base-people.ts';
import type { BASE, SILENT } from './base-tables.ts';

/** Headings of a table for people. */
type Headings<T> = Readonly<Record<keyof T, string>>;

/** What `base` says, in one language. Sums are texts with their currencies, shares are fractions, days are ISO. */
export interface BaseTexts {
  readonly columns: Headings<typeof BASE>;
  readonly silentColumns: Headings<typeof SILENT>;
  readonly buckets: (unit: BucketUnit) => Headings<typeof BUCKETS>;
  readonly classes: Headings<typeof CLASSES>;
  readonly moves: Headings<typeof MOVES>;
  readonly owners: Headings<typeof OWNERS>;
  readonly ages: Headings<typeof AGES>;
  readonly verdicts: Readonly<Record<BaseVerdict, string>>;
  readonly titles: {
    readonly summary: string;
    readonly buckets: (unit: BucketUnit) => string;
    readonly classes: string;
    readonly moves: string;
    readonly owners: string;
    readonly list: (contacts: number) => string;
    readonly silent: (clients: number) => string;
  };
  /** What purchases are, and what stands beside them. */
  readonly source: {
    readonly purchases: (facts: { purchases: number; firstDay: string; lastDay: string }) => string;
    readonly events: (facts: { purchases: number; firstDay: string; lastDay: string }) => string;
    /** Of purchases that are deals: nobody has several. */
    readonly deals: string;
    readonly none: string;
    readonly later: (purchases: number) => string;
    readonly unread: (events: number) => string;
    readonly currencies: (main: string) => string;
    readonly unclassed: (clients: number) => string;
  };
  readonly churn: {
    /** Who bought in the year before, and who of them did not in the last one. */
    readonly year: (facts: {
      base: number;
      left: number;
      share: number;
      low: number;
      high: number;
      norm: number | null;
      verdict: BaseVerdict | null;
    }) => string;
    readonly none: string;
  };
  /** Those who are new and those who come again: of the period, or of all time. */
  readonly buyers: (facts: {
    fresh: number;
    repeat: number;
    freshSums: readonly string[];
    repeatSums: readonly string[];
    always: boolean;
  }) => string;
  readonly kinds: {
    readonly rate: (facts: {
      fresh: { converted: number; of: number; share: number };
      repeat: { converted: number; of: number; share: number };
      times: number | null;
    }) => string;
    readonly others: (contacts: number) => string;
  };
  readonly lifetime: (facts: { yearly: string; years: number; most: boolean; value: string }) => string;
  readonly period: {
    readonly known: (facts: { days: number; clients: number; silent: number }) => string;
    readonly unknown: string;
  };
  readonly silent: {
    readonly none: string;
    readonly rule: string;
    readonly more: (clients: number) => string;
  };
  readonly notes: {
    readonly buckets: string;
    /** The first bucket of the data has nobody who came before. */
    readonly history: (firstDay: string) => string;
    readonly norm: (unit: BucketUnit, norm: number | null) => string;
    readonly classes: (facts: { firstDay: string; lastDay: string }) => string;
    readonly noMoves: string;
    readonly bought: string;
    readonly owners: string;
  };
  readonly list: {
    readonly names: Readonly<Record<'quarter' | 'year' | 'older' | 'undated' | 'blacklist', string>>;
    readonly renewed: (facts: {
      share: number;
      norm: number;
      verdict: BaseVerdict | null;
      created: boolean;
    }) => string;
    readonly undated: string;
    readonly empty: string;
    readonly blacklist: string;
    readonly duplicates: Readonly<
      Partial<Record<NoticeCode, (facts: { contacts: number; items: number }) => string>>
    >;
    readonly whole: string;
  };
  /** A bucket as people call it. */
  readonly bucket: (unit: BucketUnit, name: string) => string;
  /** In place of a currency that nothing names. */
  readonly noCurrency: string;
}
