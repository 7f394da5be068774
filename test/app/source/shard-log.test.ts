import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WritableServer } from '../../../src/engine/remote/server.ts';
import { type Sql, sql } from '../../../src/engine/sql/sql.ts';
import { openTestServer, useServers } from '../../servers/use-servers.ts';
import { runTool } from '../../tool/run-tool.ts';

const CONTACTS = 12_500;
const STAGES = ['База', 'Звонок', 'Договор', 'Оплата'];
const servers = await useServers();
const used = ['clickhouse-18', 'clickhouse-18-2'].flatMap((name) =>
  servers.filter((server) => server.name === name),
);

describe.skipIf(used.length < 2)('counting on a cluster, by the log of its second shard', () => {
  let shards: WritableServer[];
  beforeAll(async () => {
    shards = await Promise.all(used.map((server) => openTestServer(server)));
    for (const shard of shards) {
      await shard.run(
        sql`CREATE TABLE events_here (id UInt64, stage String, at DateTime, who String) ENGINE = MergeTree ORDER BY id`,
      );
      await shard.run(
        sql`CREATE TABLE people_here (id UInt64, who String, made DateTime) ENGINE = MergeTree ORDER BY id`,
      );
    }
    const [first] = shards as [WritableServer];
    const database = used[0]!.database as Sql;
    for (const name of ['events', 'people'] as Sql[])
      await first.run(
        sql`CREATE TABLE ${name} AS ${name}_here ENGINE = Distributed('two', '${database}', '${name}_here', id)`,
      );
    const here = (index: number): Sql =>
      sql`SELECT number AS id FROM numbers(${CONTACTS}) WHERE number % 2 = ${index}`;
    for (const [index, shard] of shards.entries()) {
      for (const [stage, name] of STAGES.entries())
        await shard.run(
          sql`INSERT INTO events_here SELECT id, '${name as Sql}', toDateTime(1772500000 + id * 60 + ${stage} * 86400), concat('M', toString(id % 7)) FROM (${here(index)})`,
        );
      await shard.run(
        sql`INSERT INTO people_here SELECT id, concat('M', toString(id % 7)), toDateTime(1772400000 + id * 60) FROM (${here(index)})`,
      );
    }
  }, 30_000);
  afterAll(() => Promise.all(shards.map((shard) => shard.close())));

  it('takes few rows from a shard, whichever statement asks', async () => {
    const stages = STAGES.map((name, index) => `  - { id: s${index}, name: ${name} }`).join('\n');
    const config = `timezone: Europe/Moscow
stages:
${stages}
source: ${used[0]!.url}
contacts: { table: people, columns: { contact_id: id, manager: who, created_at: made } }
transitions: { table: events, columns: { contact_id: id, stage: stage, at: at, manager: who } }
`;
    const { status, stderr } = await runTool(['gaps', '--format', 'csv'], {
      files: { 'voronka.yaml': config },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const database = used[0]!.database as Sql;
    const log = (): Promise<unknown> =>
      shards[1]!
        .query(sql`SELECT count(*) > 5 AS asked, max(result_rows) < 1000 AS few, max(read_rows) > 20000 AS counted
FROM system.query_log
WHERE type = 2 AND is_initial_query = 0 AND position(query, '${database}') > 0`)
        .catch(() => []);
    await expect.poll(log, { timeout: 20_000, interval: 200 }).toEqual([{ asked: 1, few: 1, counted: 1 }]);
  }, 40_000);
});
