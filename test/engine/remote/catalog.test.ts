import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSharding } from '../../../src/engine/remote/clickhouse/clickhouse-catalog.ts';
import { kindOfClickhouse } from '../../../src/engine/remote/clickhouse/clickhouse-type.ts';
import type { WritableServer } from '../../../src/engine/remote/server.ts';
import { joinTableName, splitTableName } from '../../../src/engine/remote/table-name.ts';
import { type Sql, sql } from '../../../src/engine/sql/sql.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';

describeServers(await useServers(), (used) => {
  let server: WritableServer;
  beforeAll(async () => {
    server = await openTestServer(used);
  });
  afterAll(() => server.close());
  const own = async (): Promise<string[]> =>
    (await server.listTables()).map(({ name }) => name).filter((name) => !/^t_|^default\./.test(name));

  it('lists tables and views with what they are', async () => {
    await makeTable(server, 'Сделки', [{ name: 'id', type: 'whole' }], [['1'], ['2']]);
    await makeTable(server, 'deals', [{ name: 'id', type: 'whole' }], []);
    await server.run(sql`CREATE VIEW shown AS SELECT id FROM deals`);
    const made = (await own()).filter((name) => ['Сделки', 'shown', 'deals'].includes(name));
    expect(made).toEqual(['deals', 'shown', 'Сделки']);
    const sights = new Map((await server.listTables()).map((sight) => [sight.name, sight]));
    const [table, view] = used.kind === 'postgres' ? ['table', 'view'] : ['MergeTree', 'View'];
    expect(sights.get('deals')).toMatchObject({ storage: table });
    expect(sights.get('shown')).toEqual({ name: 'shown', storage: view, rows: null });
    if (used.kind === 'postgres') {
      expect(sights.get('Сделки')?.rows).toBeNull();
      await server.run(sql`ANALYZE`);
      expect((await server.listTables()).find(({ name }) => name === 'Сделки')?.rows).toBe(2);
    } else {
      expect(sights.get('Сделки')?.rows).toBe(2);
    }
  });

  it('finds a table of another schema or database by both names', async () => {
    const other = used.kind === 'postgres' ? 'crm' : used.database;
    if (used.kind === 'postgres') await server.run(sql`CREATE SCHEMA crm`);
    await makeTable(server, `${other}.events`, [{ name: 'id', type: 'whole' }], [['7']]);
    expect(await server.listColumns(`${other}.events`)).toMatchObject([{ name: 'id', kind: 'whole' }]);
    expect(await server.query(sql`SELECT id FROM ${server.nameTable(`${other}.events`)}`)).toEqual([
      { id: 7 },
    ]);
    if (used.kind === 'postgres') expect(await own()).toContain('crm.events');
    else expect(await own()).toContain('events');
  });

  it('knows columns by what their cells mean', async () => {
    const [types, prelude] = used.kind === 'postgres' ? [POSTGRES, [...PRELUDE]] : [CLICKHOUSE, []];
    for (const statement of prelude) await server.run(statement as Sql);
    const known = types.filter(({ since }) => since === undefined || server.version[0] >= since);
    const columns = known.map(({ type }, index) => ({ name: `c${index}`, type }));
    await makeTable(server, 'kinds', columns, []);
    expect((await server.listColumns('kinds'))?.map(({ kind }) => kind)).toEqual(
      known.map(({ kind }) => kind),
    );
  });

  it('sees what a Distributed table is over', async () => {
    await makeTable(
      server,
      'parts',
      [{ name: 'id', type: 'UInt64' as string }].slice(used.kind === 'postgres' ? 1 : 0),
      [],
    );
    if (used.kind === 'clickhouse' && used.name !== 'chdb') {
      const database = used.database as Sql;
      await server.run(
        sql`CREATE TABLE whole AS parts ENGINE = Distributed(two, ${database}, parts, cityHash64(id))`,
      );
      await server.run(
        sql`CREATE TABLE chance AS parts ENGINE = Distributed(two, ${database}, parts, rand())`,
      );
      const over = { cluster: 'two', database: used.database, table: 'parts' };
      expect(await server.findSharding('whole')).toEqual({ ...over, key: 'cityHash64(id)' });
      expect(await server.findSharding(`${used.database}.chance`)).toEqual({ ...over, key: null });
    }
    expect(await server.findSharding('parts')).toBeNull();
    expect(await server.findSharding('nope')).toBeNull();
  });
});

