import type { LocalDay } from '../calendar/local-day.ts';
import { compareCodePoints } from '../text/order.ts';
import { CLIENT_CLASSES, type ClientClass, classifyClients, type YearSum } from './client-classes.ts';
import { type ClientMoney, chooseCurrency } from './client-money.ts';
import { type Client, choosePeriod } from './gather-clients.ts';
import { type LifetimeValue, valueClient } from './lifetime-value.ts';
import { findMedian, isSilent } from './transaction-period.ts';

/** Clients of one class, and what they paid in the year, in the main currency. */
export interface ClassSum {
  readonly name: ClientClass;
  readonly clients: number;
  readonly units: bigint;
}

/** Clients that were in one class a year ago and are in another one now; null: they bought nothing in that year. */
export interface Movement {
  readonly was: ClientClass | null;
  readonly is: ClientClass | null;
  readonly clients: number;
}

/** Clients of the year before, and those of them who bought again in the last one. */
export interface Kept {
  readonly base: number;
  readonly kept: number;
}

/** A manager's clients, or those of what stands in his place. */
export interface RowClients extends Kept {
  readonly row: string | null;
  /** Clients of the last year, and what they paid in it in the main currency. */
  readonly clients: number;
  readonly units: bigint;
}

/** A client who has been silent for longer than twice the usual time between purchases. */
export interface SilentClient {
  readonly client: Client;
  readonly class: ClientClass | null;
  /** Days since the last purchase. */
  readonly days: number;
  /** Days that are usual. */
  readonly period: number;
  /** The currency of his sums: the main one, where he ever paid in it. */
  readonly money: ClientMoney;
}

/** What is known of the clients as of one day. */
export interface MeasuredBase {
  /** The currency that sums are compared in; undefined where nobody bought anything. */
  readonly currency: string | null | undefined;
  /** Clients of the last year who paid in other currencies only: they have no class. */
  readonly unclassed: number;
  readonly classes: readonly ClassSum[];
  readonly movements: readonly Movement[];
  readonly year: Kept;
  readonly rows: readonly RowClients[];
  /** Days; null where nobody bought three times. */
  readonly period: number | null;
  /** Clients that it is the median of. */
  readonly regular: number;
  /** The biggest first: by the sum of the last year, of all time, then by id. */
  readonly silent: readonly SilentClient[];
  readonly lifetime: LifetimeValue | null;
}

/**
 * @param today the last day that has begun
 * @param rowOf what stands in a manager's place
 */
export function measureBase(
  clients: readonly Client[],
  today: LocalDay,
  rowOf: (manager: string | null) => string | null,
): MeasuredBase {
  const currency = chooseCurrency(mapMoney(clients));
  const recent = listYear(clients, currency, 'recent', 'year');
  const now = classifyClients(recent);
  const was = classifyClients(listYear(clients, currency, 'earlier', 'yearBefore'));
  const rows = countRowClients(clients, currency, rowOf);
  const periods = clients.flatMap(({ period }) => period ?? []);
  const period = findMedian(periods);
  const year = {
    base: rows.reduce((sum, row) => sum + row.base, 0),
    kept: rows.reduce((sum, row) => sum + row.kept, 0),
  };
  const units = recent.reduce((sum, each) => sum + each.units, 0n);
  return {
    currency,
    unclassed: clients.filter(({ contact, money }) => bought(money, 'recent') && !now.has(contact)).length,
    classes: sumClasses(recent, now),
    movements: countMovements(was, now),
    year,
    rows,
    period,
    regular: periods.length,
    silent: listSilent(clients, { today, period, currency, classes: now }),
    lifetime: valueClient(units, recent.length, year.base, year.base - year.kept),
  };
}

function* mapMoney(clients: readonly Client[]) {
  for (const { money } of clients) yield money;
}

function bought(money: readonly ClientMoney[], when: 'recent' | 'earlier'): boolean {
  return money.some((each) => each[when] > 0);
}

