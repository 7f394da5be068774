import { NOTICE_EXAMPLES, type Notice, type NoticeCode } from '../../../domain/quality/notice.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import type { Row } from '../../sql/connection.ts';
import { listLines, quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { TableNames } from '../cluster/push-plan.ts';
import { runCounted } from '../cluster/run-counted.ts';
import type { AwayServer } from '../count-away.ts';

/** A SELECT over the tables of one server, or of a shard of it. */
export type SelectAway = (server: AwayServer, names: TableNames) => Sql;

/** Sums over the rows of a relation, by name, of all servers together. */
export async function addEach<Name extends string>(
  servers: readonly AwayServer[],
  sums: Readonly<Record<Name, (server: AwayServer) => Sql>>,
  from: SelectAway,
): Promise<Record<Name, number>> {
  const names = Object.keys(sums) as Name[];
  const rows = await askEach(servers, {
    columns: names.map((name) => ({ name, sum: true })),
    write: (server, tables) => sql`SELECT
  ${listLines(names.map((name) => sql`${server.dialect.whole(sql`coalesce(${sums[name](server)}, 0)`)} AS ${quoteName(name)}`))}
FROM (
${from(server, tables)}) q_added`,
  });
  const add = (name: Name): number => rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
  return Object.fromEntries(names.map((name) => [name, add(name)])) as Record<Name, number>;
}

/** The different rows of a statement, of every server and shard. */
export async function askEach(
  servers: readonly AwayServer[],
  statement: {
    readonly columns: readonly { readonly name: string; readonly sum: boolean }[];
    readonly write: SelectAway;
  },
): Promise<Row[]> {
  const { columns, write } = statement;
  const answers = await Promise.all(
    servers.map((server) => runCounted([server.plan], (names) => ({ inner: write(server, names), columns }))),
  );
  return answers.flat();
}

/**
 * The first few texts of a relation, each once, in code-point order.
 *
 * @param select `item`
 */
export async function listFirst(
  servers: readonly AwayServer[],
  select: SelectAway,
  limit: number = NOTICE_EXAMPLES,
): Promise<string[]> {
  const rows = await askEach(servers, {
    columns: [{ name: 'item', sum: false }],
    write: (server, names) => sql`SELECT item
FROM (
${select(server, names)}) q_items
GROUP BY item
ORDER BY ${server.dialect.inCodePoints(sql`item`)}
LIMIT ${limit}`,
  });
  return [...new Set(rows.map(({ item }) => String(item)))].sort(compareCodePoints).slice(0, limit);
}

/**
 * A notice about single contacts.
 *
 * @param select `item` (a contact) and `weight` (rows of it): a contact is on one server alone
 */
export async function countContactsAway(
  servers: readonly AwayServer[],
  code: NoticeCode,
  select: SelectAway,
  total: number | null,
): Promise<Notice> {
  const { count, items } = await addEach(
    servers,
    { count: () => sql`sum(weight)`, items: () => sql`count(*)` },
    (server, names) => sql`SELECT item, ${server.dialect.whole(sql`sum(weight)`)} AS weight
FROM (
${select(server, names)}) q_weighed
GROUP BY item`,
  );
  return { code, count, total, items, examples: count === 0 ? [] : await listFirst(servers, select) };
}
