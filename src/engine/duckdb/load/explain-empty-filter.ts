import { type Problem, problem } from '../../../domain/problem.ts';
import { normalizeLabel } from '../../../domain/text/label.ts';
import { findNearest } from '../../../domain/text/nearest.ts';
import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import type { FileFacts } from '../../engine.ts';
import { joinSql, quoteText, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { cellName, readCsv } from './csv-reader.ts';

/** So many values of a column are looked through for the one that was meant, the commonest first. */
const LOOKED_AT = 200;

/**
 * Conditions that leave no row of a table's files were not meant: says which of them no row meets, or that none meets
 * them all. The choice of a pipeline is looked at elsewhere.
 *
 * @returns where-nothing, or no problem
 */
export async function explainNothing(database: Database, files: readonly FileFacts[]): Promise<Problem[]> {
  const inputs = files.filter(({ rows }) => rows > 0).map(({ input }) => input);
  const [first] = inputs;
  if (!first?.where || files.some(({ rows, aside }) => aside < rows)) return [];
  const file = inputs.map((input) => input.file).join(', ');
  const told: Told[] = [];
  for (const [index, { column, values, written }] of first.where.entries()) {
    if (written === undefined) continue;
    const header = first.columns.find(({ name }) => name === column)?.header ?? column;
    const known = await listValues(database, inputs, index, values);
    told.push({ header, values: written });
    if (values.includes(normalizeLabel(known[0] ?? ''))) continue;
    const filled = known.filter((value) => value !== '');
    const nearest = written.map((value) => findNearest(value, filled)).find((each) => each !== undefined);
    return [problem('where-nothing', { conditions: told.slice(-1), known: filled, nearest }, { file })];
  }
  return told.length === 0 ? [] : [problem('where-nothing', { conditions: told, known: [] }, { file })];
}

type Told = Problem<'where-nothing'>['args']['conditions'][number];

/** What the column of a condition holds, each value in one spelling: those that the condition asks for first. */
async function listValues(
  database: Database,
  inputs: readonly ReadyFile[],
  index: number,
  wanted: readonly string[],
): Promise<string[]> {
  const cells = inputs.flatMap(({ csv, columns, where = [] }): Sql[] => {
    const position = columns.find(({ name }) => name === where[index]?.column)?.position;
    return position === undefined ? [] : [sql`SELECT ${cellName(position)} AS cell FROM ${readCsv(csv)}`];
  });
  if (cells.length === 0) return [];
  const isWanted = sql`label IN (${joinSql(wanted.map(quoteText))})`;
  const values = await database.query(sql`SELECT label, min(value) AS name, sum(n) AS row_count
FROM (
  SELECT value, coalesce(${duckdb.lowerCase(sql`value`)}, '') AS label, n
  FROM (
    SELECT ${duckdb.normalizeText(sql`cell`)} AS value, count(*) AS n
    FROM (${joinSql(cells, sql` UNION ALL `)}) cells
    GROUP BY 1
  ) spelled
) labelled
GROUP BY label
ORDER BY CASE WHEN ${isWanted} THEN 0 ELSE 1 END, row_count DESC, label
LIMIT ${LOOKED_AT}`);
  return values.map(({ name }) => String(name ?? ''));
}
