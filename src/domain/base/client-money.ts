import type { Micros } from '../calendar/micros.ts';
import { compareCurrencies } from '../money/amount.ts';
import type { Purchase } from './purchase.ts';

/** The two years that are compared: `start..end` is the last one, `before..start` the one before. */
export interface YearSpans {
  readonly before: Micros;
  readonly start: Micros;
  readonly end: Micros;
}

/** What a client paid in one currency, exact. */
export interface ClientMoney {
  readonly currency: string | null;
  readonly purchases: number;
  /** Of all time. */
  readonly lifetime: bigint;
  /** Of the last year, and of the year before. */
  readonly year: bigint;
  readonly yearBefore: bigint;
  /** How many of the purchases were in the last year. */
  readonly recent: number;
  /** … and in the year before. */
  readonly earlier: number;
}

/** Sums up a client's purchases by currency, in the order of currencies. */
export function sumClient(purchases: readonly Purchase[], { before, start }: YearSpans): ClientMoney[] {
  const sums = new Map<string | null, { -readonly [K in keyof ClientMoney]: ClientMoney[K] }>();
  for (const { currency, units, at } of purchases) {
    let sum = sums.get(currency);
    if (sum === undefined) {
      sum = { currency, purchases: 0, lifetime: 0n, year: 0n, yearBefore: 0n, recent: 0, earlier: 0 };
      sums.set(currency, sum);
    }
    sum.purchases++;
    sum.lifetime += units;
    if (at >= start) {
      sum.year += units;
      sum.recent++;
    } else if (at >= before) {
      sum.yearBefore += units;
      sum.earlier++;
    }
  }
  return [...sums.values()].sort((a, b) => compareCurrencies(a.currency, b.currency));
}

/**
 * The currency that sums are compared in, as amounts of two are never added: that of most purchases of the last year, of
 * as many that of most purchases at all, then the first by its code. Undefined where nobody bought anything.
 */
export function chooseCurrency(clients: Iterable<readonly ClientMoney[]>): string | null | undefined {
  const counts = new Map<string | null, { recent: number; purchases: number }>();
  for (const money of clients) {
    for (const { currency, recent, purchases } of money) {
      const known = counts.get(currency) ?? { recent: 0, purchases: 0 };
      counts.set(currency, { recent: known.recent + recent, purchases: known.purchases + purchases });
    }
  }
  const order = [...counts].sort(
    ([a, first], [b, second]) =>
      second.recent - first.recent || second.purchases - first.purchases || compareCurrencies(a, b),
  );
  return order[0]?.[0];
}
