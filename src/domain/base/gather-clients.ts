import type { Span } from '../calendar/buckets.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import type { Micros } from '../calendar/micros.ts';
import type { Period } from '../evidence/funnel.ts';
import { type AmountSum, createAmountSums } from '../money/amount.ts';
import { compareCodePoints } from '../text/order.ts';
import { type ClientMoney, sumClient, type YearSpans } from './client-money.ts';
import type { Purchase } from './purchase.ts';
import { LEAST_OWN_TIMES, measurePeriod } from './transaction-period.ts';

/** What is kept of a client when all purchases have been read. */
export interface Client {
  readonly contact: string;
  /** That of the newest purchase; null for nobody. */
  readonly manager: string | null;
  readonly last: Micros;
  readonly lastDay: LocalDay;
  /** Different days on which he bought. */
  readonly times: number;
  /** The median of the days between them, null of fewer than three. */
  readonly period: number | null;
  readonly money: readonly ClientMoney[];
}

/** Those who bought in some time, and what. */
export interface Buyers {
  readonly clients: number;
  readonly purchases: number;
  readonly sums: readonly AmountSum[];
}

/** The same by whether their first purchase was in that time. */
export interface SpanBuyers {
  readonly fresh: Buyers;
  readonly repeat: Buyers;
}

/** A bucket of time, and what became in it of those who bought in the one before. */
export interface BucketBuyers extends SpanBuyers {
  readonly base: number;
  readonly kept: number;
}

/** The time that clients are counted over. */
export interface BaseSpans {
  readonly years: YearSpans;
  readonly period: Period;
  /** Ascending; what the first is compared with stands before it. */
  readonly buckets: readonly { readonly own: Span; readonly before: Span }[];
}

/** Everything that is counted of the purchases of all clients. */
export interface GatheredClients {
  /** In code-point order of their ids. */
  readonly clients: readonly Client[];
  readonly inPeriod: SpanBuyers;
  /** One a bucket. */
  readonly buckets: readonly BucketBuyers[];
}

/**
 * Counts clients one after the other: of each only what {@link Client} says is kept.
 *
 * @param keeps whether clients of that manager are asked for
 */
export function createGathering(spans: BaseSpans, keeps: (manager: string | null) => boolean) {
  const clients: Client[] = [];
  const inPeriod = countBuyers(spans.period);
  const buckets = spans.buckets.map((each) => ({ ...each, buyers: countBuyers(each.own), base: 0, kept: 0 }));
  let own: Purchase[] = [];
  const close = (): void => {
    const client = own.length > 0 ? describeClient(own, spans.years) : null;
    if (client !== null && keeps(client.manager)) {
      clients.push(client);
      inPeriod.add(own);
      for (const bucket of buckets) {
        const bought = bucket.buyers.add(own);
        if (!own.some(({ at }) => isWithin(at, bucket.before))) continue;
        bucket.base++;
        if (bought) bucket.kept++;
      }
    }
    own = [];
  };
  return {
    /** The purchases of a client come one behind the other, by time. */
    add(purchase: Purchase): void {
      if (own[0] !== undefined && own[0].contact !== purchase.contact) close();
      own.push(purchase);
    },
    finish(): GatheredClients {
      close();
      return {
        clients,
        inPeriod: inPeriod.list(),
        buckets: buckets.map(({ buyers, base, kept }) => ({ ...buyers.list(), base, kept })),
      };
    },
  };
}

function isWithin(at: Micros, { start = -Infinity, end = Infinity }: Period): boolean {
  return at >= start && at < end;
}

/** Counts who buys in some time, new clients apart from those who had bought before it. */
function countBuyers(span: Period) {
  const kinds = { fresh: startBuyers(), repeat: startBuyers() };
  return {
    /** @returns whether the client bought anything in that time */
    add(purchases: readonly Purchase[]): boolean {
      const bought = purchases.filter(({ at }) => isWithin(at, span));
      if (bought.length === 0) return false;
      const buyers = kinds[bought[0] === purchases[0] ? 'fresh' : 'repeat'];
      buyers.clients++;
      buyers.purchases += bought.length;
      for (const each of bought) buyers.sums.add(each, 1);
      return true;
    },
    list: (): SpanBuyers => ({ fresh: endBuyers(kinds.fresh), repeat: endBuyers(kinds.repeat) }),
  };
}

const startBuyers = () => ({ clients: 0, purchases: 0, sums: createAmountSums() });

function endBuyers({ clients, purchases, sums }: ReturnType<typeof startBuyers>): Buyers {
  return { clients, purchases, sums: sums.list() };
}

/** @param purchases by time, at least one */
function describeClient(purchases: readonly Purchase[], years: YearSpans): Client {
  const last = purchases.at(-1)!;
  const newest = purchases.filter(({ at }) => at === last.at).map(({ manager }) => manager);
  const days: LocalDay[] = [];
  for (const { day } of purchases) if (days.at(-1) !== day) days.push(day);
  return {
    contact: last.contact,
    manager: newest.sort(compareNames)[0] ?? null,
    last: last.at,
    lastDay: last.day,
    times: days.length,
    period: measurePeriod(days),
    money: sumClient(purchases, years),
  };
}

/** Names in code-point order, nobody last. */
function compareNames(a: string | null, b: string | null): number {
  return Number(a === null) - Number(b === null) || compareCodePoints(a ?? '', b ?? '');
}

/** The period that a client is held to: his own where he has bought often enough, else that of all. */
export function choosePeriod({ times, period }: Client, common: number | null): number | null {
  return times >= LEAST_OWN_TIMES ? period : common;
}