const CLICKHOUSE = [
  { type: 'String', kind: 'text' },
  { type: 'Nullable(String)', kind: 'text' },
  { type: 'FixedString(36)', kind: 'text' },
  { type: 'UUID', kind: 'text' },
  { type: "Enum8('lead' = 1, 'DateTime' = 2)", kind: 'text' },
  { type: 'LowCardinality(Nullable(String))', kind: 'text', since: 20 },
  { type: 'UInt8', kind: 'whole' },
  { type: 'Nullable(Int64)', kind: 'whole' },
  { type: 'DateTime', kind: 'wall' },
  { type: "DateTime('Europe/Moscow')", kind: 'moment' },
  { type: 'DateTime64(6)', kind: 'wall', since: 20 },
  { type: "Nullable(DateTime64(6, 'UTC'))", kind: 'moment', since: 20 },
  { type: 'Date', kind: 'day' },
  { type: 'Date32', kind: 'day', since: 21 },
  { type: 'Float64', kind: 'other' },
  { type: 'Decimal(18, 2)', kind: 'other' },
  { type: 'Array(String)', kind: 'other' },
];

const PRELUDE = [
  `CREATE TYPE mood AS ENUM ('good', 'bad')`,
  'CREATE DOMAIN amount AS bigint CHECK (value > 0)',
];
const POSTGRES = [
  { type: 'text', kind: 'text', since: undefined },
  { type: 'varchar(20)', kind: 'text' },
  { type: 'char(3)', kind: 'text' },
  { type: 'uuid', kind: 'text' },
  { type: 'mood', kind: 'text' },
  { type: 'smallint', kind: 'whole' },
  { type: 'integer', kind: 'whole' },
  { type: 'bigint', kind: 'whole' },
  { type: 'amount', kind: 'whole' },
  { type: 'numeric(12, 2)', kind: 'other' },
  { type: 'boolean', kind: 'other' },
  { type: 'timestamptz', kind: 'moment' },
  { type: 'timestamp(3)', kind: 'wall' },
  { type: 'date', kind: 'day' },
  { type: 'jsonb', kind: 'other' },
  { type: 'text[]', kind: 'other' },
];

describe('what a Distributed table was made with', () => {
  it.each([
    [`Distributed('two', 'crm', 'events', cityHash64(contact_id))`, 'cityHash64(contact_id)'],
    [`Distributed('two', 'crm', 'events')`, null],
    [`Distributed('two', 'crm', 'events', rand())`, null],
    [
      `Distributed('two', 'crm', 'events', cityHash64(a, ', )'), 'policy') SETTINGS fsync_after_insert = 1`,
      `cityHash64(a, ', )')`,
    ],
  ])('%s', (engine, key) => {
    expect(readSharding(engine, 'own')).toEqual({ cluster: 'two', database: 'crm', table: 'events', key });
  });

  it('is read with quotes in its names', () => {
    expect(readSharding(`Distributed('it\\'s', 'a\\\\b', "c,d", e)`, 'own')).toEqual({
      cluster: "it's",
      database: 'a\\b',
      table: 'c,d',
      key: 'e',
    });
    expect(readSharding('MergeTree ORDER BY id', 'own')).toBeNull();
  });

  it('is of the table’s own database where servers of 2018 keep what was written', () => {
    expect(readSharding(`Distributed('two', currentDatabase(), 'events', id)`, 'crm')?.database).toBe('crm');
  });
});

it('reads types of types', () => {
  expect(kindOfClickhouse('SimpleAggregateFunction(max, DateTime)')).toBe('wall');
  expect(kindOfClickhouse('Int256')).toBe('whole');
  expect(kindOfClickhouse('Nothing')).toBe('other');
});

it.each([
  ['deals', undefined, 'deals'],
  ['crm.deals', 'crm', 'deals'],
  ['crm."deals.2026"', 'crm', 'deals.2026'],
  ['"a ""b"""', undefined, 'a "b"'],
  ['odd name', undefined, 'odd name'],
] as const)('%s names one table', (name, schema, table) => {
  expect(splitTableName(name)).toEqual({ schema, table });
  expect(joinTableName({ schema, table })).toBe(name);
});
