import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Started, TestServer } from './test-server.ts';

/**
 * Keeps the servers of a run of tests: they start when the first test file asks for them, are the same for all files,
 * and end with the run. Whoever asks for none waits for none.
 */
export default async function keepServers(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<Kept> | undefined;
  const door = createServer(async (_, response) => {
    running ??= startAll();
    try {
      response.end(JSON.stringify((await running).servers));
    } catch (error) {
      // what is there and does not start is no reason to skip
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('serversDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    await (await running?.catch(() => undefined))?.stop();
  };
}

interface Kept {
  readonly servers: readonly TestServer[];
  stop(): Promise<void>;
}

async function startAll(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'voronka-servers-'));
  // PostgreSQL runs as somebody else
  chmodSync(folder, 0o755);
  // a run that asks for no server loads nothing of this
  const [{ startClickhouse }, { startChdb }, { startPostgres }] = await Promise.all([
    import('./start-clickhouse.ts'),
    import('./start-chdb.ts'),
    import('./start-postgres.ts'),
  ]);
  const all = await Promise.all([startClickhouse(folder), startChdb(folder), startPostgres(folder)]);
  for (const each of all) if (typeof each === 'string') console.warn(`left out: ${each}`);
  const started = all.filter((each): each is Started => typeof each !== 'string');
  const children = started.flatMap((each) => each.children);
  const kill = (): void => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', kill);
  return {
    servers: started.flatMap(({ servers }) => servers),
    async stop() {
      const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      // PostgreSQL ends its own processes
      for (const child of children) child.kill('SIGINT');
      const late = setTimeout(kill, 5000);
      await Promise.all(ended);
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
