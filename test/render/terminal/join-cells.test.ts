import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Fit } from '../../../src/render/terminal/fit-columns.ts';
import { type CellRow, joinCells } from '../../../src/render/terminal/join-cells.ts';
import { createRuler } from '../../../src/render/terminal/ruler.ts';
import { renderTerminal } from '../../../src/render/terminal/terminal.ts';
import { count, makeColumns, makeOptions, makeReport, makeTable, text } from '../sample-report.ts';

function makeFit(align: 'left' | 'right', ...widths: readonly number[]): Fit {
  const size = { index: 0, title: '', align, text: 0, words: 0, number: 0, mark: 0, counts: 0, bar: false };
  return { slots: widths.map((width) => ({ size, width, beside: false })), gap: 2 };
}

describe('joinCells', () => {
  it.each([
    ['日本語', 6],
    ['한국', 4],
    ['ｶﾞ', 2],
    ['👨‍👩‍👧👍🏽🇷🇺', 6],
    ['и\u0306', 1],
    ['สวัสดี', 4],
    ['שָׁלוֹם', 4],
    ['नमस्ते', 3],
  ])('fills %s up by the columns that it takes', async (letters, width) => {
    const ruler = await createRuler([letters]);
    const row: CellRow = [[[letters, width]], [['|', 1]]];
    const [left = ''] = joinCells([row], makeFit('left', 10, 1), 'top');
    expect(ruler.width(left)).toBe(13);
    expect(joinCells([[[[letters, width]]]], makeFit('right', 10), 'top')).toEqual([
      ' '.repeat(10 - width) + letters,
    ]);
  });

  it('lets shorter cells stand at the top or at the bottom', () => {
    const row: CellRow = [
      [['a', 1]],
      [
        ['b', 1],
        ['c', 1],
      ],
    ];
    expect(joinCells([row], makeFit('left', 1, 1), 'top')).toEqual(['a  b', '   c']);
    expect(joinCells([row], makeFit('left', 1, 1), 'bottom')).toEqual(['   b', 'a  c']);
  });
});

describe('a long table', () => {
  const name = (index: number): string => `Отдел продаж ${index} и ещё несколько слов`;
  const write = (more: string, color = false): Promise<string> => {
    const rows = Array.from({ length: 210 }, (_, index) => [
      text(name(index), index % 7 === 0),
      count(index),
      text(index === 3 ? '' : 'x'),
    ]);
    const table = makeTable(makeColumns('кто', 'n', ''), rows, { rules: [0, 5, 50, 209], notes: [more] });
    return renderTerminal(makeReport([table]), makeOptions('ru', { width: 40, color }));
  };

  it('is joined piece by piece as if at once, and the same by the library and by our own rule', async () => {
    // one letter of two columns, and the library is not asked
    const [narrow, wide] = await Promise.all([write('.'), write('日')]);
    expect(narrow.replace(/\.\n$/, '')).toBe(wide.replace(/日\n$/, ''));
    expect(narrow.match(/^─+$/gm)).toHaveLength(4);
    for (let index = 0; index < 210; index++) expect(narrow).toMatch(new RegExp(`Отдел продаж ${index} `));
  });

  it('says the same in colour as without', async () => {
    expect(stripVTControlCharacters(await write('.', true))).toBe(await write('.'));
    expect((await write('.', true)).replace(/\.\u001b\[22m\n$/, '')).toBe(
      (await write('日', true)).replace(/日\u001b\[22m\n$/, ''),
    );
  });
});
