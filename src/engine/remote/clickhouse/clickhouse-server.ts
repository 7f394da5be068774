import { Readable } from 'node:stream';
import type { ClickHouseClient } from '@clickhouse/client';
import { InputError, type Problem } from '../../../domain/problem.ts';
import type { Connection, Row } from '../../sql/connection.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import { PATIENCE_MS } from '../connection-failure.ts';
import type { InsertedRow, ServerAddress, ServerOptions, WritableServer } from '../server.ts';
import {
  findClickhouseSharding,
  listClickhouseColumns,
  listClickhouseTables,
  nameClickhouseTable,
} from './clickhouse-catalog.ts';
import { quoteNameForClickhouse } from './quote.ts';
import { ANSWER_FORMAT, readBlocks } from './read-blocks.ts';
import { type RunningQueries, trackQueries } from './running-queries.ts';

/** A day: how long the server may think is for the server to say. */
const LONGEST_MS = 86_400_000;

/**
 * Opens a ClickHouse server by HTTP. No setting is sent: a read-only user may change none.
 *
 * @throws InputError `server-…`: nobody answers, or refuses
 */
export async function openClickhouse(
  address: ServerAddress,
  { onInterrupt }: ServerOptions,
): Promise<WritableServer> {
  const client = await createDriver(address);
  const desk = createDesk(client, address);
  const forget = onInterrupt?.(desk.running.interrupt);
  try {
    const [first] = await desk.query(sql`SELECT version() AS version`);
    const [major = 0, minor = 0] = String(first?.version).split('.').map(Number);
    return createServer(client, desk, address, [major, minor], forget);
  } catch (error) {
    forget?.();
    await client.close();
    throw error;
  }
}

async function createDriver({
  host,
  port,
  secure,
  user,
  password,
  database,
  authority,
}: ServerAddress): Promise<ClickHouseClient> {
  const { createClient, ClickHouseLogLevel } = await importDriver();
  const { rootCertificates } = await import('node:tls');
  return createClient({
    url: `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    username: user,
    password: password ?? '',
    ...(database === '' ? {} : { database }),
    request_timeout: LONGEST_MS,
    application: 'voronka',
    log: { level: ClickHouseLogLevel.OFF },
    ...(authority === undefined
      ? {}
      : { tls: { ca_cert: Buffer.from([...rootCertificates, authority].join('\n')) } }),
  });
}

type Driver = typeof import('@clickhouse/client');

async function importDriver(): Promise<Driver> {
  // a CommonJS package: its exports come by name from Node, and as the default from a bundle
  const driver = (await import('@clickhouse/client')) as Driver | { default: Driver };
  return 'createClient' in driver ? driver : driver.default;
}

/** Asks, and knows what runs, so that it can be cancelled. */
interface Desk extends Pick<Connection, 'query'> {
  stream(statement: Sql): AsyncGenerator<readonly Row[]>;
  /** Does something under an id by which it can be cancelled. */
  keep<T>(act: (id: string) => Promise<T>): Promise<T>;
  readonly running: RunningQueries;
}

function createDesk(client: ClickHouseClient, address: ServerAddress): Desk {
  const running = trackQueries(client, address);
  return {
    running,
    async query(statement) {
      const rows: Row[] = [];
      for await (const block of askServer(client, running, statement))
        for (const row of block) rows.push(row);
      return rows;
    },
    stream: (statement) => askServer(client, running, statement),
    async keep(act) {
      const id = running.begin();
      try {
        const done = await act(id);
        running.answer();
        return done;
      } catch (error) {
        return running.fail(error);
      } finally {
        running.end(id);
      }
    },
  };
}

async function* askServer(
  client: ClickHouseClient,
  running: RunningQueries,
  statement: Sql,
): AsyncGenerator<readonly Row[]> {
  const id = running.begin();
  const query = `${statement}\nFORMAT ${ANSWER_FORMAT}`;
  const impatience = running.answered() ? undefined : AbortSignal.timeout(PATIENCE_MS);
  let ended = false;
  try {
    const asked = impatience ? { query, query_id: id, abort_signal: impatience } : { query, query_id: id };
    const { stream } = await client.exec(asked);
    // the driver's own patience ends where an answer begins, and the first one may stop half way
    impatience?.addEventListener('abort', () => stream.destroy(impatience.reason));
    stream.setEncoding('utf8');
    yield* readBlocks(stream);
    running.answer();
    ended = true;
  } catch (error) {
    ended = true;
    await running.fail(
      impatience?.aborted ? Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }) : error,
    );
  } finally {
    running.end(id);
    // whoever asked wants no more of it
    if (!ended) await running.cancel([id]);
  }
}

function createServer(
  client: ClickHouseClient,
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
    async run(query) {
      const { summary } = await desk.keep((query_id) => client.command({ query, query_id }));
      return Number(summary?.written_rows ?? 0);
    },
    listTables: () => listClickhouseTables(desk, address),
    async listColumns(table) {
      try {
        return await listClickhouseColumns(desk, table);
      } catch (error) {
        if (error instanceof InputError && error.problems.some(isAbsent)) return null;
        throw error;
      }
    },
    findSharding: (table) => findClickhouseSharding(desk, table),
    nameTable: nameClickhouseTable,
    async insert(table, columns, rows) {
      const [first, ...others] = columns.map(quoteNameForClickhouse);
      if (first === undefined) return;
      const values = Readable.from(writeLines(columns, rows), { objectMode: false });
      const format = 'TabSeparatedWithNames';
      await desk.keep((query_id) =>
        client.insert({ table, columns: [first, ...others], values, format, query_id }),
      );
    },
    async close() {
      forget();
      await desk.running.cancel();
      await client.close();
    },
  };
}

/** Where the name says so, the database of the table is missing. */
function isAbsent({ code }: Problem): boolean {
  return code === 'server-table' || code === 'server-database';
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

/** With a header: without one, a first row of which all cells are the columns' names would be taken for it. */
async function* writeLines(
  columns: readonly string[],
  blocks: AsyncIterable<readonly InsertedRow[]>,
): AsyncGenerator<string> {
  yield `${columns.map(escapeCell).join('\t')}\n`;
  for await (const rows of blocks) {
    const lines = rows.map((row) => row.map((cell) => (cell === null ? '\\N' : escapeCell(cell))).join('\t'));
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
}

function escapeCell(text: string): string {
  return text.replace(/[\\\t\n\r\0]/g, (letter) => ESCAPED[letter]!);
}
