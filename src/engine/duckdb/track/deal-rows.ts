import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { chooseSql, joinSql, listLines, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { ASIDE, nameTable, ROW_NUMBER, timeColumnNames } from '../load/base-table.ts';

/**
 * `deal_rows`: a row of the list is its stage at the time of the stage's change; where a column says when the deal was
 * won or lost, it is that. The latest such column counts, of several at one time the last.
 */
export async function createDealRows(database: Database, { line, where, events }: ReadyFile): Promise<void> {
  const own = timesOf('at');
  const entries = (events?.entries ?? []).map(({ column, label }) => ({ ...timesOf(column), label }));
  // wall clocks of one row are compared as they are: an hour's change of the clocks between two of them is no matter
  const later = (index: number): Sql[] =>
    entries.map(({ moment }, other) => {
      const sign = other > index ? sql`>` : sql`>=`;
      return sql`coalesce(${entries[index]!.moment} ${sign} ${moment}, TRUE)`;
    });
  const choose = (pick: (entry: (typeof entries)[number]) => Sql, otherwise: Sql): Sql =>
    chooseSql(
      entries.map((entry, index) => {
        const conditions = [sql`${entry.moment} IS NOT NULL`, ...later(index)];
        return [joinSql(conditions, sql` AND `), pick(entry)] as const;
      }),
      otherwise,
    );
  const stage = events && !events.current ? sql`NULL` : sql`stage`;
  const columns = [
    sql`${ROW_NUMBER} AS ordinal`,
    line === undefined ? sql`CAST(NULL AS BIGINT) AS line` : sql`line`,
    sql`contact`,
    sql`${choose(({ label }) => quoteText(label), stage)} AS stage`,
    sql`${choose(({ local }) => local, own.local)} AS at_local`,
    sql`${choose(({ utc }) => utc, own.utc)} AS at_utc`,
    sql`coalesce(${joinSql([own, ...entries].map(({ bad }) => bad))}, NULL) AS at_bad`,
    ...['created_at_local', 'created_at_utc', 'manager', 'reason', 'amount'].map(quoteName),
  ];
  const counting = where ? sql`NOT ${ASIDE}` : sql`TRUE`;
  await database.run(sql`CREATE TEMP VIEW deal_rows AS
SELECT
  ${listLines(columns)}
FROM ${nameTable('contacts', 0)}
WHERE ${counting}`);
}

/** The columns of a time, and the time itself, on whichever clock. */
function timesOf(column: string): { local: Sql; utc: Sql; bad: Sql; moment: Sql } {
  const [local = sql``, utc = sql``, bad = sql``] = timeColumnNames(column);
  return { local, utc, bad, moment: sql`coalesce(${local}, ${utc})` };
}
