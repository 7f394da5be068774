import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openServer } from '../../src/engine/remote/open-server.ts';
import { parseAddress } from '../../src/engine/remote/parse-address.ts';
import { sql } from '../../src/engine/sql/sql.ts';
import { findAccount, findPorts, findProgram, insist } from './machine.ts';
import type { Started } from './test-server.ts';

/**
 * A PostgreSQL of our own: `owner` may do all, `reader` needs a password and may do nothing before it is granted.
 * Encrypted where there is openssl to make a certificate, which nobody trusts who is not told to.
 */
export async function startPostgres(folder: string): Promise<Started | string> {
  const initdb = findProgram('initdb', listVersions());
  if (initdb === undefined) return 'postgres: no initdb on this machine';
  // it refuses to be started by root
  const account = findAccount('postgres');
  if (account === null) return 'postgres: no account for it on this machine';
  const home = join(folder, 'postgres');
  mkdirSync(home);
  if (account) chownSync(home, account.uid, account.gid);
  const data = join(home, 'data');
  const as = { ...(account ?? {}), cwd: home };
  execFileSync(
    initdb,
    ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    as,
  );
  const [port = 0] = await findPorts(1);
  const authority = makeCertificate(data, as);
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'host all reader 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n',
  );
  appendFileSync(
    join(data, 'postgresql.conf'),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\ntimezone = 'UTC'\nssl = ${authority ? 'on' : 'off'}\n`,
  );
  const log = join(folder, 'postgres.log');
  const out = openSync(log, 'w');
  const program = join(initdb, '../postgres');
  const child = spawn(program, ['-D', data], { ...as, stdio: ['ignore', out, out] });
  const url = `postgres://owner@127.0.0.1:${port}`;
  await insist(
    () => makeReader(url),
    child,
    () => readFileSync(log, 'utf8'),
  );
  const reader = { url: `postgres://reader@127.0.0.1:${port}`, password: 'secret' };
  const server = {
    name: 'postgres',
    kind: 'postgres',
    url,
    reader,
    ...(authority ? { authority } : {}),
  } as const;
  return { servers: [server], children: [child] };
}

/** Where Debian keeps programs of a server, which are not on the path. */
function listVersions(): string[] {
  const root = '/usr/lib/postgresql';
  return existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : [];
}

function makeCertificate(data: string, as: object): string | undefined {
  if (findProgram('openssl') === undefined) return undefined;
  const [key, certificate] = [join(data, 'server.key'), join(data, 'server.crt')];
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const named = ['-subj', '/CN=localhost', '-addext', names, '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...made, ...named], { ...as, stdio: 'ignore' });
  return readFileSync(certificate, 'utf8');
}

async function makeReader(url: string): Promise<void> {
  const server = await openServer(parseAddress(`${url}/postgres`, {}));
  await server.run(sql`CREATE ROLE reader LOGIN PASSWORD 'secret'`);
  await server.close();
}
