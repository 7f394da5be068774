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
  const lists = columns.flatMap(listsOf);
  const mark = push.contacts.transitions;
  const shown = columns.map(({ name, sum }) => {
    const [list, gaps, cell] = [suffix(name, 'list'), suffix(name, 'gaps'), quoteNameForClickhouse(name)];
    return sum ? sql`sum(${list}) AS ${cell}` : sql`if(${gaps}, NULL, ${list}) AS ${cell}`;
  });
  const lines = (each: (list: List) => Sql): Sql => listLines(lists.map(each));
  return sql`SELECT
  ${listLines(shown)}
FROM (
SELECT
  ${mark},
  ${lines(({ name, whole }) => sql`any(${name}) AS ${whole}`)}
FROM ${names.transitions} AS everywhere
ANY RIGHT JOIN (
SELECT
  ${mark},
  ${lines(({ name }) => name)}
FROM (
SELECT min(id) AS ${mark}, count() AS ids FROM (
${selectIds(push)}
)
HAVING ids > 0
) AS shard
CROSS JOIN (
SELECT
  ${lines(({ name, of }) => sql`groupArray(${of}) AS ${name}`)}
FROM (
${inner}
)
) AS found
) AS counted
USING ${mark}
GROUP BY ${mark}
)
ARRAY JOIN
  ${lines(({ name, whole }) => sql`${whole} AS ${name}`)}${groupBySignature(columns)}`;
}

/** A list of the cells of one column, on its way from a shard. */
interface List {
  readonly name: Sql;
  /** What it is called until it is taken apart: a name may not stand for a column and for what is made of it. */
  readonly whole: Sql;
  readonly of: Sql;
}

/** A column's list, and of the signature where it was NULL. */
function listsOf({ name, sum }: CountedColumn): List[] {
  const cell = quoteNameForClickhouse(name);
  const list = { name: suffix(name, 'list'), whole: suffix(name, 'lists') };
  if (sum) return [{ ...list, of: cell }];
  const gaps = { name: suffix(name, 'gaps'), whole: suffix(name, 'gaps_of') };
  return [
    { ...list, of: sql`assumeNotNull(${cell})` },
    { ...gaps, of: sql`isNull(${cell})` },
  ];
}

function suffix(name: string, end: string): Sql {
  return quoteNameForClickhouse(`${name}_${end}`);
}

/** The contacts of a shard, of both tables. */
function selectIds({ local, contacts }: ShardPush): Sql {
  const events = sql`SELECT ${contacts.transitions} AS id FROM ${local.transitions}`;
  if (local.contacts === null || contacts.contacts === null) return events;
  return sql`${events}
UNION ALL
SELECT ${contacts.contacts} AS id FROM ${local.contacts}`;
}

function groupBySignature(columns: readonly CountedColumn[]): Sql {
  const signature = columns.filter(({ sum }) => !sum).map(({ name }) => quoteNameForClickhouse(name));
  return signature.length === 0 ? sql`` : sql`\nGROUP BY ${joinSql(signature)}`;
}
