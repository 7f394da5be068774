import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/domain/text/label.ts';
import { type Database, openDatabase } from '../../src/engine/duckdb/database.ts';
import { nameTable } from '../../src/engine/duckdb/load/base-table.ts';
import { loadFile } from '../../src/engine/duckdb/load/load-file.ts';
import { sql } from '../../src/engine/sql/sql.ts';
import { createSpool } from '../../src/ingest/bytes/spool.ts';
import { bringRows } from '../../src/ingest/tables/ready-file.ts';
import { prepareInput } from '../../src/ingest/tables/ready-input.ts';
import { openSource } from '../../src/ingest/tables/source.ts';
import { createScratch } from '../ingest/scratch.ts';
import { CASE_LIMIT, chooseRuns, draws, HEADER, PATIENCE, writeTable } from './draws.ts';

const scratch = createScratch();
let database: Database;
beforeAll(async () => {
  database = await openDatabase({ folder: scratch.spool.path('spill'), ordered: true });
});
afterAll(() => {
  database.close();
  scratch.dispose();
});

/** An id is what it is the id of. */
const nameInEngine = (header: string): string => (header === 'contact_id' ? 'contact' : header);

/** The table as the engine has it in the end. */
async function readBack(bytes: Buffer): Promise<{ rows: unknown[][]; read: number; broken: number }> {
  const path = `${scratch.dir}/table.csv`;
  writeFileSync(path, bytes);
  const spool = createSpool(scratch.dir);
  const source = await openSource({ file: path, expected: 'transitions', spool });
  expect(source.header).toEqual(HEADER);
  const columns = HEADER.map((header, position) => ({
    name: nameInEngine(header),
    kind: 'text' as const,
    position,
  }));
  const prepared = await prepareInput({ source, columns, blanks: [], spool });
  const { rows: read, broken } = await loadFile({
    database,
    table: 'transitions',
    source: 0,
    input: await bringRows(prepared.input),
  });
  spool.disposeSync();
  const name = nameTable('transitions', 0);
  const rows = await database.query(sql`SELECT * FROM ${name} ORDER BY rowid`);
  await database.run(sql`DROP TABLE ${name}`);
  return { rows: rows.map((row) => HEADER.map((key) => row[nameInEngine(key)])), read, broken: broken.count };
}

describe('what csv-stringify writes', () => {
  it('is read back equal, in any dialect and encoding', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const { rows, read, broken } = await readBack(writeTable(draw));
        expect(rows).toEqual(draw.rows.map((row) => row.map((text) => normalizeText(text) || null)));
        expect({ read, broken }).toEqual({ read: draw.rows.length, broken: 0 });
      }),
      { ...chooseRuns(200, 41), timeout: CASE_LIMIT },
    );
  });
});
