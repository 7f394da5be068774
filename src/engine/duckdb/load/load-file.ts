import { InputError } from '../../../domain/problem.ts';
import { NOTHING_BROKEN, type ReadyColumn, type ReadyFile } from '../../../ingest/tables/ready-file.ts';
import type { FileFacts } from '../../engine.ts';
import { queryOne, wholes } from '../../sql/result.ts';
import { joinSql, listLines, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { isOutOfMemory } from '../database.ts';
import { ASIDE, type FileLoad, nameTable, ROW_NUMBER, timeColumnNames } from './base-table.ts';
import { cleanCells, isPlain, listCells } from './clean-cells.ts';
import { cellName, planRowRules, readCell, readCsv } from './csv-reader.ts';
import { ID_LOOKS, type IdLooks, settleIds } from './id-cells.ts';
import { emptyPlaceholders } from './placeholder-cells.ts';
import { readRestTimes } from './rest-times.ts';
import { settleDayOrder } from './settle-day-order.ts';
import { type PlannedColumn, planTimeColumn } from './time-columns.ts';

/**
 * Reads one file into a base table, as it stands or, where it breaks its dialect, rewritten.
 *
 * @throws InputError where its dates can be read in two ways; the engine's error where even the rewritten file fails
 */
export async function loadFile(load: FileLoad): Promise<FileFacts<ReadyFile>> {
  const { database, table, source } = load;
  const { rewrite } = load.input;
  if (!rewrite) return (await createSettled(load)).loaded;
  try {
    const { loaded, holdsEmptyRow } = await createSettled(load);
    if (!holdsEmptyRow) return loaded;
    await database.run(sql`DROP TABLE ${nameTable(table, source)}`);
  } catch (error) {
    if (error instanceof InputError || isOutOfMemory(error)) throw error;
  }
  return (await createSettled({ ...load, input: await rewrite() })).loaded;
}

/**
 * Reads one file into a base table: texts cleaned, times as microseconds (`x_local` wall clock or `x_utc`), and the
 * text of a time that could not be read (`x_bad`). One row a record, in the order of the file.
 *
 * @throws the engine's error where the file breaks its dialect, InputError where its dates can be read in two ways;
 *   nothing is left behind then
 */
async function createSettled(
  given: FileLoad,
): Promise<{ loaded: FileFacts<ReadyFile>; holdsEmptyRow: boolean }> {
  const input = await settleDayOrder(given);
  const load = { ...given, input };
  const rows = await createRawTable(load);
  try {
    const { odd, aside, holdsEmptyRow, ids: looks } = await lookOver(load);
    const emptied = await cleanCells(load, odd);
    const ids = await settleIds(load, looks);
    if (input.numbered) await numberRows(load);
    await readRestTimes(load, odd);
    const placeholders = await emptyPlaceholders(
      load,
      odd.filter(({ kind }) => kind === 'time'),
    );
    return {
      loaded: { input, rows, aside, ids, broken: input.broken ?? NOTHING_BROKEN, placeholders },
      holdsEmptyRow: emptied ? (await lookOver(load)).holdsEmptyRow : holdsEmptyRow,
    };
  } catch (error) {
    await load.database.run(sql`DROP TABLE ${nameTable(load.table, load.source)}`);
    throw error;
  }
}

/** @returns the number of rows */
function createRawTable({ database, table, source, input }: FileLoad): Promise<number> {
  const plans = input.columns
    .filter(({ kind }) => kind !== 'condition')
    .map((column) => planColumn(column, input));
  const cells = plans.flatMap((each) => each.cells);
  const kept = plans.flatMap((each) => each.kept);
  if (input.line !== undefined) {
    cells.push(sql`CAST(${cellName(input.line)} AS BIGINT) AS line`);
    kept.push(sql`line`);
  }
  for (const { name, value } of planRowRules(input)) {
    cells.push(sql`${value} AS ${name}`);
    kept.push(name);
  }
  return database.run(sql`CREATE TEMP TABLE ${nameTable(table, source)} AS
SELECT
  ${listLines(kept)}
FROM (
SELECT
  ${listLines(cells)}
FROM ${readCsv(input.csv)}
)`);
}

/** What becomes of a column while the file is read: texts are taken as they stand. */
function planColumn(column: ReadyColumn, { columns, times }: ReadyFile): PlannedColumn {
  const cell = readCell(column, columns);
  if (column.kind === 'time') return planTimeColumn(column.name, cell, times);
  const name = quoteName(column.name);
  return { cells: [sql`${cell} AS ${name}`], kept: [name] };
}

/** What one look over a base table shows. */
interface TableLook {
  /** Columns with texts that may have to be cleaned, and columns of times with texts that were not read. */
  readonly odd: readonly ReadyColumn[];
  readonly aside: number;
  readonly ids: IdLooks;
  /**
   * Whether a row has nothing in any column that was read: it may be one of delimiters alone, which is no row. The number
   * that a row is known by is none of its columns.
   */
  readonly holdsEmptyRow: boolean;
}

async function lookOver(load: FileLoad): Promise<TableLook> {
  const { database, table, source, input } = load;
  const columns = listCells(load).filter(({ kind }) => kind !== 'verbatim');
  const odd = columns.map((column, index) => {
    const { name, kind } = column;
    const isOdd =
      kind === 'time'
        ? timeColumnNames(name)[2]
        : sql`CASE WHEN NOT ${isPlain(quoteName(name), column)} THEN 1 END`;
    return sql`count(${isOdd}) AS ${quoteName(`odd_${index}`)}`;
  });
  const kept = listCells(load).flatMap(({ name, kind }): Sql[] =>
    kind === 'time' ? timeColumnNames(name) : [quoteName(name)],
  );
  const isEmpty = joinSql([sql`TRUE`, ...kept.map((name) => sql`${name} IS NULL`)], sql` AND `);
  const isAside = input.where ? ASIDE : sql`FALSE`;
  const looks = Object.keys(ID_LOOKS) as (keyof IdLooks)[];
  const counts = [
    ...looks.map((look) => sql`${ID_LOOKS[look]} AS ${quoteName(look)}`),
    sql`count(CASE WHEN ${isAside} THEN 1 END) AS aside`,
    sql`count(CASE WHEN ${isEmpty} THEN 1 END) AS blank`,
    ...odd,
  ];
  const shape = wholes([...looks, 'aside', 'blank', ...columns.map((_, index) => `odd_${index}`)]);
  const statement = sql`SELECT
  ${listLines(counts)}
FROM ${nameTable(table, source)}`;
  const {
    aside = 0,
    blank = 0,
    exponents = 0,
    long = 0,
    zeros = 0,
    ...rest
  } = await queryOne(database, shape, statement);
  return {
    odd: columns.filter((_, index) => rest[`odd_${index}`]! > 0),
    aside,
    ids: { exponents, long, zeros },
    holdsEmptyRow: blank > 0,
  };
}

/** No id of another file looks like these numbers. */
async function numberRows({ database, table, source }: FileLoad): Promise<void> {
  const prefix = quoteText(source === 0 ? '#' : `#${source + 1}:`);
  await database.run(
    sql`UPDATE ${nameTable(table, source)} SET contact = concat(${prefix}, CAST(${ROW_NUMBER} + 1 AS VARCHAR))`,
  );
}
