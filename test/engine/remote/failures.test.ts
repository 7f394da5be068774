import { createServer, type Server as Listener } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, type Problem } from '../../../src/domain/problem.ts';
import { openServer } from '../../../src/engine/remote/open-server.ts';
import { type AddressContext, parseAddress } from '../../../src/engine/remote/parse-address.ts';
import type { WritableServer } from '../../../src/engine/remote/server.ts';
import { type Sql, sql } from '../../../src/engine/sql/sql.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';

/** What a promise is refused for. */
async function listProblems(doing: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const open = (url: string, context: AddressContext = {}): Promise<WritableServer> =>
  openServer(parseAddress(url, context));

describeServers(await useServers(), (used) => {
  let server: WritableServer;
  beforeAll(async () => {
    server = await openTestServer(used);
    await makeTable(server, 'deals', [{ name: 'stage', type: 'text' }], [['lead']]);
  });
  afterAll(() => server.close());

  const refused = (statement: Sql): Promise<readonly Problem[]> => listProblems(server.query(statement));

  it('says which table and which column is missing, and goes on', async () => {
    const [table] = await refused(sql`SELECT * FROM nope`);
    expect(table).toMatchObject({ code: 'server-table', place: { file: used.url } });
    expect(JSON.stringify(table?.args)).toContain('nope');
    expect(await refused(sql`SELECT nope FROM deals`)).toMatchObject([
      { code: 'server-column', args: { column: 'nope' } },
    ]);
    expect(await server.listColumns('nope')).toBeNull();
    expect(await server.listColumns('no.where')).toBeNull();
    expect(await server.query(sql`SELECT stage FROM deals`)).toEqual([{ stage: 'lead' }]);
  });

  it('shows the first line of whatever else the server says, and nothing of the statement', async () => {
    const statement =
      used.kind === 'postgres'
        ? sql`SELECT CAST('SECRET' AS int) FROM deals WHERE 'HIDDEN' <> ''`
        : sql`SELECT toDate(stage, 'HIDDEN', 'HIDDEN', 1) FROM deals`;
    const [problem] = await refused(statement);
    expect(problem?.code).toBe('server-failed');
    const { detail } = (problem as Problem<'server-failed'>).args;
    expect(detail).toMatch(/^\w.{5,}/);
    expect(detail).not.toMatch(/HIDDEN.*FROM deals|FORMAT|DB::|\n|Code:/);
  });

  it('has no database of another name', async () => {
    // chDB stands behind a shim that knows this by another code
    if (used.name === 'chdb') return;
    const url = used.url.replace(used.database, 'no_such');
    expect(await listProblems(open(url))).toMatchObject([
      { code: 'server-database', args: { database: 'no_such' } },
    ]);
  });

  it('lets nobody in without the password, and shows none', async () => {
    if (!used.reader) return;
    const { url } = used.reader;
    expect(await listProblems(open(url))).toMatchObject([
      { code: 'server-login', args: { user: 'reader', password: false } },
    ]);
    const wrong = await listProblems(open(url, { password: 'wr0ng' }));
    expect(wrong).toMatchObject([{ code: 'server-login', args: { user: 'reader', password: true } }]);
    expect(JSON.stringify(wrong)).not.toContain('wr0ng');
  });

  it('asks as a user who may only read, and is told what he may not', async () => {
    if (!used.reader) return;
    const reader = await open(used.reader.url, { password: used.reader.password });
    try {
      const asked = sql`SELECT stage FROM deals`;
      if (used.kind === 'postgres') {
        expect(await listProblems(reader.query(asked))).toMatchObject([
          { code: 'server-forbidden', args: { user: 'reader' } },
        ]);
        expect(await reader.listTables()).toEqual([]);
        await server.run(sql`GRANT SELECT ON deals TO reader`);
      } else {
        expect(await listProblems(reader.run(sql`CREATE TABLE more (a Int8) ENGINE = Memory`))).toMatchObject(
          [{ code: 'server-forbidden', args: { user: 'reader' } }],
        );
      }
      expect(await reader.query(asked)).toEqual([{ stage: 'lead' }]);
      const own = (await reader.listTables()).filter(({ name }) => !name.includes('.'));
      expect(own.map(({ name }) => name)).toEqual(['deals']);
      expect(await reader.listColumns('deals')).toMatchObject([{ name: 'stage', kind: 'text' }]);
    } finally {
      await reader.close();
    }
  });

  it('trusts no certificate that nobody vouches for', async () => {
    if (!used.authority) return;
    const url = `${used.url}?sslmode=verify-full`;
    expect(await listProblems(open(url))).toMatchObject([{ code: 'server-tls', args: { plain: false } }]);
    const secure = await open(url, { authority: used.authority });
    expect(
      await secure.query(sql`SELECT ssl::text AS ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()`),
    ).toEqual([{ ssl: 'true' }]);
    await secure.close();
  });

  it('says that a port is not encrypted', async () => {
    // what stands before chDB is no server of ClickHouse's
    if (used.authority || used.name === 'chdb') return;
    expect(await listProblems(open(`${used.url}?secure=1`))).toMatchObject([
      { code: 'server-tls', args: { plain: true } },
    ]);
  });

  it('says what there was too little of', async () => {
    if (used.kind === 'clickhouse') {
      const many = sql`SELECT number AS n FROM (SELECT number FROM system.numbers LIMIT 1000000) GROUP BY n`;
      expect(await refused(sql`${many} SETTINGS max_rows_to_group_by = 1000`)).toMatchObject([
        { code: 'server-limit', args: { needs: 'rows' } },
      ]);
    } else {
      await server.run(sql`SET statement_timeout = 50`);
      expect(await refused(sql`SELECT pg_sleep(5)`)).toMatchObject([
        { code: 'server-limit', args: { needs: 'time' } },
      ]);
      await server.run(sql`SET statement_timeout = 0`);
    }
  });

  it('does not take the beginning of an answer for all of it', async () => {
    const statement =
      used.kind === 'clickhouse'
        ? sql`SELECT number, throwIf(number = 900000) AS thrown FROM (SELECT number FROM system.numbers LIMIT 1000000)`
        : sql`SELECT n, 1 / (n - 90000) AS thrown FROM generate_series(0, 100000) AS n`;
    let rows = 0;
    const reading = async (): Promise<void> => {
      for await (const block of server.stream(statement)) rows += block.length;
    };
    expect(await listProblems(reading())).toMatchObject([{ code: 'server-failed' }]);
    expect(rows).toBeLessThanOrEqual(900_000);
    expect(await server.query(sql`SELECT 1 AS n`)).toEqual([{ n: 1 }]);
  });

  it('that ends in the middle of an answer has lost us', async () => {
    if (used.kind === 'clickhouse') return;
    const other = await openTestServer(used);
    const [own] = await other.query(sql`SELECT pg_backend_pid() AS pid`);
    const lost = listProblems(other.query(sql`SELECT pg_sleep(5)`));
    await server.query(sql`SELECT pg_terminate_backend(${Number(own?.pid)})`);
    expect(await lost).toMatchObject([{ code: 'server-lost' }]);
    await other.close();
  });
});

describe('a server that is none', () => {
  let silent: Listener;
  let port: number;
  beforeAll(async () => {
    silent = createServer((socket) => void setTimeout(() => socket.destroy(), 20));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    port = (silent.address() as { port: number }).port;
  });
  afterAll(() => silent.close());

  it.each(['clickhouse', 'postgres'])('%s: hangs up', async (scheme) => {
    expect(await listProblems(open(`${scheme}://127.0.0.1:${port}/crm`))).toMatchObject([
      { code: 'server-unreachable', args: { host: '127.0.0.1', port, reason: 'closed', secure: false } },
    ]);
  });

  it.each([
    ['a page', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<html>hi\n'],
    ['a page that says no', 'HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n<html>'],
    ['a page elsewhere', 'HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n'],
    ['another protocol', '220 mail.example ESMTP\r\n'],
  ])('clickhouse: %s answers', async (_, answer) => {
    const stranger = createServer((socket) => void socket.once('data', () => socket.end(answer)));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port: there } = stranger.address() as { port: number };
    expect(await listProblems(open(`clickhouse://127.0.0.1:${there}/crm`))).toMatchObject([
      { code: 'server-unreachable', args: { port: there, reason: 'stranger' } },
    ]);
    stranger.close();
  });

  it.each(['clickhouse', 'postgres'])('%s: nobody listens', async (scheme) => {
    expect(await listProblems(open(`${scheme}://127.0.0.1:1/crm`))).toMatchObject([
      { code: 'server-unreachable', args: { port: 1, reason: 'refused' } },
    ]);
  });

  it.each(['clickhouse', 'postgres'])('%s: no such host', async (scheme) => {
    expect(await listProblems(open(`${scheme}://no-such-host.invalid/crm`))).toMatchObject([
      { code: 'server-unreachable', args: { host: 'no-such-host.invalid', reason: 'unknown', secure: true } },
    ]);
  });
});