function findMoney({ money }: Client, currency: string | null | undefined): ClientMoney | undefined {
  return money.find((each) => each.currency === currency);
}

/** Those who bought in a year in the main currency. */
function listYear(
  clients: readonly Client[],
  currency: string | null | undefined,
  when: 'recent' | 'earlier',
  sum: 'year' | 'yearBefore',
): YearSum[] {
  return clients.flatMap((client) => {
    const money = findMoney(client, currency);
    return money === undefined || money[when] === 0 ? [] : { contact: client.contact, units: money[sum] };
  });
}

function sumClasses(recent: readonly YearSum[], classes: ReadonlyMap<string, ClientClass>): ClassSum[] {
  return CLIENT_CLASSES.map((name) => {
    const own = recent.filter(({ contact }) => classes.get(contact) === name);
    return { name, clients: own.length, units: own.reduce((sum, { units }) => sum + units, 0n) };
  });
}

/** By the class now, then by the class a year ago; what nobody did is left out. */
function countMovements(
  was: ReadonlyMap<string, ClientClass>,
  is: ReadonlyMap<string, ClientClass>,
): Movement[] {
  const all = [...CLIENT_CLASSES, null];
  const counts = all.map(() => all.map(() => 0));
  const count = (before: ClientClass | null, now: ClientClass | null): void => {
    counts[all.indexOf(now)]![all.indexOf(before)]!++;
  };
  for (const [contact, now] of is) count(was.get(contact) ?? null, now);
  for (const [contact, before] of was) if (!is.has(contact)) count(before, null);
  return all.flatMap((now, to) =>
    all.flatMap((before, from) => {
      const clients = counts[to]![from]!;
      return clients === 0 ? [] : { was: before, is: now, clients };
    }),
  );
}

/** Rows in code-point order, nobody's last. */
function countRowClients(
  clients: readonly Client[],
  currency: string | null | undefined,
  rowOf: (manager: string | null) => string | null,
): RowClients[] {
  const rows = new Map<string | null, { base: number; kept: number; clients: number; units: bigint }>();
  for (const client of clients) {
    const [recent, earlier] = [bought(client.money, 'recent'), bought(client.money, 'earlier')];
    if (!recent && !earlier) continue;
    const row = rowOf(client.manager);
    const sums = rows.get(row) ?? { base: 0, kept: 0, clients: 0, units: 0n };
    rows.set(row, {
      base: sums.base + Number(earlier),
      kept: sums.kept + Number(earlier && recent),
      clients: sums.clients + Number(recent),
      units: sums.units + (findMoney(client, currency)?.year ?? 0n),
    });
  }
  return [...rows]
    .map(([row, sums]) => ({ row, ...sums }))
    .sort(
      (a, b) =>
        Number(a.row === null) - Number(b.row === null) || compareCodePoints(a.row ?? '', b.row ?? ''),
    );
}

interface SilentScope {
  readonly today: LocalDay;
  readonly period: number | null;
  readonly currency: string | null | undefined;
  readonly classes: ReadonlyMap<string, ClientClass>;
}

function listSilent(
  clients: readonly Client[],
  { today, period: common, currency, classes }: SilentScope,
): SilentClient[] {
  const silent = clients.flatMap((client): SilentClient[] => {
    const period = choosePeriod(client, common);
    const days = today - client.lastDay;
    // of other currencies that of most purchases, the first of as many
    const money =
      findMoney(client, currency) ?? [...client.money].sort((a, b) => b.purchases - a.purchases)[0];
    if (period === null || money === undefined || !isSilent(days, period)) return [];
    return [{ client, class: classes.get(client.contact) ?? null, days, period, money }];
  });
  const main = ({ money }: SilentClient): number => Number(money.currency !== currency);
  return silent.sort(
    (a, b) =>
      main(a) - main(b) ||
      compareUnits(b.money.year, a.money.year) ||
      compareUnits(b.money.lifetime, a.money.lifetime) ||
      compareCodePoints(a.client.contact, b.client.contact),
  );
}

function compareUnits(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}
