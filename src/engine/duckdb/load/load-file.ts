import { InputError } from '../../../domain/problem.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { ReadyColumn, ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { quoteName, quoteText } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import type { Dialect } from '../duckdb-dialect.ts';
import { unlessBlank } from './blank-cells.ts';
import { rawTableName } from './event-views.ts';
import { readRestTimes } from './rest-times.ts';
import { ASIDE, KNOWN_STAGE, planRowFilter, readCell } from './row-filter.ts';
import { settleDayOrder } from './settle-day-order.ts';
import { planTimeColumn, type TimeColumn, timeColumnNames } from './time-columns.ts';

/** A file in the engine. */
export interface LoadedFile {
  /** As it was read in the end: settled, and rewritten where it had to be. */
  readonly input: ReadyFile;
  readonly rows: number;
  /** Rows that its conditions leave out: known, and changing nothing. */
  readonly aside: number;
}

/**
 * Reads one file into a base table, as it stands or, where it breaks its dialect, rewritten.
 *
 * @throws InputError where its dates can be read in two ways; the engine's error where even the rewritten file fails
 */
export async function loadInput(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: ReadyFile,
): Promise<LoadedFile> {
  const { rewrite } = input;
  if (!rewrite) return createSettled(database, dialect, table, source, input);
  try {
    const loaded = await createSettled(database, dialect, table, source, input);
    if (!(await holdsEmptyRow(database, table, source, input))) return loaded;
    await database.run(`DROP TABLE ${rawTableName(table, source)}`);
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  return createSettled(database, dialect, table, source, await rewrite());
}

/**
 * Whether a row has nothing in any column that was read: it may be one of delimiters alone, which is no row. The number
 * that a row is known by is none of its columns.
 */
async function holdsEmptyRow(
  database: Database,
  table: TableName,
  source: number,
  { columns, numbered }: ReadyFile,
): Promise<boolean> {
  const kept = columns
    .filter(({ kind, name }) => kind !== 'condition' && !(numbered && name === 'contact'))
    .flatMap(({ name, kind }) => (kind === 'time' ? timeColumnNames(name) : [quoteName(name)]));
  const empty = kept.map((name) => `${name} IS NULL`).join(' AND ');
  const rows = await database.query(
    `SELECT 1 AS one FROM ${rawTableName(table, source)} WHERE ${empty} LIMIT 1`,
  );
  return rows.length > 0;
}

async function createSettled(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: ReadyFile,
): Promise<LoadedFile> {
  const settled = await settleDayOrder(database, dialect, table, input);
  const rows = await createRawTable(database, dialect, table, source, settled);
  if (!settled.where) return { input: settled, rows, aside: 0 };
  const [left] = await database.query(
    `SELECT count(*) AS aside FROM ${rawTableName(table, source)} WHERE ${ASIDE}`,
  );
  return { input: settled, rows, aside: Number(left?.aside) };
}

/**
 * Reads one file into a base table: texts cleaned, times as microseconds (`x_local` wall clock or `x_utc`), and the
 * text of a time that could not be read (`x_bad`). One row a record, in the order of the file.
 *
 * @returns the number of rows
 * @throws the engine's error where the file breaks its dialect, InputError where its dates can be read in two ways;
 *   nothing is left behind then
 */
async function createRawTable(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: ReadyFile,
): Promise<number> {
  const name = rawTableName(table, source);
  const plans = input.columns
    .filter(({ kind }) => kind !== 'condition')
    .map((column) => planColumn(dialect, column, input));
  const cells = plans.flatMap((each) => each.cells);
  const kept = plans.flatMap((each) => each.kept);
  if (input.line !== undefined) {
    cells.push(`CAST(c${input.line} AS BIGINT) AS line`);
    kept.push('line');
  }
  const filters = planRowFilter(dialect, input);
  cells.push(...filters);
  if (input.where) kept.push(ASIDE);
  if (input.events?.known) kept.push(KNOWN_STAGE);
  const rows = await database.run(
    `CREATE TEMP TABLE ${name} AS SELECT ${kept.join(', ')} FROM (SELECT ${cells.join(', ')} FROM ${dialect.readCsv(input.csv)})`,
  );
  try {
    if (input.numbered) {
      // no id of another file looks like these
      const prefix = quoteText(source === 0 ? '#' : `#${source + 1}:`);
      await database.run(
        `UPDATE ${name} SET contact = concat(${prefix}, CAST(${dialect.rowNumber} + 1 AS VARCHAR))`,
      );
    }
    await readRestTimes({ database, dialect, name }, input, table);
  } catch (error) {
    await database.run(`DROP TABLE ${name}`);
    throw error;
  }
  return rows;
}

/** What becomes of a column; all but times are ready as soon as they are read. */
function planColumn(dialect: Dialect, column: ReadyColumn, { columns, times }: ReadyFile): TimeColumn {
  const { kind, blanks = [] } = column;
  const cell = readCell(dialect, column, columns);
  if (kind === 'time') return planTimeColumn(dialect, column.name, cell, times, blanks);
  const name = quoteName(column.name);
  const clean = kind === 'verbatim' ? cell : dialect.normalizeText(cell);
  return { cells: [`${unlessBlank(dialect, cell, blanks, clean)} AS ${name}`], kept: [name] };
}
