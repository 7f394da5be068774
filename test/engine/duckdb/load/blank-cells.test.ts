import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../../src/engine/duckdb/database.ts';
import { duckdb } from '../../../../src/engine/duckdb/duckdb-dialect.ts';
import { unlessBlank } from '../../../../src/engine/duckdb/load/blank-cells.ts';
import { quoteText } from '../../../../src/engine/sql/sql.ts';
import { chooseBlanks } from '../../../../src/ingest/columns/blanks.ts';
import { createScratch } from '../../../ingest/scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

it('is planned without a join, which would hide how far the reading is', async () => {
  const database = await openDatabase({ folder: scratch.spool.path('spill'), ordered: false });
  try {
    const expression = unlessBlank(duckdb, 'cell', chooseBlanks(), 'cell');
    const cells = ['-', ' N/A ', 'Нет данных', 'нет', '42', 'Select', 'Selection', '—', '李'];
    const rows = `(VALUES ${cells.map((cell) => `(${quoteText(cell)})`).join(', ')}) t(cell)`;
    const kept = await database.query(`SELECT ${expression} AS kept FROM ${rows}`);
    expect(kept.flatMap(({ kept: cell }) => cell ?? [])).toEqual(['нет', '42', 'Selection', '李']);
    const plan = await database.query(`EXPLAIN SELECT ${expression} AS kept FROM ${rows}`);
    expect(JSON.stringify(plan)).not.toContain('JOIN');
  } finally {
    database.close();
  }
});
