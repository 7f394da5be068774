import type { StatesTravel } from '../../../domain/servers/states-travel.ts';
import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import type { Sql } from '../../sql/sql.ts';
import { quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { Server, Sharding } from '../server.ts';
import { joinTableName } from '../table-name.ts';
import { countAstray } from './count-astray.ts';
import { expandMacros } from './expand-macros.ts';
import type { CountedTable, CountedTables, PushForm, PushPlan, TableNames } from './push-plan.ts';
import { refuseDistributedViews } from './refuse-distributed-views.ts';
import { isSameKey, readShardingKey, type ShardingKey } from './sharding-key.ts';

/** Since 20.7 a statement can be handed to shards within `view(…)`. */
const VIEW_SINCE = [20, 7] as const;

/** Two tables that lie together on the shards of a cluster, by the contact. */
interface Sharded {
  readonly cluster: string;
  readonly key: ShardingKey;
  readonly local: TableNames;
}

/**
 * Finds out where the contacts of a server can be counted: on each shard, where both tables are spread over the shards
 * of one cluster by the contact, and their rows lie so indeed.
 *
 * @throws InputError `server-view-distributed`; what the server is refused for
 */
export async function planPush(server: Server, tables: CountedTables): Promise<PushPlan> {
  const { transitions, contacts } = tables;
  const names = {
    transitions: server.nameTable(transitions.table),
    contacts: contacts && server.nameTable(contacts.table),
  };
  if (server.address.kind !== 'clickhouse') return { kind: 'local', server, names };
  const listed = [transitions, ...(contacts ? [contacts] : [])];
  for (const { table } of listed) await refuseDistributedViews(server, table);
  const spread: (Sharding | null)[] = [];
  for (const { table } of listed) spread.push(await server.findSharding(table));
  if (spread.every((each) => each === null)) return { kind: 'local', server, names };
  const sharded = await findSharded(server, listed, spread);
  if ('reason' in sharded) return { kind: 'travel-states', server, names, why: sharded };
  for (const each of spread) if (each) await refuseDistributedViews(server, nameLocal(each));
  return handOn(server, tables, names, sharded);
}

/** The cluster on whose shards the tables lie by the contact, as far as their definitions say; or why they do not. */
async function findSharded(
  server: Server,
  tables: readonly CountedTable[],
  spread: readonly (Sharding | null)[],
): Promise<Sharded | StatesTravel> {
  const keys: ShardingKey[] = [];
  for (const [index, { table, contact }] of tables.entries()) {
    const sharding = spread[index];
    if (!sharding) return { reason: 'not-sharded', table };
    const key = sharding.key === null ? null : readShardingKey(sharding.key);
    if (key?.column !== contact) return { reason: 'key', table, key: sharding.key, contact };
    keys.push(key);
  }
  const [events, deals = events] = spread as Sharding[];
  const [key, dealsKey = key] = keys;
  if (events!.cluster !== deals!.cluster) {
    return { reason: 'clusters', clusters: [events!.cluster, deals!.cluster] };
  }
  // the same number of another type has another hash
  const types: (string | undefined)[] = [];
  for (const each of tables) types.push(findType(await server.listColumns(each.table), each.contact));
  if (!isSameKey(key!, dealsKey!) || new Set(types).size > 1) {
    const shown = spread.map((each, index) => `${each!.key}${types[index] ? ` (${types[index]})` : ''}`);
    return { reason: 'keys-differ', keys: [shown[0]!, shown[1]!] };
  }
  const local = spread.map((each) => server.nameTable(nameLocal(each!)));
  return {
    cluster: await expandMacros(server, events!.cluster),
    key: key!,
    local: { transitions: local[0]!, contacts: local[1] ?? null },
  };
}

/** The plan, once a first small statement has come back from the shards: it says whether the rows lie by the key. */
async function handOn(
  server: Server,
  { transitions, contacts }: CountedTables,
  names: TableNames,
  { cluster, key, local }: Sharded,
): Promise<PushPlan> {
  const ids: Record<keyof TableNames, Sql | null> = {
    transitions: quoteNameForClickhouse(transitions.contact),
    contacts: contacts && quoteNameForClickhouse(contacts.contact),
  };
  const columns = { transitions: ids.transitions!, contacts: ids.contacts };
  for (const form of listForms(server)) {
    const plan = { kind: 'shards', server, names, cluster, form, local, contacts: columns } as const;
    // what is forbidden or not known there shows at the first statement; what the plain one meets too, at that
    const astray = await countAstray(plan, key).catch(() => null);
    if (astray === null) continue;
    if (astray.rows > 0)
      return { kind: 'travel-states', server, names, why: { reason: 'astray', ...astray } };
    return plan;
  }
  return { kind: 'travel-states', server, names, why: { reason: 'unreached', cluster } };
}

function listForms({ version: [major, minor] }: Server): readonly PushForm[] {
  const [sinceMajor, sinceMinor] = VIEW_SINCE;
  const hasView = major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
  return hasView ? ['view', 'join'] : ['join'];
}

function nameLocal({ database, table }: Sharding): string {
  return joinTableName({ schema: database === '' ? undefined : database, table });
}

function findType(columns: readonly RemoteColumn[] | null, contact: string): string | undefined {
  return columns?.find(({ name }) => name === contact)?.type;
}
