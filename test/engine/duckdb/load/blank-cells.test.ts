import { afterAll, expect, it } from 'vitest';
import { normalizeLabel } from '../../../../src/domain/text/label.ts';
import { openDatabase } from '../../../../src/engine/duckdb/database.ts';
import { isBlankWord, listInitials } from '../../../../src/engine/duckdb/load/blank-cells.ts';
import { matchWhole, plainPattern } from '../../../../src/engine/duckdb/plain-text.ts';
import { joinSql, quoteText, sql } from '../../../../src/engine/sql/sql.ts';
import { chooseBlanks } from '../../../../src/ingest/columns/blanks.ts';
import { createScratch } from '../../../ingest/scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const BLANKS = chooseBlanks([
  'кого нет',
  'nothing',
  '[x]',
  '-',
  'N/A',
  'Нет данных',
  'Select',
  '—',
  'ничего',
  'İptal',
  'пустой',
  'στος',
]);

it('is told apart by the engine as it is by JavaScript, without a join, which would hide how far a run is', async () => {
  const database = await openDatabase({ folder: scratch.spool.path('spill'), ordered: false });
  try {
    const cells = ['-', ' N/A ', 'Нет данных', 'нет', '42', 'Select', 'Selection', '—', '李'];
    const odd = [
      '\t[X]',
      '[x',
      'НЕТ\u00a0 ДАННЫХ',
      '\u2003-',
      '\u0085-',
      '\v-',
      'ﬁ',
      'notHing',
      'не т',
      'Nothİng',
      'İPTAL',
      'İptal',
      'пустои\u0306',
      'ΣΤΟΣ',
    ];
    const rows = sql`(VALUES ${joinSql([...cells, ...odd].map((cell) => sql`(${quoteText(cell)})`))}) t(cell)`;
    const cell = sql`cell`;
    const isBlank = isBlankWord(cell, BLANKS);
    const isPlain = matchWhole(cell, plainPattern(listInitials(BLANKS)));
    const select = sql`SELECT cell, ${isBlank} AS blank, ${isPlain} AS plain FROM ${rows}`;
    const told = await database.query(select);
    const kept = told.filter(({ blank }) => !blank).map((row) => String(row.cell));
    expect(kept.filter((each) => cells.includes(each))).toEqual(['нет', '42', 'Selection', '李']);
    const words = new Set(BLANKS);
    expect(kept).toEqual([...cells, ...odd].filter((each) => !words.has(normalizeLabel(each))));
    expect(kept).not.toContain('\v-');
    // whatever is plain needs no second look
    expect(told.filter(({ blank, plain }) => blank && plain)).toEqual([]);
    expect(told.filter(({ plain }) => plain).map((row) => row.cell)).toContain('42');
    const plan = await database.query(sql`EXPLAIN ${select}`);
    expect(JSON.stringify(plan)).not.toContain('JOIN');
  } finally {
    database.close();
  }
});
