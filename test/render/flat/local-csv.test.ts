import { describe, expect, it } from 'vitest';
import { renderCsv, renderTsv } from '../../../src/render/flat/csv.ts';
import type { Cell, TableSection } from '../../../src/report/model.ts';
import {
  amount,
  count,
  fraction,
  makeOptions,
  makeReport,
  makeTable,
  points,
  probability,
  rate,
  text,
} from '../sample-report.ts';

const name = (id: string, called: string): Cell => ({ type: 'name', id, text: called });

/** Under headings that are not the keys. */
function makeTitled(rows: readonly (readonly Cell[])[], ...titles: readonly string[]): TableSection {
  const columns = titles.map((title) => ({ key: `key_${title}`, title, align: 'left' as const }));
  return makeTable(columns, rows);
}

function write(table: TableSection, language: 'en' | 'ru' = 'ru'): string {
  return renderCsv(makeReport([table]), makeOptions(language, { excel: true }));
}

describe('csv for a spreadsheet', () => {
  it('begins with a byte order mark, has headings for people, and the marks of the language', () => {
    const table = makeTitled([[text('Иванов; Пётр'), amount(1234.5)]], 'Менеджер', 'Эффект');
    expect(write(table)).toBe('\ufeffМенеджер;Эффект\n"Иванов; Пётр";1234,50\n');
    expect(write(table, 'en')).toBe('\ufeffМенеджер,Эффект\nИванов; Пётр,1234.50\n');
    expect(renderTsv(makeReport([table]), makeOptions('ru', { excel: true }))).toBe(
      '\ufeffМенеджер\tЭффект\nИванов; Пётр\t1234,50\n',
    );
  });

  it('writes numbers as people of the language type them', () => {
    const cells: Cell[] = [
      count(1234567),
      fraction(0.39346),
      fraction(0.8),
      fraction(1.5),
      points(-0.265),
      points(0.056),
      probability(1.2609e-12),
      probability(0.00093),
      probability(0),
      rate(1, 3, 'coach'),
      { type: 'money', value: 1999.9, currency: 'RUB' },
      points(-0.000001),
    ];
    const row = '1234567;39,35%;80%;150%;-26,50;5,60;1,3E-12;0,0009;0;33,33%;1999,90;0';
    expect(write(makeTitled([cells], ...cells.map((_, at) => `c${at}`))).split('\n')[1]).toBe(row);
  });

  it('writes verdicts in words and absent as nothing', () => {
    const row: Cell[] = [
      { type: 'verdict', value: 'too-few' },
      { type: 'focus', value: 'tentative' },
      { type: 'signal', value: 'down' },
      { type: 'verdict', value: null },
      fraction(null),
      probability(null),
      count(Number.NaN),
    ];
    expect(write(makeTitled([row], 'a', 'b', 'c', 'd', 'e', 'f', 'g')).split('\n')[1]).toBe(
      'мало данных;возможно;↓;;;;',
    );
  });

  it('has names where programs get ids, and beside them those that are others', () => {
    const rows = [
      [name('Иванов', 'Иванов'), name('meeting', 'Встреча')],
      [name('(unassigned)', '(не назначен)'), name('meeting', 'Встреча')],
      [name('*', 'Отдел'), name('contract', 'Договор')],
    ];
    expect(write(makeTitled(rows, 'Менеджер', 'Этап'))).toBe(
      '\ufeffМенеджер;Этап;Этап (ID)\nИванов;Встреча;meeting\n(не назначен);Встреча;meeting\nОтдел;Договор;contract\n',
    );
  });

  it('lets no text become a formula', () => {
    const rows = [['=1+2'], ['+7 900 a'], ['@SUM(A1)'], ['-12.5'], ['\t=1']].map(([each]) => [text(each!)]);
    expect(write(makeTitled(rows, '=head')).split('\n')).toEqual([
      "\ufeff'=head",
      "'=1+2",
      "'+7 900 a",
      "'@SUM(A1)",
      '-12.5',
      "' =1",
      '',
    ]);
  });

  it('writes large tables the same way as small ones', () => {
    const row = [text('a;b"c'), count(1)];
    const small = write(makeTitled([row], 'a', 'b')).split('\n')[1];
    const large = write(
      makeTitled(
        Array.from({ length: 60_000 }, () => row),
        'a',
        'b',
      ),
    ).split('\n');
    expect(new Set(large.slice(1, -1))).toEqual(new Set([small]));
  });
});
