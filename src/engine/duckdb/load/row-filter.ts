import type { ReadyColumn, ReadyFile, RowCondition } from '../../../ingest/tables/ready-file.ts';
import { quoteText } from '../../sql/sql.ts';
import type { Dialect } from '../duckdb-dialect.ts';

/** The columns of a base table that say which of its rows count. */
export const ASIDE = 'aside';
export const KNOWN_STAGE = 'known_stage';

/** The expressions over the CSV's cells that fill {@link ASIDE} and {@link KNOWN_STAGE}, where a file has such rules. */
export function planRowFilter(dialect: Dialect, input: ReadyFile): string[] {
  const cells: string[] = [];
  if (input.where) cells.push(`NOT (${matchRow(dialect, input.columns, input.where)}) AS ${ASIDE}`);
  const { known } = input.events ?? {};
  if (known) {
    const condition = { column: 'stage', values: known };
    cells.push(`${matchRow(dialect, input.columns, [condition])} AS ${KNOWN_STAGE}`);
  }
  return cells;
}

/** The cell of a column, where it counts. */
export function readCell(
  dialect: Dialect,
  { position, where }: ReadyColumn,
  columns: readonly ReadyColumn[],
): string {
  const nothing = 'CAST(NULL AS VARCHAR)';
  if (position === undefined) return nothing;
  const cell = `c${position}`;
  return where ? `CASE WHEN ${matchRow(dialect, columns, where)} THEN ${cell} ELSE ${nothing} END` : cell;
}

/** Whether a row of the CSV matches all conditions: never NULL. */
function matchRow(
  dialect: Dialect,
  columns: readonly ReadyColumn[],
  conditions: readonly RowCondition[],
): string {
  const each = conditions.map(({ column, values }) => {
    const position = columns.find(({ name }) => name === column)?.position;
    if (position === undefined || values.length === 0) return 'FALSE';
    const label = dialect.lowerCase(dialect.normalizeText(`c${position}`));
    // a blank cell has the value of an empty text
    return `coalesce(${label}, '') IN (${values.map(quoteText).join(', ')})`;
  });
  return each.length === 0 ? 'TRUE' : each.join(' AND ');
}
