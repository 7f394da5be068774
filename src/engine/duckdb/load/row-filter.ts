import type { ReadyColumn, ReadyFile, RowCondition } from '../../../ingest/tables/ready-file.ts';
import { chooseSql, joinSql, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { ASIDE, KNOWN_STAGE } from './base-table.ts';
import { cellName } from './csv-reader.ts';

/** The expressions over the CSV's cells that fill {@link ASIDE} and {@link KNOWN_STAGE}, where a file has such rules. */
export function planRowFilter({ columns, where, events }: ReadyFile): Sql[] {
  const cells: Sql[] = [];
  if (where) cells.push(sql`NOT (${matchRow(columns, where)}) AS ${ASIDE}`);
  if (events?.known) {
    const condition = { column: 'stage', values: events.known };
    cells.push(sql`${matchRow(columns, [condition])} AS ${KNOWN_STAGE}`);
  }
  return cells;
}

/** The cell of a column, where it counts. */
export function readCell({ position, where }: ReadyColumn, columns: readonly ReadyColumn[]): Sql {
  const nothing = sql`CAST(NULL AS VARCHAR)`;
  if (position === undefined) return nothing;
  const cell = cellName(position);
  return where ? chooseSql([[matchRow(columns, where), cell]], nothing) : cell;
}

/** Whether a row of the CSV matches all conditions: never NULL. */
function matchRow(columns: readonly ReadyColumn[], conditions: readonly RowCondition[]): Sql {
  const each = conditions.map(({ column, values }): Sql => {
    const position = columns.find(({ name }) => name === column)?.position;
    if (position === undefined || values.length === 0) return sql`FALSE`;
    const label = duckdb.lowerCase(duckdb.normalizeText(cellName(position)));
    // a blank cell has the value of an empty text
    return sql`coalesce(${label}, '') IN (${joinSql(values.map(quoteText))})`;
  });
  return each.length === 0 ? sql`TRUE` : joinSql(each, sql` AND `);
}
