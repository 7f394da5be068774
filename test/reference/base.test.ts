import { describe, expect, it } from 'vitest';
import { type Files, parseRows, runTool } from '../tool/run-tool.ts';

/**
 * The clients of small companies counted anew, slowly and straight from the rows by the words of the contract: whole days
 * in UTC, one currency in cents.
 */

interface Sale {
  readonly client: string;
  readonly day: string;
  readonly cents: number;
  readonly manager: string;
}

const AS_OF = '2025-08-20';
const MANAGERS = ['Ann', 'Bob', ''];

/** Numbers that are the same on every machine. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

const toDay = (day: string): number => Date.parse(day) / 86_400_000;
const toText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function makeSales(seed: number): Sale[] {
  const roll = createDice(seed);
  const sales: Sale[] = [];
  for (let number = 0; number < 25; number++) {
    let day = toDay('2022-06-01') + roll(900);
    const stride = 1 + roll(200);
    for (let count = roll(9); count >= 0; count--) {
      sales.push({
        client: `k${number}`,
        day: toText(day),
        cents: 100 * roll(5) + roll(3),
        manager: MANAGERS[roll(3)]!,
      });
      // some buy twice a day
      day += roll(4) === 0 ? 0 : roll(2 * stride);
    }
  }
  // in an order that says nothing
  return sales
    .map((sale) => ({ sale, key: roll(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ sale }) => sale);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

function recount(sales: readonly Sale[], period: readonly [string, string]) {
  const past = sales.filter(({ day }) => day <= AS_OF);
  const clients = [...new Set(past.map(({ client }) => client))];
  const of = (client: string) => past.filter((sale) => sale.client === client);
  const within = (client: string, first: string, last: string) =>
    of(client).filter(({ day }) => day >= first && day <= last);
  const sum = (list: readonly Sale[]) => list.reduce((all, { cents }) => all + cents, 0);
  const firstDay = (client: string) =>
    of(client)
      .map(({ day }) => day)
      .sort()[0]!;
  const buyers = (first: string, last: string, fresh: boolean) => {
    const own = clients.filter((client) => {
      return within(client, first, last).length > 0 && firstDay(client) >= first === fresh;
    });
    const bought = own.flatMap((client) => within(client, first, last));
    return [own.length, bought.length, sum(bought)];
  };
  const churn = (before: readonly [string, string], now: readonly [string, string]) => {
    const base = clients.filter((client) => within(client, ...before).length > 0);
    return [base.filter((client) => within(client, ...now).length === 0).length, base.length];
  };
  const classify = (first: string, last: string): Map<string, string> => {
    const own = clients.filter((client) => within(client, first, last).length > 0);
    const size = (client: string) => sum(within(client, first, last));
    own.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
    const total = own.reduce((all, client) => all + size(client), 0);
    let before = 0;
    return new Map(
      own.map((client) => {
        const part = total === 0 ? 1 : before / total;
        before += size(client);
        const name = part < 0.5 ? 'A' : part < 0.8 ? 'B' : part < 0.95 ? 'C' : 'D';
        return [client, size(client) === 0 ? 'D' : name];
      }),
    );
  };
  const year = ['2024-08-21', AS_OF] as const;
  const yearBefore = ['2023-08-21', '2024-08-20'] as const;
  const classes = classify(...year);
  const classesBefore = classify(...yearBefore);
  const days = (client: string) =>
    [...new Set(of(client).map(({ day }) => toDay(day)))].sort((a, b) => a - b);
  const periodOf = (client: string) => {
    const own = days(client);
    return own.length < 3 ? null : median(own.slice(1).map((day, index) => day - own[index]!));
  };
  const common = median(clients.flatMap((client) => periodOf(client) ?? []));
  const silent = clients.flatMap((client) => {
    const usual = days(client).length >= 4 ? periodOf(client) : common;
    const age = toDay(AS_OF) - days(client).at(-1)!;
    if (usual === null || age <= 2 * usual) return [];
    return [{ client, usual, age, year: sum(within(client, ...year)), all: sum(of(client)) }];
  });
  silent.sort((a, b) => b.year - a.year || b.all - a.all || (a.client < b.client ? -1 : 1));
  const moves = new Map<string, number>();
  for (const client of clients) {
    const move = `${classesBefore.get(client) ?? ''}>${classes.get(client) ?? ''}`;
    if (move !== '>') moves.set(move, 1 + (moves.get(move) ?? 0));
  }
  return {
    buyers: [buyers(...period, true), buyers(...period, false)],
    churn: churn(yearBefore, year),
    quarter: churn(['2025-01-01', '2025-03-31'], ['2025-04-01', '2025-06-30']),
    classes: ['A', 'B', 'C', 'D'].map((name) => {
      const own = [...classes].flatMap(([client, each]) => (each === name ? client : []));
      return [own.length, own.reduce((all, client) => all + sum(within(client, ...year)), 0)];
    }),
    moves: [...moves].sort(),
    common,
    silent: silent.map(({ client, usual, age, year: recent, all }) => [
      client,
      classes.get(client) ?? '',
      age,
      usual,
      recent,
      all,
    ]),
  };
}

async function ask(argv: readonly string[], files: Files) {
  const given = ['base', '--quiet', '--as-of', AS_OF, '--format', 'csv', ...argv];
  const { status, stdout, stderr } = await runTool(given, { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parseRows(stdout);
}

const cents = (text: string | undefined): number => Math.round(Number(text) * 100);

describe('the base of clients', () => {
  it.each([1, 2, 3, 4, 5, 6])('counts what a slow recount of the rows counts (company %i)', async (seed) => {
    const sales = makeSales(seed);
    const files: Files = {
      'voronka.yaml': `timezone: UTC
stages: [{ id: list }, { id: deal }]
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
purchases: { file: purchases.csv }
`,
      'contacts.csv': 'contact_id,manager,created_at\nk1,Ann,2022-01-01\n',
      'transitions.csv': 'contact_id,stage,at,manager\nk1,deal,2022-01-02,Ann\n',
      'purchases.csv': `contact_id,at,amount,manager\n${sales
        .map(({ client, day, cents: sum, manager }) => `${client},${day},${sum / 100},${manager}`)
        .join('\n')}\n`,
    };
    const expected = recount(sales, ['2025-04-01', '2025-06-30']);
    const rows = await ask(['--period', '2025-Q2', '--every', 'quarter'], files);
    const of = (section: string) => rows.filter((row) => row.section === section);
    const counted = of('buyers')
      .filter(({ period }) => period === '')
      .map(({ clients, purchases, sum }) => [Number(clients), Number(purchases), cents(sum)]);
    const pair = ({ clients, of: base }: Record<string, string>) => [Number(clients), Number(base)];
    const [year, quarter] = of('churn').map(pair);
    const silent = await ask(['--reactivate'], files);
    expect({
      buyers: counted,
      churn: year,
      quarter,
      classes: of('class').map(({ clients, sum }) => [Number(clients), cents(sum)]),
      moves: of('movement')
        .map(({ was, class: is, clients }) => [`${was}>${is}`, Number(clients)])
        .sort(),
      common: of('transaction-period').map(({ value }) => (value === '' ? null : Number(value)))[0],
      silent: silent.map((row) => [
        row.contact_id,
        row.class,
        Number(row.silent_days),
        Number(row.period),
        cents(row.sum_12m),
        cents(row.lifetime),
      ]),
    }).toEqual(expected);
  });
});
