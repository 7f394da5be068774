import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { joinSql, type Sql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { WritableServer } from '../server.ts';
import { type LoadTarget, type RowText, textOf } from './load-table.ts';
import { refused } from './refused.ts';

const PATIENCE_MS = 100;

/**
 * Takes rows away, by all of their cells, and waits until they are gone. They are listed in a table of their own: however
 * many there are, ClickHouse looks through its parts once.
 */
export async function dropRows(target: LoadTarget, rows: readonly RowText[]): Promise<void> {
  if (rows.length === 0) return;
  const { server, table } = target;
  // two loads at once are not in each other's way
  const list = server.nameTable(`${nameLists(table.name)}${randomBytes(6).toString('hex')}`);
  const names = table.columns.map((_, index) => `c${index}`);
  const cells = names.map(quoteNameForClickhouse);
  const defined = joinSql(cells.map((name) => sql`${name} String`));
  await server.run(sql`CREATE TABLE ${list} (${defined}) ENGINE = MergeTree ORDER BY ${cells[0]!}`);
  async function* block() {
    yield rows;
  }
  await server.insert(list, names, block());
  await server.run(sql`ALTER TABLE ${server.nameTable(table.name)} DELETE
WHERE (${joinSql(table.columns.map(textOf))}) IN (SELECT ${joinSql(cells)} FROM ${list})`);
  await waitForMutations(target);
  await server.run(sql`DROP TABLE ${list}`);
}

/** Drops lists that a load has left behind which was interrupted: those that none can be at work with any more. */
export async function dropLeftovers(server: WritableServer, table: string): Promise<void> {
  const lists = await server.query(sql`SELECT name
FROM system.tables
WHERE database = currentDatabase() AND startsWith(name, ${quoteForClickhouse(nameLists(table))})
  AND metadata_modification_time < now() - 86400`);
  for (const { name } of lists) await server.run(sql`DROP TABLE ${server.nameTable(String(name))}`);
}

function nameLists(table: string): string {
  return `${table}_replaced_`;
}

/** ClickHouse rewrites the parts of a table behind our back. */
async function waitForMutations({ server, table }: LoadTarget): Promise<void> {
  // old servers do not say why one does not come to an end
  const reason: Sql = server.version[0] < 20 ? sql`''` : sql`max(latest_fail_reason)`;
  for (;;) {
    const [row] = await server.query(sql`SELECT count() AS pending, ${reason} AS reason
FROM system.mutations
WHERE database = currentDatabase() AND table = ${quoteForClickhouse(table.name)} AND is_done = 0`);
    if (Number(row?.pending ?? 0) === 0) return;
    const detail = String(row?.reason ?? '');
    if (detail !== '') throw refused(server, 'load-delete', { table: table.name, detail });
    await setTimeout(PATIENCE_MS);
  }
}
