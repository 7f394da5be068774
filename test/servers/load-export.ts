import { readFileSync } from 'node:fs';
import type { WritableServer } from '../../src/engine/remote/server.ts';
import { makeTable, type TableColumn } from './use-servers.ts';

/** The columns that are times, by what they are; every other one is text. */
const TIMES: Readonly<Record<string, string>> = {
  date_entered: 'wall',
  _fivetran_start: 'wall',
  property_createdate: 'wall',
};

/** Makes a table of an export of a CRM in `fixtures/crm`, and gives its rows. */
export async function loadExport(server: WritableServer, table: string, file: string): Promise<string[][]> {
  const text = readFileSync(`fixtures/crm/${file}`, 'utf8').trimEnd();
  const [header = [], ...rows] = text.split('\n').map((line) =>
    line
      .trimEnd()
      .split(',')
      .map((cell) => cell.replace(/^"(.*)"$/, '$1')),
  );
  const columns = header.map((name): TableColumn => ({ name, type: TIMES[name] ?? 'text' }));
  await makeTable(
    server,
    table,
    columns,
    rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
  );
  return rows;
}
