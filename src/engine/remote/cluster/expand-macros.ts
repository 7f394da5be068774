import { queryRows } from '../../sql/result.ts';
import { sql } from '../../sql/sql.ts';
import type { Server } from '../server.ts';

/**
 * The name of a cluster as `system.clusters` has it: a table that was made on every server alike is often
 * `Distributed('{cluster}', …)`, and each server knows what its `cluster` is.
 */
export async function expandMacros(server: Server, name: string): Promise<string> {
  if (!/\{\w+\}/.test(name)) return name;
  const rows = await queryRows(
    server,
    { macro: 'text', substitution: 'text' },
    sql`SELECT macro, substitution FROM system.macros`,
  );
  const known = new Map(rows.map(({ macro, substitution }) => [macro, substitution]));
  return name.replaceAll(/\{(\w+)\}/g, (written, macro: string) => known.get(macro) ?? written);
}
