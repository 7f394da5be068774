import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/render/terminal/terminal.ts';
import type { Cell } from '../../../src/report/model.ts';
import { makeSamplePage } from '../sample-page.ts';
import {
  count,
  fraction,
  makeColumns,
  makeOptions,
  makeReport,
  makeTable,
  probability,
  rate,
  text,
} from '../sample-report.ts';

const GOLDENS = './__file_snapshots__';

function widthOf(output: string): number {
  return Math.max(...output.split('\n').map((line) => stringWidth(line)));
}

describe('renderTerminal', () => {
  for (const language of ['en', 'ru'] as const) {
    for (const width of [60, 80, 120]) {
      it(`writes a page in ${language} for ${width} columns`, async () => {
        const page = await renderTerminal(makeSamplePage(language), makeOptions(language, { width }));
        await expect(page).toMatchFileSnapshot(`${GOLDENS}/page-${language}-${width}.txt`);
        expect(widthOf(page)).toBeLessThanOrEqual(width);
        expect(page).not.toMatch(/ $/m);
        expect(page).toMatch(/[^\n]\n$/);
      });
    }

    it(`says the same in colour as without, in ${language}`, async () => {
      const plain = await renderTerminal(makeSamplePage(language), makeOptions(language));
      const colored = await renderTerminal(makeSamplePage(language), makeOptions(language, { color: true }));
      await expect(colored).toMatchFileSnapshot(`${GOLDENS}/page-${language}-80-color.txt`);
      expect(stripVTControlCharacters(colored)).toBe(plain);
      expect(colored).not.toMatch(/ $/m);
    });
  }

  it('takes an unknown width for 100 columns, and none below 40', async () => {
    const page = makeSamplePage('en');
    const write = (width?: number): Promise<string> => renderTerminal(page, makeOptions('en', { width }));
    expect(await write(undefined)).toBe(await write(100));
    expect(await write(0)).toBe(await write(100));
    expect(await write(3)).toBe(await write(40));
  });

  it('takes a page for as wide as it is made for, where no terminal says otherwise', async () => {
    const lines = [{ text: 'word '.repeat(30) }];
    const prose = { kind: 'prose', id: 'p', title: null, lines } as const;
    const page = { ...makeReport([prose]), width: 50 };
    const write = (width?: number): Promise<string> => renderTerminal(page, makeOptions('en', { width }));
    expect(widthOf(await write(undefined))).toBeLessThanOrEqual(50);
    expect(await write(undefined)).toBe(await write(50));
    expect(widthOf(await write(100))).toBeGreaterThan(50);
  });

  it('cuts a line that may be one line of its page only, wraps it where the terminal is narrower', async () => {
    const lines = [{ text: `${'word '.repeat(30)}end`, cut: true }];
    const prose = { kind: 'prose', id: 'p', title: null, lines } as const;
    const page = { ...makeReport([prose]), width: 80 };
    const write = async (width?: number): Promise<string[]> =>
      (await renderTerminal(page, makeOptions('en', { width }))).trimEnd().split('\n');
    const [line, ...rest] = await write(80);
    expect(rest).toEqual([]);
    expect(line).toMatch(/word…$/);
    expect(line!.length).toBeLessThanOrEqual(80);
    expect((await write(200))[0]).toMatch(/ end$/);
    expect((await write(40)).map((each) => each.trim()).join(' ')).toBe(line);
  });

  it('writes nothing for a report without sections', async () => {
    expect(await renderTerminal(makeReport([]), makeOptions('en'))).toBe('');
  });

  it('tells the verdict of a coefficient by a mark, unless a column tells it in words', async () => {
    const rows = [[text('a'), fraction(0.5, 'coach')]];
    const marked = await renderTerminal(
      makeReport([makeTable(makeColumns('x', 'y'), rows)]),
      makeOptions('en'),
    );
    expect(marked).toBe('x         y\n───────────\na  50.0% !!\n');
    const judged: Cell[][] = [[text('a'), fraction(0.5, 'coach'), { type: 'verdict', value: 'coach' }]];
    const worded = await renderTerminal(
      makeReport([makeTable(makeColumns('x', 'y', 'z'), judged)]),
      makeOptions('en'),
    );
    expect(worded).toBe('x      y      z\n───────────────\na  50.0%  coach\n');
  });

  it('wraps names at words and never numbers', async () => {
    const rows = [
      [text('Общество с ограниченной ответственностью «Ромашка»'), count(123456789), probability(1e-9)],
    ];
    const page = await renderTerminal(
      makeReport([makeTable(makeColumns('компания', 'всего', 'p'), rows)]),
      makeOptions('en', { width: 40 }),
    );
    expect(page).toBe(
      [
        'компания                  всего        p',
        '────────────────────────────────────────',
        'Общество с          123,456,789  <0.0001',
        'ограниченной',
        'ответственностью',
        '«Ромашка»',
        '',
      ].join('\n'),
    );
  });
});

