import type { ClientKind } from '../../domain/base/client-kind.ts';
import type { BucketBuyers, SpanBuyers } from '../../domain/base/gather-clients.ts';
import type { MeasuredBase } from '../../domain/base/measure-base.ts';
import type { HeldShare } from '../../domain/base/retention.ts';
import type { Bucket } from '../../domain/calendar/buckets.ts';
import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { Notice } from '../../domain/quality/notice.ts';
import type { SilentFacts } from './base-tables.ts';

/** What purchases are made of, and how many there are. Days are ISO. */
export interface PurchaseFacts {
  /** Rows of purchases, or events of the last stage that have an amount. */
  readonly source: 'purchases' | 'events';
  readonly purchases: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Purchases after the moment that is looked from. */
  readonly later: number;
  /** Amounts of events that could not be read: not among the purchases. */
  readonly unread: number;
}

/** A bucket of time with those who left. */
export interface ClientBucket extends BucketBuyers {
  readonly bucket: Bucket;
  readonly churn: HeldShare;
}

/** How readily contacts of a kind buy: from the list to the last stage. */
export interface KindRate {
  readonly kind: ClientKind;
  readonly converted: number;
  /** As many finished contacts as they are worth. */
  readonly mature: number;
  readonly coefficient: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The coefficients of new and repeat contacts of the same list. */
export interface KindRates {
  readonly rates: readonly KindRate[];
  /** Of repeat contacts ÷ of new ones; null where either is absent, or that of new ones is 0. */
  readonly times: number | null;
  /** Contacts whose kind is blank or an unknown word. */
  readonly others: number;
}

/** The list of contacts: how old it is. */
export interface ListFacts {
  readonly contacts: number;
  /** What tells the age of a contact: its last change, or only when it was put on the list; null: nothing does. */
  readonly dates: 'updated' | 'created' | null;
  readonly quarter: HeldShare;
  readonly year: HeldShare;
  readonly older: HeldShare;
  readonly undated: HeldShare;
  /** Null where nothing tells who is on the black list. */
  readonly blacklist: HeldShare | null;
}

/** All that is known of the base of clients. */
export interface BaseAnswer extends PurchaseFacts {
  /** The last year, up to as-of; ISO days, both included. Null where nothing has a time. */
  readonly year: { readonly firstDay: string; readonly lastDay: string } | null;
  readonly unit: BucketUnit;
  readonly buckets: readonly ClientBucket[];
  readonly inPeriod: SpanBuyers;
  readonly measured: MeasuredBase;
  /** Who bought in the year before and did not in the last one. */
  readonly churn: HeldShare;
  readonly rowChurns: readonly HeldShare[];
  readonly kinds: KindRates | null;
  readonly list: ListFacts;
  /** Contacts that are probably one company, by what they share; split among managers. */
  readonly duplicates: readonly Notice[];
  /** Those who went silent, in their order; null where nobody asks for them. */
  readonly silent: readonly Omit<SilentFacts, 'who'>[] | null;
}
