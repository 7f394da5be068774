import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds to package-lock.json the platform packages that npm left out because the registry it was run against does not
 * carry them, each with the hash that the registry has of it. Without an entry for each, `npm ci` refuses the lock
 * everywhere; without a hash it installs whatever comes. Run it after `npm install`.
 */
const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const nested = `${path}/${key}`;
    if (lock.packages[key] || lock.packages[nested] || !/^\d/.test(version)) continue;
    const [, os, cpu, libc] =
      /-(darwin|linux|win32|android|freebsd)-(x64|arm64|arm|ia32)(?:-(musl|gnu))?$/.exec(name) ?? [];
    if (os === undefined) continue;
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc === 'musl' ? { libc: ['musl'] } : {}),
      optional: true,
      os: [os],
    };
    added.push(name);
  }
}
const askHash = (name, version) =>
  execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' }).trim();
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link || entry.integrity) continue;
  const { version, ...rest } = entry;
  const integrity = askHash(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version);
  if (!/^sha512-/.test(integrity)) throw new Error(`no hash of ${path}`);
  lock.packages[path] = { version, integrity, ...rest };
}
const [root, ...others] = Object.keys(lock.packages);
lock.packages = Object.fromEntries([root, ...others.sort()].map((key) => [key, lock.packages[key]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing to add' : `added ${added.join(', ')}`);
