import { joinSql, listLines, type Sql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { CountedColumn, ShardPush, TableNames } from './push-plan.ts';

/** What is counted on a shard. */
interface Counted {
  readonly inner: Sql;
  readonly columns: readonly CountedColumn[];
}

/**
 * The statement, run on each shard, its rows added up: today's ClickHouse (from 20.7 on) sends what stands within `view` to
 * the shards as text. From each comes one row, of lists. A user needs the right to table functions, which `readonly = 1` takes away.
 *
 * @param across the shards' answers to a view: `cluster('sales', view(…))`
 */
export function writeViewStatement(counted: Counted, across: (view: Sql) => Sql): Sql {
  const lists = counted.columns.flatMap(listsOf);
  const wholes = lists.map(({ name, whole }) => sql`${name} AS ${whole}`);
  return takeApart(
    counted.columns,
    sql`SELECT
  ${listLines(wholes)}
FROM ${across(sql`view(\n${gatherLists(counted)}\n)`)} AS counted`,
  );
}

/** One row of a shard: lists of the cells of what is counted there, whatever number of rows that is. */
function gatherLists({ inner, columns }: Counted): Sql {
  const lists = columns.flatMap(listsOf).map(({ name, of }) => sql`groupArray(${of}) AS ${name}`);
  return sql`SELECT
  ${listLines(lists)}
FROM (
${inner}
)`;
}

/** The rows that lists of shards stand for, those of one signature added up. */
function takeApart(columns: readonly CountedColumn[], wholes: Sql): Sql {
  const shown = columns.map(({ name, sum }) => {
    const [list, gaps, cell] = [suffix(name, 'list'), suffix(name, 'gaps'), quoteNameForClickhouse(name)];
    return sum ? sql`sum(${list}) AS ${cell}` : sql`if(${gaps}, NULL, ${list}) AS ${cell}`;
  });
  const lists = columns.flatMap(listsOf).map(({ name, whole }) => sql`${whole} AS ${name}`);
  return sql`SELECT
  ${listLines(shown)}
FROM (
${wholes}
)
ARRAY JOIN
  ${listLines(lists)}${groupBySignature(columns)}`;
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
export function writeJoinStatement(counted: Counted, names: TableNames, push: ShardPush): Sql {
  const mark = push.contacts.transitions;
  const lists = counted.columns.flatMap(listsOf);
  const lines = (each: (list: List) => Sql): Sql => listLines(lists.map(each));
  return takeApart(
    counted.columns,
    sql`SELECT
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
${gatherLists(counted)}
) AS found
) AS counted
USING ${mark}
GROUP BY ${mark}`,
  );
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
