import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RanStatement } from '../../../../src/domain/servers/ran-statement.ts';
import { recordStatements } from '../../../../src/engine/explain/statement-log.ts';
import {
  quoteForClickhouse,
  quoteNameForClickhouse,
} from '../../../../src/engine/remote/clickhouse/quote.ts';
import { planPush } from '../../../../src/engine/remote/cluster/plan-push.ts';
import { runCounted } from '../../../../src/engine/remote/cluster/run-counted.ts';
import { openServer } from '../../../../src/engine/remote/open-server.ts';
import { parseAddress } from '../../../../src/engine/remote/parse-address.ts';
import type { Server, WritableServer } from '../../../../src/engine/remote/server.ts';
import { type Sql, sql } from '../../../../src/engine/sql/sql.ts';
import { openTestServer, type UsedServer, useServers } from '../../../servers/use-servers.ts';
import { countContacts } from './count-contacts.ts';

const servers = await useServers();
const pair = ['clickhouse-18', 'clickhouse-18-2'].map((name) => servers.find((each) => each.name === name));
const ID = sql`contact_id`;
/** Of every contact: one row of contacts, and of each third one no, one or two transitions. */
const COUNT = 3000;
const COUNTED = [
  { often: 1, n: 1000 },
  { often: 2, n: 1000 },
  { often: null, n: 1000 },
];

