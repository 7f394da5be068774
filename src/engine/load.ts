import { InputError, type TableName } from '../domain/problem.ts';
import type { RawColumn, RawInput, TimeReading, WantedColumn } from '../ingest/raw-input.ts';
import type { Database } from './database.ts';
import { settleDayOrder } from './day-order.ts';
import type { Dialect } from './dialect.ts';
import { quoteName } from './quote.ts';
import { layerTimes, type TimeLayers, timeColumnNames } from './time-columns.ts';

/** The base table that holds file number `source` of a logical table. */
export function rawTableName(table: TableName, source: number): string {
  return quoteName(`${table}_${source}`);
}

/**
 * Reads one file into a base table, as it stands or, where it breaks its dialect, rewritten.
 *
 * @returns the input that was read in the end
 */
export async function loadInput(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: RawInput,
): Promise<RawInput> {
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
): Promise<RawInput> {
  const settled = await settleDayOrder(database, dialect, table, input);
  await createRawTable(database, dialect, table, source, settled);
  return settled;
}

/**
 * Reads one file into a base table: texts cleaned, times as microseconds (`x_local` wall clock or `x_utc`), and the
 * text of a time that could not be read (`x_bad`). One row a record, in the order of the file.
 *
 * @throws the engine's error where the file breaks its dialect; nothing is left behind then
 */
async function createRawTable(
  database: Database,
  dialect: Dialect,
  table: TableName,
  source: number,
  input: RawInput,
): Promise<void> {
  const line = input.line === undefined ? [] : [`CAST(c${input.line} AS BIGINT) AS line`];
  const columns = input.columns.map((column) => layerColumn(dialect, column, input.times));
  const layer = (name: keyof TimeLayers): string => columns.flatMap((each) => each[name]).join(', ');
  const kept = line.length > 0 ? ', line' : '';
  await database.run(
    `CREATE TEMP TABLE ${rawTableName(table, source)} AS
     SELECT ${layer('kept')}${kept} FROM (SELECT ${layer('read')}${kept} FROM (SELECT ${layer('rest')}${kept} FROM (
       SELECT ${[layer('quick'), ...line].join(', ')} FROM ${dialect.readCsv(input.csv)})))`,
  );
}

/** What becomes of a column from layer to layer; all but times are ready after the first. */
function layerColumn(dialect: Dialect, { name, kind, position }: RawColumn, times: TimeReading): TimeLayers {
  const cell = position === undefined ? 'CAST(NULL AS VARCHAR)' : `c${position}`;
  if (kind === 'time') return layerTimes(dialect, name, cell, times);
  const column = quoteName(name);
  const clean = kind === 'verbatim' ? cell : dialect.normalizeText(cell);
  return { quick: [`${clean} AS ${column}`], rest: [column], read: [column], kept: [column] };
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
