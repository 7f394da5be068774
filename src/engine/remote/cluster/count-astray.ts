import { queryOne } from '../../sql/result.ts';
import { type Sql, sql, unionAll } from '../../sql/sql.ts';
import { quoteForClickhouse } from '../clickhouse/quote.ts';
import type { PushPlan } from './push-plan.ts';
import { runCounted } from './run-counted.ts';
import type { ShardingKey } from './sharding-key.ts';

/** Rows that are not on the shard where the key would have them, of all. */
interface Astray {
  readonly rows: number;
  readonly total: number;
}

/**
 * Whether rows lie by the sharding key: a table says how its rows are sent to shards, and whoever inserts on a shard by
 * hand, or adds a shard, puts them elsewhere. Rows go by the remainder of the key, so that rows of one remainder on two
 * shards are astray: the fewer of them. Every row is looked at, and a few numbers a shard come back.
 *
 * @throws what the server says where it cannot hand a statement to its shards in this form
 */
export async function countAstray(
  plan: Extract<PushPlan, { kind: 'shards' }>,
  key: ShardingKey,
): Promise<Astray> {
  const weight = await sumWeights(plan);
  const { transitions: event, contacts: deal } = plan.contacts;
  const rows = await runCounted([plan], (names) => {
    const slots = (id: Sql, table: Sql): Sql => sql`SELECT (${key.of(id)}) % ${weight} AS slot FROM ${table}`;
    const all = [slots(event, names.transitions)];
    if (names.contacts !== null && deal !== null) all.push(slots(deal, names.contacts));
    return {
      inner: sql`SELECT slot, count() AS "rows", toUInt64(1) AS shards
FROM (
${unionAll(all)}
)
WHERE slot IS NOT NULL
GROUP BY slot`,
      columns: [
        { name: 'slot', sum: false },
        { name: 'rows', sum: false },
        { name: 'shards', sum: true },
      ],
    };
  });
  return tellAstray(
    rows.map((row) => ({ slot: String(row.slot), rows: Number(row.rows), shards: Number(row.shards) })),
  );
}

/** @param found of each remainder, on how many shards it stands with so many rows */
export function tellAstray(
  found: readonly { readonly slot: string; readonly rows: number; readonly shards: number }[],
): Astray {
  const slots = new Map<string, { total: number; most: number }>();
  for (const { slot, rows, shards } of found) {
    const { total, most } = slots.get(slot) ?? { total: 0, most: 0 };
    slots.set(slot, { total: total + rows * shards, most: Math.max(most, rows) });
  }
  const sum = (of: (slot: { total: number; most: number }) => number): number =>
    [...slots.values()].reduce((before, slot) => before + of(slot), 0);
  return { rows: sum(({ total, most }) => total - most), total: sum(({ total }) => total) };
}

/** By how much the key is divided: the weights of the shards together. */
async function sumWeights({ server, cluster }: Extract<PushPlan, { kind: 'shards' }>): Promise<number> {
  const { weight } = await queryOne(
    server,
    { weight: 'whole' },
    sql`SELECT sum(shard_weight) AS weight
FROM (SELECT DISTINCT shard_num, shard_weight FROM system.clusters WHERE cluster = ${quoteForClickhouse(cluster)})`,
  );
  return weight;
}
