import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../../src/engine/duckdb/database.ts';
import { summarizeAmounts } from '../../../../src/engine/duckdb/quality/amounts.ts';
import { joinSql, quoteInteger, quoteText, sql } from '../../../../src/engine/sql/sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'voronka-amounts-'));
let database: Database;
beforeAll(async () => {
  database = await openDatabase({ folder, ordered: false });
  await database.run(
    sql`CREATE TEMP TABLE labels AS SELECT * FROM (VALUES ('Deal', 'Deal', 1), ('Won', 'Won', 2), ('Odd', 'Odd', NULL)) v(raw, label, code)`,
  );
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** Rows as `source, entry, contact, stage, local time, amount, currency`. */
async function summarize(rows: readonly (readonly (string | number | null)[])[], currency = true) {
  const literal = (cell: string | number | null) =>
    typeof cell === 'string' ? quoteText(cell) : cell === null ? sql`NULL` : quoteInteger(cell);
  const values = rows.map((row) => sql`(${joinSql(row.map(literal))})`);
  await database.run(
    sql`CREATE OR REPLACE TEMP TABLE transitions_rows AS SELECT *, CAST(NULL AS BIGINT) AS at_utc
     FROM (VALUES ${joinSql(values)}) v(source, entry, contact, stage, at_local, amount, currency)`,
  );
  return summarizeAmounts(database, { currency });
}

describe('amounts of the transitions', () => {
  it('are summed by currency, repeats once', async () => {
    const summary = await summarize([
      [0, null, 'a', 'Deal', 1, '1 000 ₽', null],
      [0, null, 'a', 'Deal', 1, '1 000 ₽', null],
      [1, null, 'a', 'Deal', 1, '1 000 ₽', null],
      [0, null, 'a', 'Won', 2, '1 000 ₽', null],
      [0, null, 'b', 'Won', 2, '5', 'EUR'],
      [0, null, 'c', 'Won', 2, '7', null],
      [0, null, 'd', 'Won', 2, null, 'EUR'],
      [0, null, 'e', 'Won', 2, 'plenty', null],
      [0, null, 'f', 'Won', 2, 'much', null],
    ]);
    expect(summary).toEqual({
      rows: 6,
      unreadable: 2,
      examples: ['much', 'plenty'],
      sums: [
        { currency: 'EUR', units: 50_000n, rows: 1 },
        { currency: 'RUB', units: 20_000_000n, rows: 2 },
        { currency: null, units: 70_000n, rows: 1 },
      ],
      withoutCurrency: 1,
    });
  });

  it('of rejected rows do not count', async () => {
    const { rows } = await summarize([
      [0, null, null, 'Deal', 1, '1', null],
      [0, null, 'a', 'Odd', 1, '1', null],
      [0, null, 'a', 'None', 1, '1', null],
      [0, null, 'a', 'Deal', null, '1', null],
      [0, null, 'a', 'Deal', 1, '1', null],
    ]);
    expect(rows).toBe(1);
  });

  it('of one row a contact count once, whatever stages it reached', async () => {
    const { rows, sums } = await summarize([
      [0, 0, 'a', 'Deal', 1, '100', null],
      [0, 1, 'a', 'Won', 2, '100', null],
      [0, 0, 'b', 'Deal', 1, '100', null],
    ]);
    expect({ rows, sums }).toEqual({ rows: 2, sums: [{ currency: null, units: 2_000_000n, rows: 2 }] });
  });

  it('need no column of currencies, nor any rows', async () => {
    expect((await summarize([[0, null, 'a', 'Deal', 1, '5', 'EUR']], false)).withoutCurrency).toBe(1);
    expect(await summarize([[0, null, 'a', 'Deal', 1, null, null]])).toEqual({
      rows: 0,
      unreadable: 0,
      examples: [],
      sums: [],
      withoutCurrency: 0,
    });
  });
});
