import { randomBytes } from 'node:crypto';
import { afterAll, describe, inject, it } from 'vitest';
import { openServer } from '../../src/engine/remote/open-server.ts';
import { type AddressContext, parseAddress } from '../../src/engine/remote/parse-address.ts';
import type { WritableServer } from '../../src/engine/remote/server.ts';
import { joinSql, type Sql, sql } from '../../src/engine/sql/sql.ts';
import { quoteNameOn } from './quoting.ts';
import type { TestServer } from './test-server.ts';

/** A server of the run, with a database of the test file's own in all its addresses. */
export interface UsedServer extends TestServer {
  /** The database: no other file's tables are in it. */
  readonly database: string;
}

/**
 * The servers that this machine has, each with a fresh database that is dropped after the file's tests. To be awaited at
 * the top of a file.
 */
export async function useServers(): Promise<UsedServer[]> {
  const answer = await fetch(inject('serversDoor'));
  if (!answer.ok) throw new Error(await answer.text());
  const servers = (await answer.json()) as TestServer[];
  const database = `t_${randomBytes(5).toString('hex')}`;
  const used = servers.map((server): UsedServer => {
    const { url, reader } = server;
    const inside = reader && { reader: { ...reader, url: `${reader.url}/${database}` } };
    return { ...server, url: `${url}/${database}`, ...inside, database };
  });
  const name = quoteNameOn('postgres', database);
  await Promise.all(servers.map((server) => change(server, sql`CREATE DATABASE ${name}`)));
  afterAll(async () => {
    // several connections of a test may not have said goodbye yet
    const drop = (server: TestServer): Sql =>
      server.kind === 'postgres' ? sql`DROP DATABASE ${name} WITH (FORCE)` : sql`DROP DATABASE ${name}`;
    await Promise.all(servers.map((server) => change(server, drop(server))));
  });
  return used;
}

/** The same tests on every server; where the machine has none, one that is skipped and says so. */
export function describeServers(servers: readonly UsedServer[], tests: (server: UsedServer) => void): void {
  if (servers.length === 0) it.skip('no database server on this machine', () => {});
  for (const server of servers) describe(server.name, () => tests(server));
}

/** Opens a server as the user who may do all. */
export function openTestServer({ url }: TestServer, context: AddressContext = {}): Promise<WritableServer> {
  return openServer(parseAddress(url.replace(/^postgres:\/\/owner@([^/]*)$/, '$&/postgres'), context));
}

async function change(server: TestServer, statement: Sql): Promise<void> {
  const opened = await openTestServer(server);
  await opened.run(statement);
  await opened.close();
}

/** Types by what they mean; any other is taken as it stands. */
const TYPES: Readonly<Record<string, Readonly<Record<TestServer['kind'], string>>>> = {
  text: { clickhouse: 'Nullable(String)', postgres: 'text' },
  whole: { clickhouse: 'Nullable(Int64)', postgres: 'bigint' },
  wall: { clickhouse: 'Nullable(DateTime)', postgres: 'timestamp' },
  moment: { clickhouse: "Nullable(DateTime('UTC'))", postgres: 'timestamptz' },
  day: { clickhouse: 'Nullable(Date)', postgres: 'date' },
};

export interface TableColumn {
  readonly name: string;
  /** `text`, `whole`, `wall`, `moment`, `day`, or a type of the server. */
  readonly type: string;
}

/** Makes a table anew, with rows in it. */
export async function makeTable(
  server: WritableServer,
  table: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const { kind } = server.address;
  const name = server.nameTable(table);
  const defined = columns.map((column) => {
    const type = (TYPES[column.type]?.[kind] ?? column.type) as Sql;
    return sql`${quoteNameOn(kind, column.name)} ${type}`;
  });
  const engine = kind === 'clickhouse' ? sql` ENGINE = MergeTree ORDER BY tuple()` : sql``;
  await server.run(sql`DROP TABLE IF EXISTS ${name}`);
  await server.run(sql`CREATE TABLE ${name} (${joinSql(defined)})${engine}`);
  const names = columns.map((column) => column.name);
  await server.insert(
    name,
    names,
    (async function* () {
      yield rows;
    })(),
  );
}
