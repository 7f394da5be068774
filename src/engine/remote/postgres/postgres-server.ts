import type { Client } from 'pg';
import { joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { readTls } from '../authority.ts';
import { PATIENCE_MS } from '../connection-failure.ts';
import type { InsertedRow, ServerAddress, ServerOptions, WritableServer } from '../server.ts';
import { listPostgresColumns, listPostgresTables, namePostgresTable } from './postgres-catalog.ts';
import { postgresFailure } from './postgres-failure.ts';
import { createDesk, type Desk } from './transaction-desk.ts';

/**
 * Opens a PostgreSQL server; what is asked runs in a read-only transaction.
 *
 * @throws InputError `server-…`: nobody answers, or refuses
 */
export async function openPostgres(
  address: ServerAddress,
  { onInterrupt }: ServerOptions,
): Promise<WritableServer> {
  const client = await createDriver(address);
  const desk = createDesk(client, address);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw postgresFailure(error, address, false);
  }
  const forget = onInterrupt?.(() => desk.interrupt());
  try {
    const [first] = await desk.query(sql`SHOW server_version_num`);
    const number = Number(first?.server_version_num);
    return createServer(desk, address, [Math.floor(number / 10_000), number % 10_000], forget);
  } catch (error) {
    forget?.();
    await desk.close();
    throw error;
  }
}

type Driver = typeof import('pg');

async function createDriver(address: ServerAddress): Promise<Client> {
  // a CommonJS package: its exports come by name from Node, and as the default from a bundle
  const module = (await import('pg')) as Driver | { default: Driver };
  const driver = 'Client' in module ? module : module.default;
  const { host, port, user, password, database, secure } = address;
  const client = new driver.Client({
    host,
    port,
    user,
    ...(password === undefined ? {} : { password }),
    database: database || user,
    ssl: secure ? readTls(address) : false,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'voronka',
    keepAlive: true,
  });
  // a lost connection fails the statement that runs; between two statements the next one
  client.on('error', () => {});
  return client;
}

function createServer(
  desk: Desk,
  address: ServerAddress,
  version: readonly [number, number],
  forget = () => {},
): WritableServer {
  return {
    address,
    version,
    query: (statement) => desk.query(statement),
    stream: (statement) => desk.stream(statement),
    run: (statement) => desk.change(statement),
    listTables: () => listPostgresTables(desk),
    listColumns: (table) => listPostgresColumns(desk, table),
    findSharding: async () => null,
    nameTable: namePostgresTable,
    async insert(table, columns, rows) {
      const list = joinSql(columns.map(quoteName));
      for await (const block of rows) {
        if (block.length > 0)
          await desk.change(sql`INSERT INTO ${table} (${list}) VALUES\n${joinSql(block.map(writeRow))}`);
      }
    },
    async close() {
      forget();
      await desk.close();
    },
  };
}

function writeRow(row: InsertedRow): Sql {
  return sql`(${joinSql(row.map((cell) => (cell === null ? sql`NULL` : quoteText(cell))))})`;
}
