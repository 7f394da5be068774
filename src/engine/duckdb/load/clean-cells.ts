import { normalizeLabel } from '../../../domain/text/label.ts';
import type { ReadyColumn } from '../../../ingest/tables/ready-file.ts';
import { queryRows } from '../../sql/result.ts';
import { chooseSql, joinSql, quoteName, quoteText, type Sql, sql, unionAll } from '../../sql/sql.ts';
import { cleanText, matchWhole, plainPattern } from '../plain-text.ts';
import { type FileLoad, nameTable, timeColumnNames } from './base-table.ts';
import { isBlankWord, listInitials } from './blank-cells.ts';

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
  const emptied = await emptyVerbatim(load);
  for (const column of odd) await cleanColumn(load, column);
  return emptied || odd.length > 0;
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
  const isBlank = isBlankWord(text, blanks);
  await database.run(sql`UPDATE ${nameTable(table, source)}
SET ${text} = ${chooseSql([[isBlank, sql`NULL`]], cleanText(text))}
WHERE NOT ${isPlain(text, column)} AND (${isBlank} OR NOT ${matchWhole(text, plainPattern())})`);
}

/** Empties the cells of columns of few distinct texts that are words for nothing. */
async function emptyVerbatim(load: FileLoad): Promise<boolean> {
  const columns = listCells(load).filter(({ kind, blanks = [] }) => kind === 'verbatim' && blanks.length > 0);
  if (columns.length === 0) return false;
  const name = nameTable(load.table, load.source);
  const parts = columns.map((column, place) => {
    const text = quoteName(column.name);
    return sql`(SELECT DISTINCT ${place} AS place, ${text} AS value FROM ${name} LIMIT ${LOOKED_AT + 1})`;
  });
  const rows = await queryRows(load.database, { place: 'whole', value: 'text?' }, unionAll(parts));
  const conditions = columns.map((column, place) => {
    const values = rows.flatMap((row) => (row.place === place ? [row.value] : []));
    return findBlanks(column, values);
  });
  for (const [place, where] of conditions.entries()) {
    if (where === undefined) continue;
    const text = quoteName(columns[place]!.name);
    await load.database.run(sql`UPDATE ${name} SET ${text} = NULL WHERE ${where}`);
  }
  return conditions.some((where) => where !== undefined);
}

/**
 * The condition of cells that hold words for nothing; undefined where none does.
 *
 * @param values of the column, each once: all of them, or more than are looked at
 */
function findBlanks({ name, blanks = [] }: ReadyColumn, values: readonly (string | null)[]): Sql | undefined {
  const text = quoteName(name);
  if (values.length > LOOKED_AT) return isBlankWord(text, blanks);
  const words = new Set(blanks);
  const found = values.flatMap((value) =>
    value !== null && words.has(normalizeLabel(value)) ? quoteText(value) : [],
  );
  return found.length === 0 ? undefined : sql`${text} IN (${joinSql(found)})`;
}
