import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPorts, insist } from './machine.ts';
import type { Started } from './test-server.ts';

/** Today's ClickHouse, where the folder that VORONKA_CHDB names has the package `chdb` (`npm i --no-save chdb`). */
export async function startChdb(folder: string): Promise<Started | string> {
  const place = process.env.VORONKA_CHDB ?? '';
  if (place === '' || !existsSync(join(place, 'node_modules/chdb')))
    return 'chdb: VORONKA_CHDB names no folder with it';
  const [port = 0] = await findPorts(1);
  const home = join(folder, 'chdb');
  mkdirSync(home, { recursive: true });
  const log = join(home, 'out.log');
  const out = openSync(log, 'w');
  const shim = join(import.meta.dirname, 'chdb-shim.mjs');
  const child = spawn(process.execPath, [shim, String(port), join(home, 'data'), place], {
    stdio: ['ignore', out, out],
    env: { ...process.env, TZ: 'UTC' },
  });
  await insist(
    async () => void (await fetch(`http://127.0.0.1:${port}/ping`)),
    child,
    () => readFileSync(log, 'utf8'),
  );
  const url = `clickhouse://127.0.0.1:${port}`;
  return { servers: [{ name: 'chdb', kind: 'clickhouse', url }], children: [child] };
}
