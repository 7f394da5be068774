import { InputError, type TableName } from '../domain/problem.ts';
import type { RawColumn, RawInput, TimeReading, WantedColumn } from '../ingest/raw-input.ts';
import type { Database } from './database.ts';
import { settleDayOrder } from './day-order.ts';
import type { Dialect } from './dialect.ts';
import { quoteName } from './quote.ts';
import { planTimeColumn, type TimeColumn, timeColumnNames } from './time-columns.ts';

/** A file in the engine. */
export interface LoadedFile {
  /** As it was read in the end: settled, and rewritten where it had to be. */
  readonly input: RawInput;
  readonly rows: number;
}

/** The base table that holds file number `source` of a logical table. */
export function rawTableName(table: TableName, source: number): string {
  return quoteName(`${table}_${source}`);
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
  input: RawInput,
): Promise<LoadedFile> {
  try {
    return await createSettled(database, dialect, table, source, input);
  } catch (error) {
    if (!input.rewrite || error instanceof InputError) throw error;
    return await createSettled(database, dialect, table, source, await input.rewrite());
  }
}

async function createSettled(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: RawInput,
): Promise<LoadedFile> {
  const settled = await settleDayOrder(database, dialect, table, input);
  return { input: settled, rows: await createRawTable(database, dialect, table, source, settled) };
}

/**
 * Reads one file into a base table: texts cleaned, times as microseconds (`x_local` wall clock or `x_utc`), and the
 * text of a time that could not be read (`x_bad`). One row a record, in the order of the file.
 *
 * @returns the number of rows
 * @throws the engine's error where the file breaks its dialect; nothing is left behind then
 */
async function createRawTable(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: RawInput,
): Promise<number> {
  const name = rawTableName(table, source);
  const plans = input.columns.map((column) => planColumn(dialect, column, input.times));
  const cells = plans.flatMap((each) => each.cells);
  const kept = plans.flatMap((each) => each.kept);
  if (input.line !== undefined) {
    cells.push(`CAST(c${input.line} AS BIGINT) AS line`);
    kept.push('line');
  }
  const rows = await database.run(
    `CREATE TEMP TABLE ${name} AS SELECT ${kept.join(', ')} FROM (SELECT ${cells.join(', ')} FROM ${dialect.readCsv(input.csv)})`,
  );
  for (const { rest } of plans) {
    if (!rest) continue;
    const [left] = await database.query(`SELECT 1 AS one FROM ${name} WHERE ${rest.where} LIMIT 1`);
    if (left) await database.run(`UPDATE ${name} SET ${rest.assignments.join(', ')} WHERE ${rest.where}`);
  }
  return rows;
}

/** What becomes of a column; all but times are ready as soon as they are read. */
function planColumn(dialect: Dialect, { name, kind, position }: RawColumn, times: TimeReading): TimeColumn {
  const cell = position === undefined ? 'CAST(NULL AS VARCHAR)' : `c${position}`;
  if (kind === 'time') return planTimeColumn(dialect, name, cell, times);
  const column = quoteName(name);
  const clean = kind === 'verbatim' ? cell : dialect.normalizeText(cell);
  return { cells: [`${clean} AS ${column}`], kept: [column], rest: null };
}

/**
 * `transitions_rows` or `contacts_rows`: one view over the files of a logical table, with `source` and `ordinal` (the
 * record's number in its file, from 0). Without any file it has the columns and no rows.
 */
export async function createUnion(
  database: Database,
  dialect: Dialect,
  table: TableName,
  columns: readonly WantedColumn[],
  inputs: readonly RawInput[],
): Promise<void> {
  const names = columns.flatMap(({ name, kind }) =>
    kind === 'time' ? timeColumnNames(name) : [quoteName(name)],
  );
  const parts = inputs.map((input, source) => {
    const line = input.line === undefined ? 'CAST(NULL AS BIGINT) AS line' : 'line';
    return `SELECT ${source} AS source, ${dialect.rowNumber} AS ordinal, ${line}, ${names.join(', ')} FROM ${rawTableName(table, source)}`;
  });
  if (parts.length === 0) {
    const types = names.map(
      (name) => `CAST(NULL AS ${/_(local|utc)"$/.test(name) ? 'BIGINT' : 'VARCHAR'}) AS ${name}`,
    );
    parts.push(
      `SELECT 0 AS source, CAST(NULL AS BIGINT) AS ordinal, CAST(NULL AS BIGINT) AS line, ${types.join(', ')} WHERE false`,
    );
  }
  await database.run(`CREATE TEMP VIEW ${table}_rows AS ${parts.join(' UNION ALL ')}`);
}
