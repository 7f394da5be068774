import type { Settings } from '../../config/settings.ts';
import { collectProblems } from '../../domain/collect-problems.ts';
import { mapTables, READING_ORDER, type TableName } from '../../domain/tables.ts';
import { standForFile, type TextSource } from '../../ingest/tables/source.ts';
import type { Servers } from './servers.ts';

/**
 * Looks at the tables that the config names in place of files: of each one on every server.
 *
 * @param isRead whether a table is read this time
 * @throws InputError with what is wrong with all of them
 */
export async function openTables(
  settings: Settings,
  isRead: (table: TableName) => boolean,
  servers: Servers,
): Promise<Record<TableName, readonly TextSource[]>> {
  const found = mapTables((): readonly TextSource[] => []);
  const named = READING_ORDER.filter((table) => settings[table].table !== undefined && isRead(table));
  const { source } = settings;
  if (source === undefined || named.length === 0) return found;
  const open = await servers.open(source);
  // few runs ask a database
  const { lookAtTable } = await import('../../engine/remote/look-at-table.ts');
  await collectProblems(
    named.map((table) => async () => {
      const { table: name = '', times } = settings[table];
      found[table] = await collectProblems(
        open.map((server) => async () => {
          const seen = await lookAtTable(server, name, times);
          return standForFile(`${server.address.shown}/${name}`, seen.table, seen.sample);
        }),
      );
    }),
  );
  return found;
}
