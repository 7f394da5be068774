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
