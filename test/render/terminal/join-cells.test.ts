import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CellLine } from '../../../src/render/terminal/draw-cell.ts';
import type { Fit, Slot } from '../../../src/render/terminal/fit-columns.ts';
import { cutLines, joinLines } from '../../../src/render/terminal/join-cells.ts';
import { createRuler } from '../../../src/render/terminal/ruler.ts';
import { renderTerminal } from '../../../src/render/terminal/terminal.ts';
import { count, makeColumns, makeOptions, makeReport, makeTable, text } from '../sample-report.ts';

function makeFit(align: 'left' | 'right', ...widths: readonly number[]): Fit {
  const size = { align } as Slot['size'];
  return { slots: widths.map((width) => ({ size, width, beside: false })), gap: 2 };
}

describe('joining cells', () => {
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
    const piece = [letters, width] as const;
    const [left = ''] = joinLines([[piece, ['|', 1]]], makeFit('left', 10, 1));
    expect(ruler.width(left)).toBe(13);
    expect(joinLines([[piece]], makeFit('right', 10))).toEqual([' '.repeat(10 - width) + letters]);
  });

  it('lets shorter cells stand at the top or at the bottom', () => {
    const row: CellLine[][] = [
      [['a', 1]],
      [
        ['b', 1],
        ['c', 1],
      ],
    ];
    const fit = makeFit('left', 1, 1);
    expect(joinLines(cutLines(row, 'top'), fit)).toEqual(['a  b', '   c']);
    expect(joinLines(cutLines(row, 'bottom'), fit)).toEqual(['   b', 'a  c']);
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

  it('is joined as one, and the same by the library and by our own rule', async () => {
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
