import { setTimeout } from 'node:timers/promises';
import { joinSql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import { textOf } from './load-table.ts';
import type { RowText } from './merge-rows.ts';
import { type LoadTarget, refused } from './open-target.ts';

/** What a statement may hold at the most: see the limits of ClickHouse on its length and its parts. */
const MOST = { bytes: 150_000, parts: 30_000 };
const PATIENCE_MS = 100;

/** Takes rows away, by all of their cells, and waits until they are gone. */
export async function dropRows(target: LoadTarget, rows: readonly RowText[]): Promise<void> {
  if (rows.length === 0) return;
  for (const some of cutRows(rows)) await dropSome(target, some);
  await waitForMutations(target);
}

function* cutRows(rows: readonly RowText[]): Generator<RowText[]> {
  let some: RowText[] = [];
  let [bytes, parts] = [0, 0];
  for (const row of rows) {
    some.push(row);
    // the id stands there twice
    bytes += 2 * row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 4, 0);
    parts += row.length + 2;
    if (bytes < MOST.bytes && parts < MOST.parts) continue;
    yield some;
    some = [];
    [bytes, parts] = [0, 0];
  }
  if (some.length > 0) yield some;
}

async function dropSome({ server, table }: LoadTarget, rows: readonly RowText[]): Promise<void> {
  const ids = [...new Set(rows.map(([id = '']) => id))].map(quoteForClickhouse);
  const texts = rows.map((row) => sql`(${joinSql(row.map(quoteForClickhouse))})`);
  await server.run(sql`ALTER TABLE ${server.nameTable(table.name)} DELETE
WHERE ${quoteNameForClickhouse(table.columns[0]!.name)} IN (${joinSql(ids)})
  AND (${joinSql(table.columns.map(textOf))}) IN (${joinSql(texts)})`);
}

/** ClickHouse rewrites the parts of a table behind our back. */
async function waitForMutations({ server, table }: LoadTarget): Promise<void> {
  // old servers do not say why one does not come to an end
  const reason = server.version[0] < 20 ? sql`''` : sql`max(latest_fail_reason)`;
  for (;;) {
    const [row] = await server.query(sql`SELECT count() AS pending, ${reason} AS reason
FROM system.mutations
WHERE database = currentDatabase() AND table = ${quoteForClickhouse(table.name)} AND is_done = 0`);
    if (Number(row?.['pending'] ?? 0) === 0) return;
    const detail = String(row?.['reason'] ?? '');
    if (detail !== '') throw refused(server, 'load-delete', { table: table.name, detail });
    await setTimeout(PATIENCE_MS);
  }
}
