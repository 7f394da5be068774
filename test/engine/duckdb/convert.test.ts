import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertFile } from '../../../src/engine/duckdb/convert.ts';
import { problemsOf } from '../../ingest/scratch.ts';
import { runTool } from '../../tool/run-tool.ts';
import { configOf } from '../count.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-convert-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(format: 'json' | 'parquet', path: string): Promise<string> {
  const outPath = join(folder, 'out.csv');
  await convertFile({ format, path, outPath, file: 'data' }, join(folder, 'spill'));
  return readFileSync(outPath, 'utf8');
}

async function convertJson(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'in [1].json');
  writeFileSync(path, content);
  return convert('json', path);
}

async function writeParquet(select: string, name = 'in [1].parquet'): Promise<string> {
  const path = join(folder, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

describe('convertFile', () => {
  it('writes JSON values as people would', async () => {
    const records = [
      {
        id: '1',
        n: 1.5,
        at: '2026-11-02 10:00',
        nested: { a: [1, 'x'] },
        yes: true,
        none: null,
        'tab\tname': '',
      },
      { id: 12345678901234, note: 'two\nlines\tand "quotes"' },
    ];
    expect(await convertJson(JSON.stringify(records))).toBe(
      [
        'id\tn\tat\tnested\tyes\tnone\ttab name\tnote',
        '1\t1.5\t2026-11-02 10:00\t"{""a"":[1,""x""]}"\ttrue\t\t\t',
        '12345678901234\t\t\t\t\t\t\t"two lines and ""quotes"""',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['one record a line', '{"a":"1"}\n\n{"a":2,"b":"x"}\n'],
    ['records over several lines', '{\n  "a": "1"\n}\n{"a": 2,\n"b": "x"}'],
    ['a list', ' [ {"a":"1"},\n{"a":2,"b":"x"} ]'],
  ])('reads %s', async (_, text) => {
    expect(await convertJson(text)).toBe('a\tb\n1\t\n2\tx\n');
  });

  it('writes whole numbers of JSON without a fraction, and texts as they are', async () => {
    const text = '[{"id":3.0,"v":"3.0"},{"id":10.50,"v":"x.0"},{"id":-7.000,"v":1e3},{"id":2.01,"v":0.0}]';
    expect(await convertJson(text)).toBe('id\tv\n3\t3.0\n10.5\tx.0\n-7\t1000\n2.01\t0\n');
  });

  it('finds columns wherever they first occur', async () => {
    const records = Array.from({ length: 30_000 }, (_, a) => ({ a }));
    const text = await convertJson(JSON.stringify([...records, { b: 'last' }]));
    expect(text.split('\n')).toEqual(['a\tb', ...records.map(({ a }) => `${a}\t`), '\tlast', '']);
  });

  it.each(['["a", "b"]', '[1, 2]', '[[1]]', '[{"a":1}, 5]', '[{}]'])('refuses %s', async (text) => {
    expect(await problemsOf(() => convertJson(text))).toEqual([
      { code: 'file-no-records', args: {}, place: { file: 'data' } },
    ]);
  });

  it('says where JSON is broken', async () => {
    expect(await problemsOf(() => convertJson('{"a":1}\n{"a":,}\n'))).toEqual([
      {
        code: 'file-unreadable',
        args: { format: 'json', detail: 'Malformed JSON at byte 6 in record 2: unexpected character.' },
        place: { file: 'data' },
      },
    ]);
  });

  it('writes the types of Parquet as text', async () => {
    const path =
      await writeParquet(`SELECT 7::DOUBLE AS id, 0.5::DOUBLE AS part, TIMESTAMP '2026-11-02 10:00:00' AS at,
      TIMESTAMPTZ '2026-11-02 10:00:00+03' AS zoned, DATE '2026-11-02' AS day, [1, 2] AS list, {'x': 'y'} AS struct,
      1.50::DECIMAL(9, 2) AS price, 'a' || chr(13) || chr(10) || 'b' AS text, NULL::VARCHAR AS nothing, true AS yes`);
    expect(await convert('parquet', path)).toBe(
      [
        'id\tpart\tat\tzoned\tday\tlist\tstruct\tprice\ttext\tnothing\tyes',
        '7\t0.5\t2026-11-02 10:00:00\t2026-11-02 07:00:00+00\t2026-11-02\t[1,2]\t"{""x"":""y""}"\t1.50\ta  b\t\ttrue',
        '',
      ].join('\n'),
    );
  });

  it('says that Parquet is broken, without the name of a temporary file', async () => {
    const path = await writeParquet('SELECT 1 AS a');
    writeFileSync(path, readFileSync(path).subarray(0, -10));
    const [found] = await problemsOf(() => convert('parquet', path));
    expect(found).toMatchObject({ code: 'file-unreadable', place: { file: 'data' } });
    expect(JSON.stringify(found)).not.toContain(folder);
  });
});

const ROWS = [
  { contact_id: '1', stage: 'list', at: '2026-11-02 10:00:00', manager: 'Анна' },
  { contact_id: '1', stage: 'call', at: '2026-11-03 10:00:00', manager: 'Анна' },
  { contact_id: '2', stage: 'list', at: '2026-11-03 10:00:00', manager: 'two\nlines' },
  { contact_id: '3', stage: 'Nowhere', at: '2026-11-03 10:00:00', manager: 'Bob' },
];
const CSV = `contact_id,stage,at,manager\n${ROWS.map((row) => Object.values(row).join(',').replace('\n', ' ')).join('\n')}\n`;
const JSON_TEXT = JSON.stringify(ROWS);

/** The rows of `gaps`, and what was rejected where. */
async function count(content: string | Uint8Array, argv: readonly string[] = [], stdin?: Uint8Array) {
  const files = { 'voronka.yaml': configOf(['list', 'call']), 'transitions.csv': content };
  const world = stdin === undefined ? { files } : { files, stdin };
  const ended = await runTool(['gaps', '--format', 'csv', '--rejects', 'r.csv', ...argv], world);
  expect(ended.status).toBe(0);
  return [ended.stdout, ended.after['r.csv']?.split('\n')[1]?.split(',').slice(1, 5)];
}

describe('a file that is no CSV', () => {
  it.each([
    ['a list of records', JSON_TEXT],
    ['a record a line', ROWS.map((row) => JSON.stringify(row)).join('\n')],
    ['UTF-16', Buffer.from(`\ufeff${JSON_TEXT}`, 'utf16le')],
    ['UTF-8 with a mark', `\ufeff${JSON_TEXT}`],
    ['windows-1251', iconv.encode(JSON_TEXT, 'windows-1251')],
    ['compressed', gzipSync(JSON_TEXT)],
  ])('counts like a CSV: JSON, %s', async (_, content) => {
    const [counts] = await count(CSV);
    // the fourth record, whatever its line
    expect(await count(content)).toEqual([counts, ['4', 'stage-unknown', 'stage', 'Nowhere']]);
  });

  it('counts like a CSV: Parquet, also compressed and on standard input', async () => {
    const values = ROWS.map(
      (row) =>
        `(${Object.values(row)
          .map((cell) => `'${cell}'`)
          .join(', ')})`,
    );
    const path = await writeParquet(
      `SELECT contact_id::BIGINT AS contact_id, stage, CAST(t.at AS TIMESTAMP) AS "at", manager FROM (VALUES ${values.join(', ')}) t(contact_id, stage, "at", manager)`,
    );
    const [counts] = await count(CSV);
    const expected = [counts, ['4', 'stage-unknown', 'stage', 'Nowhere']];
    const bytes = readFileSync(path);
    expect(await count(bytes)).toEqual(expected);
    expect(await count(gzipSync(bytes))).toEqual(expected);
    expect(await count('', ['--transitions', '-'], bytes)).toEqual(expected);
  });

  it.each(['[]', ' [ ]\n', '{}', '\ufeff[]'])('is empty: %j', async (content) => {
    const files = { 'voronka.yaml': configOf(['list', 'call']), 'transitions.csv': content };
    const { status, stderr } = await runTool(['gaps'], { files });
    expect(status).toBe(2);
    expect(stderr).toContain('transitions.csv: is empty');
  });
});
