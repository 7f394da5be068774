import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDatePattern } from '../../src/domain/calendar/writing/date-pattern.ts';
import { formatByPattern } from '../../src/domain/calendar/writing/format-pattern.ts';
import { type Database, openDatabase } from '../../src/engine/duckdb/database.ts';
import { nameTable, timeColumnNames } from '../../src/engine/duckdb/load/base-table.ts';
import { loadFile } from '../../src/engine/duckdb/load/load-file.ts';
import { sql } from '../../src/engine/sql/sql.ts';
import { createSpool } from '../../src/ingest/bytes/spool.ts';
import { bringRows } from '../../src/ingest/tables/ready-file.ts';
import { prepareInput } from '../../src/ingest/tables/ready-input.ts';
import { openSource } from '../../src/ingest/tables/source.ts';
import { createScratch } from '../ingest/scratch.ts';
import { CASE_LIMIT, chooseRuns, PATIENCE } from './draws.ts';

const scratch = createScratch();
let database: Database;
beforeAll(async () => {
  database = await openDatabase({ folder: scratch.spool.path('spill'), ordered: true });
});
afterAll(() => {
  database.close();
  scratch.dispose();
});

/** Patterns whose texts are recognised without any `dates`, to the second. */
const PATTERNS = [
  'yyyy-MM-dd HH:mm:ss',
  "yyyy-MM-dd'T'HH:mm:ssXXX",
  'yyyy/MM/dd HH:mm:ss',
  'yyyy.MM.dd HH:mm:ss',
  "yyyyMMdd'T'HHmmss",
  'dd.MM.yyyy HH:mm:ss',
  'dd.MM.yyyy, hh:mm:ss a',
  'dd.MM.yyyy HH:mm:ss XXX',
  'EEE, dd MMM yyyy HH:mm:ss XXX',
  'EEE MMM dd yyyy HH:mm:ss XXX',
  'EEEE, MMMM d, yyyy hh:mm:ss a',
  'd MMMM yyyy HH:mm:ss',
  "'@'MMM d, yyyy HH:mm:ss '→ May 3, 2027'",
  "yyyy-MM-dd HH:mm:ss '(GMT)'",
];
const SECOND = 1_000_000;

const draw = fc.array(
  fc.record({
    pattern: fc.constantFrom(...PATTERNS),
    second: fc.integer({ min: 86_400, max: 4_000_000_000 }),
  }),
  { minLength: 1, maxLength: 20 },
);

async function readBack(texts: readonly string[]): Promise<unknown[]> {
  const path = `${scratch.dir}/times.csv`;
  writeFileSync(path, `id,at\n${texts.map((text, index) => `${index},"${text}"\n`).join('')}`);
  const spool = createSpool(scratch.dir);
  const source = await openSource({ file: path, expected: 'transitions', spool });
  const columns = [
    { name: 'contact', kind: 'text' as const, position: 0 },
    { name: 'at', kind: 'time' as const, position: 1 },
  ];
  const { input } = await prepareInput({ source, columns, spool });
  await loadFile({ database, table: 'transitions', source: 0, input: await bringRows(input) });
  spool.disposeSync();
  const name = nameTable('transitions', 0);
  const [local, utc] = timeColumnNames('at');
  const rows = await database.query(sql`SELECT coalesce(${local}, ${utc}) AS t FROM ${name} ORDER BY rowid`);
  await database.run(sql`DROP TABLE ${name}`);
  return rows.map(({ t }) => Number(t));
}

describe('a moment', () => {
  it('is read back equal whichever way it was written, several ways in one file', {
    timeout: PATIENCE,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(draw, async (moments) => {
        const texts = moments.map(({ pattern, second }) => {
          const parsed = parseDatePattern(pattern);
          if (parsed === null || 'dayOrder' in parsed) throw new Error(pattern);
          return formatByPattern(second * SECOND, 'UTC', parsed);
        });
        expect(await readBack(texts)).toEqual(moments.map(({ second }) => second * SECOND));
      }),
      { ...chooseRuns(20, 43), timeout: CASE_LIMIT },
    );
  });
});
