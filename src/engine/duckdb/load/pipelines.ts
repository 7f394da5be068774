import { refuse } from '../../../domain/collect-problems.ts';
import { type Problem, problem } from '../../../domain/problem.ts';
import { TABLE_NAMES, type TableName } from '../../../domain/tables.ts';
import { normalizeLabel } from '../../../domain/text/label.ts';
import { findNearest } from '../../../domain/text/nearest.ts';
import { ALL_PIPELINES, type GivenFile, type InputFile } from '../../../ingest/tables/ready-file.ts';
import type { EngineFacts, FileFacts } from '../../engine.ts';
import { queryOne, queryRows, wholes } from '../../sql/result.ts';
import { joinSql, quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { ASIDE, nameTable } from './base-table.ts';
import { cellName, matchCell, readCsv } from './csv-reader.ts';

const PIPELINE = quoteName('pipeline');

/** So many values of a column are looked through for the one that was meant, the commonest first. */
const LOOKED_AT = 200;

/** A pipeline that the rows of a file name, and how many do. */
export interface Pipeline {
  readonly name: string;
  readonly rows: number;
}

/** A file in the engine, and its table. */
export interface TableFile extends FileFacts {
  readonly table: TableName;
  /** Number of the file among those of its table. */
  readonly source: number;
}

/**
 * One funnel is one pipeline: rows of several are never put together without a word, and one that no row is in was not
 * meant. All files of a table are looked at together.
 *
 * @throws InputError pipelines-several, pipeline-unknown; where-nothing of a table that has no rows left
 */
export async function checkPipelines(database: Database, files: readonly TableFile[]): Promise<void> {
  const problems: Problem[] = [];
  for (const table of TABLE_NAMES) {
    const all = files.filter((each) => each.table === table);
    const own = all.filter(({ input }) => findPipelineColumn(input));
    const faults = await checkTable(database, own);
    problems.push(...(faults.length > 0 ? faults : await explainNothing(database, all)));
  }
  refuse(problems);
}

async function checkTable(database: Database, files: readonly TableFile[]): Promise<Problem[]> {
  const [first] = files;
  if (!first) return [];
  const { pipeline } = first.input;
  // a choice that leaves rows needs no second look
  if (pipeline === ALL_PIPELINES) return [];
  if (pipeline !== undefined && files.some(({ aside, rows }) => aside < rows)) return [];
  const pipelines = await listPipelines(database, files);
  const known = pipelines.map(({ name }) => name);
  const header = findPipelineColumn(first.input)?.header ?? 'pipeline';
  const file = files.map(({ input }) => input.file).join(', ');
  if (pipeline === undefined) {
    return known.length > 1 ? [problem('pipelines-several', { header, pipelines }, { file })] : [];
  }
  if (known.length === 0 || known.some((name) => isSame(name, pipeline))) return [];
  const nearest = findNearest(pipeline, known);
  return [problem('pipeline-unknown', { header, known, nearest }, { file, text: pipeline })];
}

/**
 * The pipelines of some files, each in one of its spellings, the largest first. Where none is chosen, those of rows that
 * other conditions leave out do not matter.
 */
async function listPipelines(database: Database, files: readonly TableFile[]): Promise<Pipeline[]> {
  const rows = files.map(({ table, source, input }): Sql => {
    const isCounted = input.where && input.pipeline === undefined ? sql`NOT ${ASIDE}` : sql`TRUE`;
    return sql`SELECT ${PIPELINE} FROM ${nameTable(table, source)} WHERE ${isCounted}`;
  });
  const statement = sql`SELECT min(name) AS name, sum(n) AS row_count
FROM (
  SELECT ${duckdb.normalizeText(PIPELINE)} AS name, count(*) AS n
  FROM (${joinSql(rows, sql` UNION ALL `)})
  GROUP BY 1
) spelled
WHERE name IS NOT NULL
GROUP BY ${duckdb.lowerCase(sql`name`)}
ORDER BY row_count DESC, name`;
  const counted = await queryRows(database, { name: 'text', row_count: 'whole' }, statement);
  return counted.map(({ name, row_count }) => ({ name, rows: row_count }));
}

function findPipelineColumn({ columns }: InputFile): InputFile['columns'][number] | undefined {
  return columns.find(({ name, position }) => name === 'pipeline' && position !== undefined);
}

function isSame(a: string, b: string): boolean {
  return normalizeLabel(a) === normalizeLabel(b);
}

/**
 * Conditions that leave no row of a table's files were not meant: says which of them no row meets, or that none meets
 * them all. The choice of a pipeline is looked at above.
 *
 * @returns where-nothing, or no problem
 */
async function explainNothing(database: Database, files: readonly FileFacts[]): Promise<Problem[]> {
  const inputs = files.filter(({ rows }) => rows > 0).map(({ input }) => input);
  const [first] = inputs;
  if (!first?.where || files.some(({ rows, aside }) => aside < rows)) return [];
  const file = inputs.map((input) => input.file).join(', ');
  const told: Told[] = [];
  for (const [index, { column, values, pipeline }] of first.where.entries()) {
    if (pipeline) continue;
    const header = first.columns.find(({ name }) => name === column)?.header ?? column;
    const known = await listValues(database, inputs, index);
    told.push({ header, values });
    if (known.some(({ wanted }) => wanted)) continue;
    const filled = known.flatMap(({ name }) => name ?? []);
    const nearest = values.map((value) => findNearest(value, filled)).find((each) => each !== undefined);
    return [problem('where-nothing', { conditions: told.slice(-1), known: filled, nearest }, { file })];
  }
  return told.length === 0 ? [] : [problem('where-nothing', { conditions: told, known: [] }, { file })];
}

type Told = Problem<'where-nothing'>['args']['conditions'][number];

/**
 * What the column of a condition holds, each value in one spelling (null: blank), and whether the condition asks for it:
 * these first.
 */
async function listValues(
  database: Database,
  inputs: readonly GivenFile[],
  index: number,
): Promise<{ name: string | null; wanted: boolean }[]> {
  const cells = inputs.flatMap((input): Sql[] => {
    const { columns, where = [] } = input;
    const condition = where[index];
    const column = columns.find(({ name }) => name === condition?.column);
    if (!condition || column?.position === undefined || !('csv' in input)) return [];
    const cell = cellName(column.position);
    const isWanted = matchCell(cell, column, condition.values);
    return [
      sql`SELECT ${cell} AS cell, CASE WHEN ${isWanted} THEN 1 ELSE 0 END AS wanted FROM ${readCsv(input.csv)}`,
    ];
  });
  if (cells.length === 0) return [];
  const statement = sql`SELECT min(value) AS name, max(wanted) AS wanted, sum(n) AS row_count
FROM (
  SELECT ${duckdb.normalizeText(sql`cell`)} AS value, wanted, count(*) AS n
  FROM (${joinSql(cells, sql` UNION ALL `)}) cells
  GROUP BY ALL
) spelled
GROUP BY ${duckdb.lowerCase(sql`value`)}
ORDER BY wanted DESC, row_count DESC, name
LIMIT ${LOOKED_AT}`;
  const values = await queryRows(database, { name: 'text?', wanted: 'whole' }, statement);
  return values.map(({ name, wanted }) => ({ name, wanted: wanted > 0 }));
}

/** Rows that a chosen pipeline leaves out because they name none. */
export async function countPipelineless(database: Database, files: EngineFacts['files']): Promise<number> {
  let count = 0;
  for (const table of TABLE_NAMES) {
    for (const [source, { input }] of files[table].entries()) {
      const { pipeline } = input;
      if (pipeline === undefined || pipeline === ALL_PIPELINES || !findPipelineColumn(input)) continue;
      const statement = sql`SELECT count(*) AS blank FROM ${nameTable(table, source)}
WHERE ${ASIDE} AND ${duckdb.normalizeText(PIPELINE)} IS NULL`;
      count += (await queryOne(database, wholes(['blank']), statement)).blank;
    }
  }
  return count;
}
