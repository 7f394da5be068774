import { InputError, problem } from '../../../domain/problem.ts';
import { queryRows } from '../../sql/result.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse } from '../clickhouse/quote.ts';
import type { Server } from '../server.ts';
import { joinTableName, splitTableName } from '../table-name.ts';
import { readWrittenName, WRITTEN_NAME } from './written-name.ts';

interface Stored {
  readonly database: string;
  readonly name: string;
  readonly engine: string;
  readonly definition: string;
}

/**
 * Refuses a view that reads a table spread over shards, itself or through other views: handed to the shards, each of
 * them would ask all the others (ClickHouse#41027), and no sharding key is known of it.
 *
 * @throws InputError `server-view-distributed`
 */
export async function refuseDistributedViews(server: Server, table: string): Promise<void> {
  const { schema, table: name } = splitTableName(table);
  const database = schema === undefined ? sql`currentDatabase()` : quoteForClickhouse(schema);
  const [view] = await listStored(server, sql`database = ${database} AND name = ${quoteForClickhouse(name)}`);
  if (view?.engine !== 'View') return;
  const others = await listStored(server, sql`engine IN ('View', 'Distributed')`);
  const found = findDistributed(view, others);
  if (found === undefined) return;
  const shown = joinTableName({ schema: found.database, table: found.name });
  throw new InputError([
    problem('server-view-distributed', { view: table, table: shown }, { file: server.address.shown }),
  ]);
}

function listStored(server: Server, where: Sql): Promise<Stored[]> {
  return queryRows(
    server,
    { database: 'text', name: 'text', engine: 'text', definition: 'text' },
    sql`SELECT database, name, engine, create_table_query AS definition FROM system.tables WHERE ${where}`,
  );
}

/** The first table over shards that a view reads. */
function findDistributed(
  view: Stored,
  others: readonly Stored[],
  seen: ReadonlySet<Stored> = new Set(),
): Stored | undefined {
  const read = listRead(view);
  for (const other of others) {
    if (!read.has(`${other.database}.${other.name}`) || seen.has(other)) continue;
    if (other.engine === 'Distributed') return other;
    const found = findDistributed(other, others, new Set([...seen, other]));
    if (found !== undefined) return found;
  }
  return undefined;
}

const TEXT = "'(?:[^'\\\\]|\\\\.|'')*'";

/** Tables that a view names: with a database anywhere, without one after FROM and JOIN. Others are not to be found there. */
function listRead({ database, definition }: Stored): Set<string> {
  // from the SELECT on: what stands before it is the view itself
  const select = definition.replace(/^[\s\S]*?\sAS\s+(?=SELECT\b|WITH\b|\()/i, '');
  const found = new Set<string>();
  const pattern = new RegExp(
    `${TEXT}|(?<before>\\b(?:FROM|JOIN)\\s+)?(?<first>${WRITTEN_NAME})(?:\\.(?<second>${WRITTEN_NAME}))?`,
    'gi',
  );
  for (const { groups } of select.matchAll(pattern)) {
    const { before, first, second } = groups ?? {};
    if (first === undefined) continue;
    if (second !== undefined) found.add(`${readWrittenName(first)}.${readWrittenName(second)}`);
    else if (before !== undefined) found.add(`${database}.${readWrittenName(first)}`);
  }
  return found;
}
