import {
  ORDINARY,
  PLACEHOLDER_SPANS,
  PLACEHOLDER_TEXT,
} from '../../../domain/calendar/writing/placeholder-time.ts';
import type { ReadyColumn } from '../../../ingest/tables/ready-file.ts';
import { PLACEHOLDER_MARK } from '../../count/rejected-rows.ts';
import type { PlaceholderCells } from '../../engine.ts';
import { queryOne, queryRows, wholes } from '../../sql/result.ts';
import { joinSql, quoteText, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { matchWhole } from '../plain-text.ts';
import { type FileLoad, nameTable, timeColumnNames } from './base-table.ts';

/** Different texts of a column that are told. */
const EXAMPLES = 3;

/** Whether a time is so far away that it has to be looked at: nearly none is. */
export function isFar(micros: Sql): Sql {
  return sql`(${micros} < ${ORDINARY.from} OR ${micros} >= ${ORDINARY.before})`;
}

/** Whether a time, on whichever clock, is one that programs write for none; NULL of no time. */
export function isPlaceholder(micros: Sql): Sql {
  const spans = PLACEHOLDER_SPANS.map(({ from, to, every }) => {
    const within = sql`${micros} BETWEEN ${from} AND ${to}`;
    return every === 1 ? sql`(${within})` : sql`(${within} AND ${micros} % ${every} = 0)`;
  });
  return sql`(${joinSql(spans, sql` OR `)})`;
}

/**
 * A time is a placeholder where it has both a reading and a text that counts as unread. Of what was read just now only
 * such texts are kept.
 */
export async function keepPlaceholders(database: Database, table: Sql, column: string): Promise<void> {
  const [local, utc, bad] = timeColumnNames(column);
  const time = sql`coalesce(${local}, ${utc})`;
  await database.run(
    sql`UPDATE ${table} SET ${bad} = NULL WHERE ${bad} IS NOT NULL AND NOT ${isPlaceholder(time)}`,
  );
}

/** Texts that are placeholders and no times become such times as well. */
export async function readPlaceholderTexts(database: Database, table: Sql, column: string): Promise<void> {
  const [local, utc, bad] = timeColumnNames(column);
  await database.run(sql`UPDATE ${table} SET ${local} = 0
WHERE ${bad} IS NOT NULL AND ${local} IS NULL AND ${utc} IS NULL AND ${matchWhole(bad, PLACEHOLDER_TEXT)}`);
}

/**
 * Counts the placeholders of columns of times and makes blanks of them. The time of a history's row is none that may be
 * blank: there the row is rejected, and its text says for what.
 */
export async function emptyPlaceholders(
  { database, table, source, input }: FileLoad,
  columns: readonly ReadyColumn[],
): Promise<PlaceholderCells[]> {
  const name = nameTable(table, source);
  const found: PlaceholderCells[] = [];
  for (const { name: column, header = column } of columns) {
    const [local, utc, bad] = timeColumnNames(column);
    const time = sql`coalesce(${local}, ${utc})`;
    const isOne = sql`${bad} IS NOT NULL AND ${time} IS NOT NULL`;
    const counts = sql`SELECT count(CASE WHEN ${isOne} THEN 1 END) AS cells, count(${time}) AS dated FROM ${name}`;
    const { cells = 0, dated = 0 } = await queryOne(database, wholes(['cells', 'dated']), counts);
    if (cells === 0) continue;
    const texts = sql`SELECT ${bad} AS example FROM ${name} WHERE ${isOne}
GROUP BY ${bad} ORDER BY count(*) DESC, ${bad} LIMIT ${EXAMPLES}`;
    const examples = (await queryRows(database, { example: 'text' }, texts)).map(({ example }) => example);
    found.push({ column: header, cells, dated, examples });
    const rejects = table !== 'contacts' && input.events === undefined;
    const text = rejects ? sql`${quoteText(PLACEHOLDER_MARK)} || ${bad}` : sql`NULL`;
    await database.run(
      sql`UPDATE ${name} SET ${local} = NULL, ${utc} = NULL, ${bad} = ${text} WHERE ${isOne}`,
    );
  }
  return found;
}