describe('letters of other widths', () => {
  const names = [
    'Иванов',
    '日本太郎',
    '한국',
    '👨‍👩‍👧 & co',
    'и\u0306о\u0301д',
    'สวัสดี',
    'שָׁלוֹם',
    'नमस्ते',
    'ｶﾞﾝ',
  ];

  it('stand in columns that line up', async () => {
    const rows = names.map((name, index) => [text(name), text('|'), count(10 ** index)]);
    const page = await renderTerminal(
      makeReport([makeTable(makeColumns('имя', '', '日'), rows)]),
      makeOptions('ru'),
    );
    const lines = page.trimEnd().split('\n').slice(2);
    expect(lines.map((line) => stringWidth(line.slice(0, line.indexOf('|'))))).toEqual(names.map(() => 10));
    expect(lines.map((line) => stringWidth(line))).toEqual(names.map(() => 24));
    await expect(page).toMatchFileSnapshot(`${GOLDENS}/wide-letters.txt`);
  });
});

describe('hostile text', () => {
  it('does not reach the terminal', async () => {
    const bad = '\u001b[2J\u001b]0;x\u0007\u202eИва\u0000нов\r\n\tИ.\u2028\u009b31m';
    const rows = [[text(bad), count(1)]];
    const page = await renderTerminal(
      makeReport([
        { kind: 'prose', id: 'p', title: bad, lines: [{ text: bad, indent: 1 }] },
        makeTable(makeColumns(bad, 'n'), rows, { title: bad, notes: [bad] }),
        makeTable(makeColumns('n'), [], { empty: bad }),
      ]),
      makeOptions('en'),
    );
    const name = 'Иванов  И.';
    expect(page).toBe(
      [
        ...[name, `  ${name}`, ''],
        ...[name, `${name}  n`, '─'.repeat(13), `${name}  1`, name, ''],
        ...[name, ''],
      ].join('\n'),
    );
  });

  it('without end is cut short', async () => {
    const rows = [
      [text('x'.repeat(1_000_000)), count(42)],
      [text('日'.repeat(100_000)), count(43)],
    ];
    const page = await renderTerminal(
      makeReport([makeTable(makeColumns('name', 'n'), rows)]),
      makeOptions('en', { width: 40 }),
    );
    const lines = page.split('\n');
    expect(lines).toHaveLength(2 + 8 + 8 + 1);
    expect(lines[2]).toBe(`${'x'.repeat(36)}  42`);
    expect(lines[9]).toBe(`${'x'.repeat(35)}…`);
    expect(lines[10]).toBe(`${'日'.repeat(18)}  43`);
    expect(widthOf(page)).toBe(40);
  });
});

describe('a table with many columns', () => {
  const stages = Array.from({ length: 12 }, (_, index) => `Этап ${index + 1}`);
  const makeMatrix = (name: string) =>
    makeReport([
      makeTable(
        makeColumns('Менеджер', ...stages),
        [1, 2].map((row) => [
          text(`${name} ${row}`),
          ...stages.map((_, index) => rate(index * 10 + row, 200, row === 1 ? 'coach' : 'met')),
        ]),
        { title: 'Матрица', rules: [1], notes: ['Легенда'] },
      ),
    ]);

  it('goes on below, each part beginning with the names', async () => {
    const page = await renderTerminal(makeMatrix('Иванов'), makeOptions('ru'));
    await expect(page).toMatchFileSnapshot(`${GOLDENS}/twelve-stages.txt`);
    expect(widthOf(page)).toBeLessThanOrEqual(80);
    expect(page.match(/^Менеджер/gm)).toHaveLength(2);
    for (const stage of stages) expect(page.match(new RegExp(`${stage}(?!\\d)`, 'g'))).toHaveLength(1);
    for (let index = 0; index < 12; index++) expect(page).toMatch(new RegExp(`[ ]${index * 10 + 1}/200\\b`));
  });

  it('drops bars before it is split', async () => {
    const bars: Cell[] = [text('a'), { type: 'bar', value: 0.5 }, ...stages.map(() => count(1))];
    const titles = stages.map((_, index) => `x${index}`);
    const write = (width: number): Promise<string> =>
      renderTerminal(
        makeReport([makeTable(makeColumns('n', 'bar', ...titles), [bars])]),
        makeOptions('en', { width }),
      );
    expect(await write(48)).toContain('\na     ████  1');
    expect(await write(47)).toBe(
      [
        'n x0 x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11',
        '─'.repeat(39),
        'a  1  1  1  1  1  1  1  1  1  1   1   1',
        '',
      ].join('\n'),
    );
  });

  it('keeps every number whole and every line narrow enough, whatever the table', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }).map((value): Cell => text(value)),
      fc.integer({ min: 0, max: 10 ** 9 }).map(count),
      fc.tuple(fc.nat(9999), fc.nat(9999)).map(([a, b]) => rate(a, a + b, 'coach')),
    );
    const table = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 40, max: 130 }), async (rows, width) => {
        const keys = (rows[0] ?? []).map((_, index) => `column ${index}`);
        const page = await renderTerminal(
          makeReport([makeTable(makeColumns(...keys), rows)]),
          makeOptions('en', { width }),
        );
        expect(widthOf(page)).toBeLessThanOrEqual(width);
        expect(page).not.toMatch(/ $/m);
        for (const each of rows.flat()) {
          if (each.type === 'count') expect(page).toContain(each.value?.toLocaleString('en'));
          if (each.type === 'rate') {
            expect(page).toContain(
              `${each.converted.toLocaleString('en')}/${each.entered.toLocaleString('en')}`,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