describe.skipIf(pair.includes(undefined))(
  'a cluster of two shards (skipped without two ClickHouse servers)',
  () => {
    const [first, second] = pair as [UsedServer, UsedServer];
    let shards: WritableServer[] = [];
    let reader: Server;

    beforeAll(async () => {
      shards = await Promise.all([openTestServer(first), openTestServer(second)]);
      reader = await openServer(parseAddress(first.reader!.url, { password: first.reader!.password }));
      await onEach(
        sql`CREATE TABLE events_here (contact_id UInt64, stage String) ENGINE = MergeTree ORDER BY contact_id`,
      );
      await onEach(sql`CREATE TABLE deals_here (contact_id UInt64) ENGINE = MergeTree ORDER BY contact_id`);
      await spread('events', 'events_here', sql`cityHash64(contact_id)`);
      await spread('deals', 'deals_here', sql`cityHash64(contact_id)`);
      await spread('events_by_chance', 'events_here', sql`rand()`);
      await spread('deals_otherwise', 'deals_here', sql`contact_id % 2`);
      // what a Distributed table would do, at once: two shards of one weight
      for (const [shard, server] of shards.entries()) {
        const mine = sql`cityHash64(number) % 2 = ${shard}`;
        await server.run(sql`INSERT INTO deals_here SELECT number FROM numbers(${COUNT}) WHERE ${mine}`);
        for (const most of [1, 2]) {
          await server.run(
            sql`INSERT INTO events_here SELECT number, 'Call' FROM numbers(${COUNT}) WHERE ${mine} AND number % 3 >= ${most}`,
          );
        }
      }
    });

    afterAll(async () => {
      await Promise.all([...shards, reader].map((server) => server.close()));
    });

    async function onEach(statement: Sql): Promise<void> {
      for (const shard of shards) await shard.run(statement);
    }

    function spread(name: string, local: string, key: Sql): Promise<void> {
      const database = first.database as Sql;
      return onEach(
        sql`CREATE TABLE ${name as Sql} AS ${local as Sql} ENGINE = Distributed('two', '${database}', '${local as Sql}', ${key})`,
      );
    }

    const plan = (events: string, deals: string | null, server: Server = reader) =>
      planPush(server, {
        transitions: { table: events, contact: 'contact_id' },
        contacts: deals === null ? null : { table: deals, contact: 'contact_id' },
      });
    const count = async (of: ReturnType<typeof plan>) => {
      const rows = await runCounted([await of], countContacts(ID));
      return rows.sort((one, other) => Number(one.often ?? 9) - Number(other.often ?? 9));
    };

    it('counts on the shards, for a user who may only read', async () => {
      const ran: RanStatement[] = [];
      const recorded = recordStatements(reader, { server: reader.address.shown }, (each) => ran.push(each));
      const planned = await plan('events', 'deals', recorded);
      expect(planned).toMatchObject({ kind: 'shards', cluster: 'two', form: 'join' });
      expect(await count(Promise.resolve(planned))).toEqual(COUNTED);
      const pushed = ran.at(-1);
      expect(pushed).toMatchObject({ place: { server: reader.address.shown, cluster: 'two' }, rows: 3 });
      expect(pushed?.statement).toContain('"events_here"');
      expect(ran.map((each) => each.statement).join()).not.toContain('secret');
    });

    it('brings back few rows: the query log of the other shard says so', async () => {
      const [asked, shard] = shards as [WritableServer, WritableServer];
      // a read-only user may not turn the log on
      const logged = new Proxy(asked, {
        get: (target, name) =>
          name === 'query'
            ? (statement: Sql) => target.query(sql`${statement}\nSETTINGS log_queries = 1`)
            : Reflect.get(target, name),
      });
      const planned = await plan('events', 'deals', asked);
      await runCounted([{ ...planned, server: logged }], countContacts(ID));
      await expect
        .poll(() => readLog(shard), { timeout: 20_000, interval: 200 })
        .toEqual([{ initial: 0, most: 1 }]);
    });

    function readLog(shard: Server) {
      return shard
        .query(sql`SELECT is_initial_query AS initial, max(result_rows) AS most FROM system.query_log
WHERE type = 2 AND is_initial_query = 0 AND position(query, '${first.database as Sql}') > 0 AND position(query, 'often') > 0
GROUP BY initial`)
        .catch(() => []);
    }

    it('counts transitions alone, and asks any of the shards', async () => {
      const alone = [
        { often: 1, n: 1000 },
        { often: 2, n: 1000 },
      ];
      expect(await count(plan('events', null))).toEqual(alone);
      expect(await count(plan('events', null, shards[1]))).toEqual(alone);
    });

    it('counts a shard that has contacts and no transitions', async () => {
      await onEach(sql`CREATE TABLE few_here AS events_here ENGINE = MergeTree ORDER BY contact_id`);
      await spread('few', 'few_here', sql`cityHash64(contact_id)`);
      await shards[0]!.run(sql`INSERT INTO few_here SELECT contact_id, 'Call' FROM deals_here LIMIT 7`);
      const planned = plan('few', 'deals');
      expect(await planned).toMatchObject({ kind: 'shards' });
      expect(await count(planned)).toEqual([
        { often: 1, n: COUNT - 7 },
        { often: 2, n: 7 },
      ]);
    });

    it.each([
      ['events_by_chance', 'deals', { reason: 'key', table: 'events_by_chance', contact: 'contact_id' }],
      ['events', 'deals_otherwise', { reason: 'keys-differ' }],
      ['events', 'deals_here', { reason: 'not-sharded', table: 'deals_here' }],
    ])('counts %s and %s on one server, and says why', async (events, deals, why) => {
      expect(await plan(events, deals)).toMatchObject({ kind: 'travel-states', why });
      if (deals !== 'deals_here') expect(await count(plan(events, deals))).toEqual(COUNTED);
    });

    it('notices rows that were inserted on a shard by hand', async () => {
      await onEach(sql`CREATE TABLE strays_here AS deals_here ENGINE = MergeTree ORDER BY contact_id`);
      await spread('strays', 'strays_here', sql`cityHash64(contact_id)`);
      await onEach(sql`INSERT INTO strays_here SELECT contact_id FROM deals_here`);
      expect(await plan('events', 'strays')).toMatchObject({ kind: 'shards' });
      await shards[0]!.run(
        sql`INSERT INTO strays_here SELECT number FROM numbers(${COUNT}) WHERE cityHash64(number) % 2 = 1 LIMIT 5`,
      );
      expect(await plan('events', 'strays')).toMatchObject({
        kind: 'travel-states',
        why: { reason: 'astray', rows: 5 },
      });
    });

    it('takes ids that are texts, whatever is in them', async () => {
      const contact = 'deal "id" \\';
      const column = quoteNameForClickhouse(contact);
      await onEach(sql`CREATE TABLE texts_here (${column} String) ENGINE = MergeTree ORDER BY tuple()`);
      await spread('texts', 'texts_here', sql`sipHash64(${column})`);
      const id = sql`concat(${quoteForClickhouse('\\\'"\n\\n Ж')}, toString(number))`;
      for (const [shard, server] of shards.entries()) {
        await server.run(
          sql`INSERT INTO texts_here SELECT ${id} FROM numbers(100) WHERE sipHash64(${id}) % 2 = ${shard}`,
        );
      }
      const planned = await planPush(reader, { transitions: { table: 'texts', contact }, contacts: null });
      expect(planned).toMatchObject({ kind: 'shards' });
      expect(await runCounted([planned], countContacts(column))).toEqual([{ often: 1, n: 100 }]);
    });

    it('joins where a view is refused, and lets contacts travel where a join is too', async () => {
      const today = new Proxy(reader, {
        get: (target, name) => (name === 'version' ? [26, 7] : Reflect.get(target, name)),
      });
      const planned = await plan('events', 'deals', today);
      expect(planned).toMatchObject({ kind: 'shards', form: 'join' });
      const alone = new Proxy(today, {
        get: (target, name) =>
          name === 'query'
            ? (statement: Sql) =>
                /JOIN/.test(statement) ? Promise.reject(new Error('no such table')) : target.query(statement)
            : Reflect.get(target, name),
      });
      const why = { reason: 'unreached', cluster: 'two' };
      expect(await plan('events', 'deals', alone)).toMatchObject({ kind: 'travel-states', why });
      expect(await count(plan('events', 'deals', alone))).toEqual(COUNTED);
    });

    it('refuses a view over a table of several shards, itself or through another view', async () => {
      await onEach(sql`CREATE VIEW over AS SELECT * FROM events WHERE stage != 'FROM nowhere'`);
      await onEach(sql`CREATE VIEW over_over AS SELECT contact_id, stage FROM over`);
      await onEach(sql`CREATE VIEW beside AS SELECT contact_id, 'events' AS stage FROM events_here`);
      for (const view of ['over', 'over_over']) {
        await expect(plan(view, 'deals')).rejects.toMatchObject({
          problems: [{ code: 'server-view-distributed', args: { view, table: `${first.database}.events` } }],
        });
      }
      expect(await plan('beside', 'deals_here')).toMatchObject({ kind: 'local' });
    });

    it('counts on several servers, each what it holds', async () => {
      const plans = await Promise.all(shards.map((server) => plan('events_here', 'deals_here', server)));
      expect(plans.map(({ kind }) => kind)).toEqual(['local', 'local']);
      const rows = await runCounted(plans, countContacts(ID));
      expect(rows.sort((one, other) => Number(one.often ?? 9) - Number(other.often ?? 9))).toEqual(COUNTED);
    });
  },
);
