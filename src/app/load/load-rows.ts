import type { FunnelTable } from '../../domain/tables.ts';
import { createRowLoader, type LoadCounts } from '../../engine/remote/load/merge-rows.ts';
import { openTarget } from '../../engine/remote/load/open-target.ts';
import { shareContact } from '../../engine/remote/load/share-contacts.ts';
import { nameLocal, spreadTable } from '../../engine/remote/load/spread-table.ts';
import type { WritableServer } from '../../engine/remote/server.ts';
import type { Row } from '../../engine/sql/connection.ts';
import type { Invocation } from '../invocation.ts';
import type { ReadRows } from '../read/read-rows.ts';
import { listLoadColumns } from './list-load-columns.ts';

/** By which columns a row is known again. */
const KNOWN: Readonly<Record<FunnelTable, readonly string[]>> = {
  transitions: ['contact_id', 'stage', 'at'],
  contacts: ['contact_id'],
};

/** Sends the used rows of a table to the servers, a contact to one of them. */
export async function loadRows(
  { progress, options: { cluster } }: Pick<Invocation, 'progress' | 'options'>,
  { engine, inputs }: Pick<ReadRows, 'engine' | 'inputs'>,
  servers: readonly WritableServer[],
  table: FunnelTable,
): Promise<LoadCounts> {
  const columns = listLoadColumns(inputs, table);
  const names = (time: boolean): string[] =>
    columns.flatMap(({ kind, engine: name }) => (kind.startsWith('moment') === time ? [name] : []));
  const given = ['contact', 'stage', 'manager'];
  const query = { table, times: names(true), texts: names(false).filter((name) => !given.includes(name)) };
  const sent = {
    name: nameLocal(table, cluster),
    columns,
    known: KNOWN[table],
    times: await engine.findCleanTimes(query),
  };
  const targets = [];
  for (const server of servers) targets.push(await openTarget(server, sent));
  if (cluster !== undefined) for (const server of servers) await spreadTable(server, table, cluster);
  const loaders = targets.map(createRowLoader);
  let done = 0;
  progress.report('send', table, () => done);
  const cellsOf = (row: Row) => columns.map(({ engine: name }) => row[name] as string | number | null);
  for await (const rows of engine.streamClean(query)) {
    for (const row of rows) {
      await loaders[shareContact(String(row.contact), servers.length)]!.add(cellsOf(row));
      done += 1;
    }
  }
  const counts: LoadCounts[] = [];
  for (const loader of loaders) counts.push(await loader.finish());
  return addCounts(counts);
}

function addCounts(all: readonly LoadCounts[]): LoadCounts {
  const sum = (of: keyof LoadCounts): number => all.reduce((total, each) => total + each[of], 0);
  return { rows: sum('rows'), added: sum('added'), there: sum('there'), replaced: sum('replaced') };
}
