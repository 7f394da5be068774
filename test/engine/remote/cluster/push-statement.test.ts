import { describe, expect, it } from 'vitest';
import type { TableNames } from '../../../../src/engine/remote/cluster/push-plan.ts';
import {
  acrossCluster,
  writeJoinStatement,
  writeViewStatement,
} from '../../../../src/engine/remote/cluster/push-statement.ts';
import { type Sql, sql } from '../../../../src/engine/sql/sql.ts';
import { openTestServer, useServers } from '../../../servers/use-servers.ts';
import { countContacts } from './count-contacts.ts';

const servers = await useServers();
const chdb = servers.find(({ name }) => name === 'chdb');

describe('writeViewStatement', () => {
  it('sends the statement to the shards and adds up', () => {
    const inner = sql`SELECT often, count(*) AS n FROM events_here GROUP BY often`;
    const columns = [
      { name: 'often', sum: false },
      { name: 'n', sum: true },
    ];
    const statement = writeViewStatement({ inner, columns }, acrossCluster("it's \\two"));
    // a shard sends one row, whatever number of signatures it counted
    expect(statement).toContain(`FROM cluster('it''s \\\\two', view(
SELECT
  groupArray(assumeNotNull("often")) AS "often_list",`);
    expect(statement).toContain(`FROM (\n${inner}\n)`);
    expect(statement).toContain('sum("n_list") AS "n"');
    expect(statement.endsWith('GROUP BY "often"')).toBe(true);
  });
});

/** chDB is one process: two names of this machine are two shards, and each counts its own half of the contacts. */
const across = (table: Sql): Sql => sql`remote('127.0.0.1,localhost', ${table})`;

describe.skipIf(chdb === undefined)("today's ClickHouse (skipped without chDB)", () => {
  it('counts on each shard in both forms', async () => {
    const server = await openTestServer(chdb!);
    // on a shard another database is the usual one
    const table = server.nameTable(`${chdb!.database}.numbered`);
    await server.run(sql`CREATE TABLE ${table} (contact_id UInt64) ENGINE = MergeTree ORDER BY contact_id`);
    await server.run(sql`INSERT INTO ${table} SELECT intDiv(number, 3) FROM numbers(700)`);
    const contact = sql`contact_id`;
    const half = sql`(SELECT contact_id FROM ${table} WHERE cityHash64(contact_id) % 2 = shardNum() - 1)`;
    const local: TableNames = { transitions: half, contacts: null };
    const counted = countContacts(contact)(local);
    const contacts = { transitions: contact, contacts: null };
    const everywhere: TableNames = { transitions: across(table), contacts: null };
    for (const statement of [
      writeViewStatement(counted, across),
      writeJoinStatement(counted, everywhere, { cluster: 'two', form: 'join', local, contacts }),
    ]) {
      expect(await server.query(sql`${statement}\nORDER BY often`)).toEqual([
        { often: 1, n: 1 },
        { often: null, n: 233 },
      ]);
    }
    await server.close();
  });
});
