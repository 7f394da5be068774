import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../src/engine/sql/sql.ts';
import { describeServers, openTestServer, useServers } from '../servers/use-servers.ts';
import { buildTool } from '../tool/build-tool.ts';

let tool: string;
let folder: string;
beforeAll(async () => {
  tool = await buildTool();
  folder = mkdtempSync(join(tmpdir(), 'voronka-interrupt-'));
});
afterAll(() => {
  for (const each of [tool, folder]) rmSync(each, { recursive: true, force: true });
});

const CONFIG = `
stages: [{ id: lead, labels: [lead] }, { id: won, labels: [won] }]
transitions: { table: slow, columns: { contact_id: contact_id, stage: stage, at: at, manager: manager } }
`;

// one of each kind: the others of the kind are told in the same way
const servers = (await useServers()).filter(({ name }) => name === 'clickhouse-18' || name === 'postgres');

describeServers(servers, (used) => {
  const postgres = used.kind === 'postgres';

  it('a run that Ctrl-C ends gives the prompt back at once, and leaves nothing running on the server', async () => {
    const watcher = await openTestServer(used);
    // minutes of it
    await watcher.run(
      postgres
        ? sql`CREATE VIEW slow AS SELECT n::text AS contact_id, 'lead'::text AS stage, timestamp '2026-01-01' AS at,
  'Ann' || pg_sleep(0.1)::text AS manager FROM generate_series(1, 100000) AS n`
        : sql`CREATE VIEW slow AS SELECT toString(number) AS contact_id, 'lead' AS stage, toDateTime('2026-01-01 00:00:00') AS at,
  'Ann' AS manager FROM system.numbers WHERE sipHash64(number) % 1000000000000 = 1`,
    );
    const countRunning = async (): Promise<number> => {
      // within one transaction PostgreSQL shows what was the first time
      await watcher.run(sql`SELECT 1`);
      const [row] = await watcher.query(
        postgres
          ? sql`SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`
          : sql`SELECT count() AS n FROM system.processes WHERE query LIKE '%slow%' AND query NOT LIKE '%processes%'`,
      );
      return Number(row?.n);
    };
    const config = join(folder, `${used.name}.yaml`);
    writeFileSync(config, `source: ${used.url}\n${CONFIG}`);
    const run = spawn(process.execPath, [join(tool, 'main.mjs'), 'gaps', '--config', config], {
      cwd: folder,
    });
    let said = '';
    run.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise((resolve) => run.on('close', resolve));
    while ((await countRunning()) === 0 && run.exitCode === null) await wait(50);
    const begun = performance.now();
    run.kill('SIGINT');
    expect({ status: await ended, said }).toEqual({ status: 130, said: '' });
    expect(performance.now() - begun).toBeLessThan(1500);
    for (let turn = 0; turn < 100 && (await countRunning()) > 0; turn++) await wait(50);
    expect(await countRunning()).toBe(0);
    await watcher.close();
  });
});
