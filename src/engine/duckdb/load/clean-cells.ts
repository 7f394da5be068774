import type { ReadyColumn } from '../../../ingest/tables/ready-file.ts';
import { chooseSql, joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { cleanText, matchWhole, plainPattern } from '../plain-text.ts';
import { type FileLoad, rawTableName, timeColumnNames } from './base-table.ts';
import { blankPattern, blankTest, listInitials } from './blank-cells.ts';

/** Distinct texts of a column that are looked at one by one. */
const LOOKED_AT = 1000;

/**
 * Cleans the cells of a base table that are not clean: texts (and times that are still texts) are normalised, words for
 * nothing become NULL. The cells stand there as they stood in the file: most are clean, and to find the others costs less
 * than to clean each on its way in.
 *
 * @param odd the text columns that may hold cells to be cleaned, and the columns of times that hold texts
 * @returns whether any cell became NULL, or may have
 */
export async function cleanCells(load: FileLoad, odd: readonly ReadyColumn[]): Promise<boolean> {
  let emptied = false;
  for (const column of listCells(load)) {
    const { kind } = column;
    if (kind === 'verbatim') emptied = (await emptyVerbatim(load, column)) || emptied;
    else if (odd.includes(column)) {
      await cleanColumn(load, column);
      emptied = true;
    }
  }
  return emptied;
}

/** The columns that the file fills with its own cells; one that every row has a number in is none of them. */
export function listCells({ input: { columns, numbered } }: FileLoad): ReadyColumn[] {
  return columns.filter(
    ({ name, kind, position }) =>
      position !== undefined && kind !== 'condition' && !(numbered && name === 'contact'),
  );
}

/** Whether a cell is certainly clean: plain text that begins like no word for nothing. */
export function isPlain(text: Sql, { blanks = [] }: ReadyColumn): Sql {
  return matchWhole(text, plainPattern(listInitials(blanks)));
}

async function cleanColumn({ database, table, source }: FileLoad, column: ReadyColumn): Promise<void> {
  const { name, kind, blanks = [] } = column;
  const text = kind === 'time' ? timeColumnNames(name)[2] : quoteName(name);
  const isBlank = blanks.length === 0 ? sql`FALSE` : matchWhole(text, blankPattern(blanks));
  await database.run(sql`UPDATE ${rawTableName(table, source)}
SET ${text} = ${chooseSql([[isBlank, sql`NULL`]], cleanText(text))}
WHERE NOT ${isPlain(text, column)} AND (${isBlank} OR NOT ${matchWhole(text, plainPattern())})`);
}

/** Empties the cells of a column of few distinct texts that are words for nothing. */
async function emptyVerbatim(
  { database, table, source }: FileLoad,
  { name, blanks = [] }: ReadyColumn,
): Promise<boolean> {
  if (blanks.length === 0) return false;
  const text = quoteName(name);
  const base = rawTableName(table, source);
  const rows = await database.query(
    sql`SELECT DISTINCT ${text} AS value FROM ${base} LIMIT ${LOOKED_AT + 1}`,
  );
  const isBlank = blankTest(blanks);
  const values = rows.flatMap(({ value }) => (value === null ? [] : String(value)));
  const found = values.filter(isBlank);
  const where =
    rows.length > LOOKED_AT
      ? matchWhole(text, blankPattern(blanks))
      : sql`${text} IN (${joinSql(found.map(quoteText))})`;
  if (rows.length <= LOOKED_AT && found.length === 0) return false;
  await database.run(sql`UPDATE ${base} SET ${text} = NULL WHERE ${where}`);
  return true;
}
