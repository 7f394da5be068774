import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPorts, findProgram, insist } from './machine.ts';
import type { Started, TestServer } from './test-server.ts';

/** Two servers that are one cluster, `two`; each has the user `reader`, who may change nothing, not even settings. */
export async function startClickhouse(folder: string): Promise<Started | string> {
  const program = findProgram('clickhouse-server');
  if (program === undefined) return 'clickhouse-18: no clickhouse-server on this machine';
  const ports = await findPorts(6);
  const shards = [0, 1].map((index) => {
    const [http = 0, native = 0, between = 0] = ports.slice(index * 3);
    return { name: index === 0 ? 'clickhouse-18' : 'clickhouse-18-2', http, native, between } as const;
  });
  const natives = shards.map(({ native }) => native);
  const started = shards.map(async ({ name, http, native, between }) => {
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'users.xml'), USERS);
    writeFileSync(join(home, 'config.xml'), writeConfig(home, { http, native, between, natives }));
    const log = join(home, 'out.log');
    const out = openSync(log, 'w');
    const child = spawn(program, [`--config-file=${join(home, 'config.xml')}`], {
      cwd: home,
      stdio: ['ignore', out, out],
      env: { ...process.env, TZ: 'UTC' },
    });
    await insist(
      async () => void (await fetch(`http://127.0.0.1:${http}/ping`)),
      child,
      () => readFileSync(log, 'utf8'),
    );
    const url = `clickhouse://127.0.0.1:${http}`;
    const reader = { url: `clickhouse://reader@127.0.0.1:${http}`, password: 'secret' };
    const server: TestServer = { name, kind: 'clickhouse', url, reader };
    return { server, child };
  });
  const all = await Promise.all(started);
  return { servers: all.map(({ server }) => server), children: all.map(({ child }) => child) };
}

const USERS = `<yandex>
<profiles><default><log_queries>1</log_queries></default><readonly><readonly>1</readonly><log_queries>1</log_queries></readonly></profiles><quotas><default/></quotas>
<users>
<default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
<reader><password>secret</password><networks><ip>127.0.0.1</ip></networks><profile>readonly</profile><quota>default</quota></reader>
</users></yandex>`;

interface Ports {
  readonly http: number;
  readonly native: number;
  readonly between: number;
  /** Of all shards. */
  readonly natives: readonly number[];
}

function writeConfig(home: string, { http, native, between, natives }: Ports): string {
  const shard = (port: number): string =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  return `<yandex>
<logger><level>warning</level><log>${home}/server.log</log><errorlog>${home}/error.log</errorlog></logger>
<http_port>${http}</http_port><tcp_port>${native}</tcp_port><interserver_http_port>${between}</interserver_http_port>
<listen_host>127.0.0.1</listen_host><timezone>UTC</timezone>
<path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path>
<user_files_path>${home}/files/</user_files_path><format_schema_path>${home}/formats/</format_schema_path>
<users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>134217728</mark_cache_size>
<remote_servers><two>${natives.map(shard).join('')}</two></remote_servers>
<query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>500</flush_interval_milliseconds></query_log>
</yandex>`;
}
