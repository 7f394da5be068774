import { isGrouped } from '../../../domain/managers/grouped-managers.ts';
import { TABLE_NAMES } from '../../../domain/tables.ts';
import type { EngineFacts } from '../../engine.ts';
import type { Connection } from '../../sql/connection.ts';
import { queryRows } from '../../sql/result.ts';
import { countWhere, sql } from '../../sql/sql.ts';
import { nameTable, ROW_NUMBER } from '../load/base-table.ts';

const CELLS = { rows: 'whole', filled: 'whole', names: 'whole', begun: 'whole' } as const;

/** Files that are reports grouped by manager, and their rows without a name. */
export async function findGroupedFiles(
  database: Connection,
  files: EngineFacts['files'],
): Promise<{ readonly file: string; readonly rows: number; readonly blank: number }[]> {
  const grouped = [];
  for (const table of TABLE_NAMES) {
    for (const [source, { input }] of files[table].entries()) {
      const column = input.columns.find(({ name }) => name === 'manager');
      if (column?.position === undefined) continue;
      const statement = sql`SELECT count(*) AS rows, count(manager) AS filled, count(DISTINCT manager) AS names,
  ${countWhere(sql`${ROW_NUMBER} = 0 AND manager IS NOT NULL`)} AS begun
FROM ${nameTable(table, source)}`;
      const [cells] = await queryRows(database, CELLS, statement);
      if (!cells || !isGrouped({ ...cells, begins: cells.begun > 0 })) continue;
      grouped.push({ file: input.file, rows: cells.rows, blank: cells.rows - cells.filled });
    }
  }
  return grouped;
}
