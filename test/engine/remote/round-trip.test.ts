import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WritableServer } from '../../../src/engine/remote/server.ts';
import { joinSql, sql } from '../../../src/engine/sql/sql.ts';
import { quoteNameOn, quoteTextOn } from '../../servers/quoting.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';

const TEXTS = [
  '',
  ' ',
  'Переговоры',
  '😀 née ﷽',
  "it's",
  'a "quoted" name',
  'back\\slash \\n \\\\',
  '\\N',
  'NULL',
  'tab\tbed',
  'two\nlines',
  'carriage\r\nreturn',
  '\u0001\u001b[31m\u007f\b\f\v\u0007',
  "'; DROP TABLE events; --",
  "\\'; DROP TABLE events; --",
  '%s {x:Int64} $1 ? :a',
  'Code: 241. DB::Exception: no',
  '﻿mark',
];

describeServers(await useServers(), (used) => {
  let server: WritableServer;
  beforeAll(async () => {
    server = await openTestServer(used);
  });
  afterAll(() => server.close());

  it('gives texts back as they went in, NULL apart from the empty one', async () => {
    const rows = [null, ...TEXTS].map((text, index) => [String(index), text]);
    await makeTable(
      server,
      'texts',
      [
        { name: 'n', type: 'whole' },
        { name: 'text', type: 'text' },
      ],
      rows,
    );
    const found = await server.query(sql`SELECT n, text FROM texts ORDER BY n`);
    expect(found).toEqual(rows.map(([n, text]) => ({ n: Number(n), text })));
  });

  it('takes quoted texts for what they are', async () => {
    const texts = TEXTS.map((text) => quoteTextOn(used.kind, text));
    const [row] = await server.query(
      sql`SELECT ${joinSql(texts.map((text, index) => sql`${text} AS c${index}`))}`,
    );
    expect(Object.values(row ?? {})).toEqual(TEXTS);
  });

  it('takes quoted names for what they are', async () => {
    const names = ["it's", 'a "b" c', 'back\\slash', 'x"; DROP TABLE texts --', 'Этап', 'a.b', 'a b'];
    const columns = names.map((name) => ({ name, type: 'text' }));
    await makeTable(server, '"odd ""table"".\\2026"', columns, [names]);
    const listed = await server.listColumns('"odd ""table"".\\2026"');
    expect(listed?.map(({ name }) => name)).toEqual(names);
    const asked = joinSql(names.map((name) => quoteNameOn(used.kind, name)));
    const table = server.nameTable('"odd ""table"".\\2026"');
    expect(await server.query(sql`SELECT ${asked} FROM ${table}`)).toEqual([
      Object.fromEntries(names.map((name) => [name, name])),
    ]);
  });

  it('gives whole numbers as numbers as long as they are exact', async () => {
    const values = [
      '0',
      '-1',
      '9007199254740991',
      '-9007199254740991',
      '9007199254740992',
      '-9007199254740993',
    ];
    await makeTable(
      server,
      'numbers',
      [{ name: 'n', type: 'whole' }],
      [[null], ...values.map((value) => [value])],
    );
    const found = await server.query(sql`SELECT n FROM numbers`);
    expect(found.map(({ n }) => n).sort()).toEqual(
      [null, 0, -1, 9007199254740991, -9007199254740991, '9007199254740992', '-9007199254740993'].sort(),
    );
  });

  it('gives times as the server writes them', async () => {
    const columns = [
      { name: 'wall', type: 'wall' },
      { name: 'day', type: 'day' },
    ];
    await makeTable(server, 'times', columns, [
      ['1970-01-02 00:00:00', '1970-01-02'],
      ['2025-10-26 01:30:00', '2025-12-31'],
      [null, null],
    ]);
    const found = await server.query(sql`SELECT wall, day FROM times ORDER BY wall`);
    expect(found).toContainEqual({ wall: '1970-01-02 00:00:00', day: '1970-01-02' });
    expect(found).toContainEqual({ wall: '2025-10-26 01:30:00', day: '2025-12-31' });
    expect(found).toContainEqual({ wall: null, day: null });
  });

  it('streams a long result in blocks', async () => {
    const many =
      used.kind === 'clickhouse'
        ? sql`SELECT number AS n, 'яяяяяяяяяяяяяяяяяяяя' AS text FROM system.numbers LIMIT 30000`
        : sql`SELECT n, repeat('я', 20) AS text FROM generate_series(0, 29999) AS n`;
    let next = 0;
    let blocks = 0;
    for await (const block of server.stream(many)) {
      blocks++;
      for (const row of block) expect(row).toEqual({ n: next++, text: 'я'.repeat(20) });
    }
    expect(next).toBe(30_000);
    expect(blocks).toBeGreaterThan(1);
  });

  it('goes on after a stream of which no more is wanted', async () => {
    const many =
      used.kind === 'clickhouse'
        ? sql`SELECT number AS n FROM system.numbers LIMIT 3000000`
        : sql`SELECT n FROM generate_series(0, 3000000) AS n`;
    for await (const block of server.stream(many)) {
      expect(block.length).toBeGreaterThan(0);
      break;
    }
    expect(await server.query(sql`SELECT 1 AS n`)).toEqual([{ n: 1 }]);
  });
});
