import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openServer } from '../../../src/engine/remote/open-server.ts';
import { parseAddress } from '../../../src/engine/remote/parse-address.ts';
import type { WritableServer } from '../../../src/engine/remote/server.ts';
import { type Sql, sql } from '../../../src/engine/sql/sql.ts';
import { describeServers, openTestServer, useServers } from '../../servers/use-servers.ts';

// chDB does one thing after the other: nothing can be said to it while it counts
const servers = (await useServers()).filter(({ name }) => name !== 'chdb');

describeServers(servers, (used) => {
  let watcher: WritableServer;
  beforeAll(async () => {
    watcher = await openTestServer(used);
  });
  afterAll(() => watcher.close());

  const postgres = used.kind === 'postgres';
  /** Takes minutes. */
  const long = (mark: number): Sql =>
    postgres
      ? sql`SELECT count(*) AS n, ${mark} AS mark FROM generate_series(1, 100000) a, generate_series(1, 1000000) b WHERE a # b = 7`
      : sql`SELECT sum(sipHash64(number)) AS n, ${mark} AS mark FROM (SELECT number FROM system.numbers LIMIT 100000000000)`;
  const countRunning = async (mark: number): Promise<number> => {
    // written apart, so that it does not find itself
    const word = (postgres ? `'%' || '${mark} AS mark%'` : `concat('%', '${mark} AS mark%')`) as Sql;
    // within one transaction PostgreSQL shows what was the first time
    await watcher.run(sql`SELECT 1`);
    const [row] = await watcher.query(
      postgres
        ? sql`SELECT count(*) AS n FROM pg_stat_activity WHERE state = 'active' AND query LIKE ${word} AND pid <> pg_backend_pid()`
        : sql`SELECT toInt32(count()) AS n FROM system.processes WHERE query LIKE ${word} AND query NOT LIKE '%processes%'`,
    );
    return Number(row?.n);
  };
  const awaitRunning = async (mark: number, number: number): Promise<void> => {
    for (let turn = 0; (await countRunning(mark)) !== number; turn++) {
      if (turn > 200) throw new Error(`not ${number} after 10 s`);
      await wait(50);
    }
  };
  const open = (options: Parameters<typeof openServer>[1]): Promise<WritableServer> => {
    // cancelled by him who may only read
    const { url, password } = used.reader ?? { url: used.url, password: undefined };
    return openServer(parseAddress(url, { password }), options);
  };

  it('ends a query on the server when the user interrupts, and reports no failure', async () => {
    let cancel: (() => Promise<void>) | undefined;
    let forgotten = false;
    const server = await open({
      onInterrupt(stop) {
        cancel = stop;
        return () => {
          forgotten = true;
        };
      },
    });
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    server.query(long(4711)).then(settle, settle);
    await awaitRunning(4711, 1);
    const begun = performance.now();
    await cancel?.();
    expect(performance.now() - begun).toBeLessThan(1000);
    await awaitRunning(4711, 0);
    expect(settled).toBe(false);
    await server.close();
    expect(forgotten).toBe(true);
  });

  it('ends a query on the server when it is closed', async () => {
    const server = await open({});
    const ended = server.query(long(4712)).then(
      () => 'done',
      () => 'failed',
    );
    await awaitRunning(4712, 1);
    await server.close();
    expect(await ended).toBe('failed');
    await awaitRunning(4712, 0);
  });
});
