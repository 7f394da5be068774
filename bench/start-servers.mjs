import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { DATA } from './company.mjs';

const SERVERS = fileURLToPath(new URL('../test/servers', import.meta.url));

/**
 * Starts the servers that tests use, on loopback, in a folder of their own.
 *
 * @returns servers by name (`clickhouse-18`, `clickhouse-18-2`, `chdb`, `postgres`), and what ends them
 */
export async function startServers() {
  const folder = mkdtempSync(join(tmpdir(), 'voronka-bench-'));
  // PostgreSQL runs as somebody else
  chmodSync(folder, 0o755);
  const starts = await bundleStarts();
  const started = [];
  for (const start of starts) {
    const each = await start(folder);
    if (typeof each === 'string') console.log(`left out: ${each}`);
    else started.push(each);
  }
  const children = started.flatMap((each) => each.children);
  const kill = () => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', kill);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  return {
    servers: new Map(started.flatMap(({ servers }) => servers.map((server) => [server.name, server]))),
    async stop() {
      const living = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      const ended = Promise.all(living.map((child) => once(child, 'exit')));
      for (const child of living) child.kill('SIGINT');
      const late = setTimeout(kill, 10_000);
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The tests' own ways to start servers, which are TypeScript. */
async function bundleStarts() {
  const outfile = join(DATA, 'start.mjs');
  const lines = ['startClickhouse', 'startChdb', 'startPostgres'].map((name) => {
    const file = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
    return `export { ${name} } from './${file}.ts';`;
  });
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: SERVERS },
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    define: { 'import.meta.dirname': JSON.stringify(SERVERS) },
  });
  return Object.values(await import(pathToFileURL(outfile).href));
}
