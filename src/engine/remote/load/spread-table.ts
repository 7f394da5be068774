import { findNearest } from '../../../domain/text/nearest.ts';
import { joinSql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { WritableServer } from '../server.ts';
import { refused } from './refused.ts';
import { SHARING_KEY } from './share-contacts.ts';

/**
 * Whether a server knows a cluster, and it has as many shards as there are servers to load into.
 *
 * @throws InputError load-cluster, load-shards
 */
export async function checkCluster(server: WritableServer, cluster: string, servers: number): Promise<void> {
  const rows = await server.query(
    sql`SELECT cluster, toUInt32(uniqExact(shard_num)) AS shards FROM system.clusters GROUP BY cluster ORDER BY cluster`,
  );
  const known = rows.map((row) => String(row.cluster));
  const own = rows.find((row) => row.cluster === cluster);
  if (own === undefined) {
    const nearest = findNearest(cluster, known);
    throw refused(server, 'load-cluster', { cluster, known, ...(nearest === undefined ? {} : { nearest }) });
  }
  const shards = Number(own.shards);
  if (shards !== servers) throw refused(server, 'load-shards', { cluster, shards, servers });
}

/** The name of the tables on the shards that a table over them is called `name`. */
export function nameLocal(name: string, cluster: string | undefined): string {
  return cluster === undefined ? name : `${name}_local`;
}

/** Makes a table over those of all shards, or adds the columns to it that it lacks. */
export async function spreadTable(server: WritableServer, name: string, cluster: string): Promise<void> {
  const local = nameLocal(name, cluster);
  const [table, own] = [server.nameTable(name), server.nameTable(local)];
  const parts = [quoteForClickhouse(cluster), sql`currentDatabase()`, quoteForClickhouse(local), SHARING_KEY];
  const there = await server.listColumns(name);
  if (there === null) {
    await server.run(sql`CREATE TABLE IF NOT EXISTS ${table} AS ${own}
ENGINE = Distributed(${joinSql(parts)})`);
    return;
  }
  if ((await server.findSharding(name))?.table !== local) {
    throw refused(server, 'load-storage', { table: name, storage: '' });
  }
  const names = new Set(there.map((each) => each.name));
  for (const { name: column, type } of (await server.listColumns(local)) ?? []) {
    // the server itself says what the type is called
    const added = sql`ALTER TABLE ${table} ADD COLUMN ${quoteNameForClickhouse(column)}`;
    if (!names.has(column)) await server.run(`${added} ${type}` as typeof added);
  }
}
