import { joinSql, listLines, type Sql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { CountedColumn, ShardPush, TableNames } from './push-plan.ts';

/** What is counted on a shard. */
interface Counted {
  readonly inner: Sql;
  readonly columns: readonly CountedColumn[];
}

/**
 * The statement, run on each shard as it stands, its rows added up: today's ClickHouse (from 20.7 on) sends what stands
 * within `view` to the shards as text. A user needs the right to table functions, which `readonly = 1` takes away.
 *
 * @param across the shards' answers to a view: `cluster('sales', view(…))`
 */
export function writeViewStatement({ inner, columns }: Counted, across: (view: Sql) => Sql): Sql {
  const cells = columns.map(({ name, sum }) => {
    const cell = quoteNameForClickhouse(name);
    return sum ? sql`sum(counted.${cell}) AS ${cell}` : cell;
  });
  return sql`SELECT
  ${listLines(cells)}
FROM ${across(sql`view(\n${inner}\n)`)} AS counted${groupBySignature(columns)}`;
}

/** A view over the shards of a cluster. */
export function acrossCluster(cluster: string): (view: Sql) => Sql {
  return (view) => sql`cluster(${quoteForClickhouse(cluster)}, ${view})`;
}

/**
 * The same where there is no `view`, or it is forbidden: a table that is spread over the shards is joined to the counts,
 * and the right side of a join that is not GLOBAL is run on each shard. There it is one row: lists of the counted cells,
 * under the smallest contact of the shard, which no other has. The join is a right one because it keeps that row whether
 * or not the left table has such a contact. Lists leave NULL out, so that each has one beside it that says where they were.
 */
export function writeJoinStatement({ inner, columns }: Counted, names: TableNames, push: ShardPush): Sql {
  const list = (suffix: string): Sql[] =>
    columns.map(({ name }) => quoteNameForClickhouse(`${name}_${suffix}`));
  const cells = columns.map(({ name }) => quoteNameForClickhouse(name));
  const lists = list('list');
  const gaps = list('gaps');
  const pair = (each: (cell: Sql, index: number) => readonly [Sql, Sql]): Sql =>
    joinSql(cells.flatMap(each), sql`, `);
  const mark = push.contacts.transitions;
  const shown = columns.map(({ name, sum }, index) => {
    const [list, gap] = [lists[index]!, gaps[index]!];
    const cell = quoteNameForClickhouse(name);
    return sum ? sql`sum(${list}) AS ${cell}` : sql`if(${gap}, NULL, ${list}) AS ${cell}`;
  });
  return sql`SELECT
  ${listLines(shown)}
FROM (
  SELECT
    ${mark},
    ${pair((_, at) => [sql`any(${lists[at]!}) AS ${list('all')[at]!}`, sql`any(${gaps[at]!}) AS ${list('none')[at]!}`])}
  FROM ${names.transitions} AS everywhere
  ANY RIGHT JOIN (
    SELECT ${mark}, ${pair((_, at) => [lists[at]!, gaps[at]!])}
    FROM (
      SELECT min(id) AS ${mark}, count() AS ids
      FROM (${selectIds(push)})
      HAVING ids > 0
    ) AS shard
    CROSS JOIN (
      SELECT ${pair((cell, at) => [sql`groupArray(assumeNotNull(${cell})) AS ${lists[at]!}`, sql`groupArray(isNull(${cell})) AS ${gaps[at]!}`])}
      FROM (
${inner}
      )
    ) AS found
  ) AS counted
  USING ${mark}
  GROUP BY ${mark}
)
ARRAY JOIN ${pair((_, at) => [sql`${list('all')[at]!} AS ${lists[at]!}`, sql`${list('none')[at]!} AS ${gaps[at]!}`])}${groupBySignature(columns)}`;
}

/** The contacts of a shard, of both tables. */
function selectIds({ local, contacts }: ShardPush): Sql {
  const events = sql`SELECT ${contacts.transitions} AS id FROM ${local.transitions}`;
  if (local.contacts === null || contacts.contacts === null) return events;
  return sql`${events} UNION ALL SELECT ${contacts.contacts} AS id FROM ${local.contacts}`;
}

function groupBySignature(columns: readonly CountedColumn[]): Sql {
  const signature = columns.filter(({ sum }) => !sum).map(({ name }) => quoteNameForClickhouse(name));
  return signature.length === 0 ? sql`` : sql`\nGROUP BY ${joinSql(signature)}`;
}
