import { sql } from '../../../src/engine/sql/sql.ts';
import { openTestServer, type UsedServer } from '../../servers/use-servers.ts';

/** What a server holds of a table: its columns, and its rows as texts, moments as ISO 8601. */
export async function readLoaded(
  server: UsedServer,
  table: string,
): Promise<{
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly string[][];
}> {
  const opened = await openTestServer(server);
  try {
    const columns = (await opened.listColumns(table)) ?? [];
    const found = await opened.query(sql`SELECT * FROM ${opened.nameTable(table)}`);
    const rows = found.map((row) =>
      columns.map(({ name, kind }) => {
        const text = String(row[name] ?? '');
        return kind === 'moment' && text !== '' ? `${text.replace(' ', 'T').replace(/Z?$/, 'Z')}` : text;
      }),
    );
    return { names: columns.map(({ name }) => name), types: columns.map(({ type }) => type), rows };
  } finally {
    await opened.close();
  }
}

/** The same as a CSV of the rows of one or several servers. */
export async function exportLoaded(servers: readonly UsedServer[], table: string): Promise<string> {
  const parts = [];
  for (const each of servers) parts.push(await readLoaded(each, table));
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [parts[0]!.names, ...parts.flatMap(({ rows }) => rows)].map((row) => row.map(cell).join(','));
  return `${lines.join('\n')}\n`;
}
