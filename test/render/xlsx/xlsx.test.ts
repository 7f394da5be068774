import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/domain/problem.ts';
import { renderWorkbook } from '../../../src/render/xlsx/xlsx.ts';
import type { Cell, Section, TableSection } from '../../../src/report/model.ts';
import { makeSamplePage } from '../sample-page.ts';
import {
  amount,
  count,
  fraction,
  makeColumns,
  makeOptions,
  makeReport,
  makeTable,
  points,
  probability,
  rate,
  text,
} from '../sample-report.ts';
import { listElements, readPart, readParts } from './read-book.ts';

function render(sections: readonly Section[], language: 'en' | 'ru' = 'en'): Promise<Uint8Array> {
  return renderWorkbook(makeReport(sections), makeOptions(language));
}

/** The values of the first sheet, its headings left out. */
async function readRows(book: Uint8Array): Promise<unknown[][]> {
  const { sheets } = await readXlsx(book);
  return sheets[0]!.rows.slice(1);
}

/** Values and number formats of a row of the first sheet. */
async function readFormats(book: Uint8Array, row: number): Promise<unknown[][]> {
  const { sheets } = await readXlsx(book, { readStyles: true });
  const { rows, cells } = sheets[0]!;
  return rows[row]!.map((value, at) => [value, cells?.get(`${row},${at}`)?.style?.numFmt]);
}

const verdict = (value: 'coach' | 'met' | null): Cell => ({ type: 'verdict', value });

const GAPS: TableSection = makeTable(
  makeColumns('manager', 'coefficient', 'verdict'),
  [
    [text('Ivanov'), fraction(0.4, 'coach'), verdict('coach')],
    [text('Sidorov'), fraction(0.9, 'met'), verdict('met')],
    [text('Team', true), fraction(0.7), verdict(null)],
  ],
  { id: 'gaps', title: 'Gaps', rules: [2] },
);

describe('renderWorkbook', () => {
  it('keeps numbers numbers, under the format of what they are', async () => {
    const row: Cell[] = [
      count(1234),
      fraction(0.4),
      points(-0.265657689),
      probability(1.2e-12),
      amount(22.75),
      { type: 'money', value: 1500, currency: 'EUR' },
      rate(1, 4, null),
    ];
    const book = await render([makeTable(makeColumns(...'abcdefg'), [row])]);
    expect(await readFormats(book, 1)).toEqual([
      [1234, '#,##0'],
      [0.4, '0.0%'],
      [-26.5657689, '+0.0;-0.0;0.0'],
      [1.2e-12, '[=0]0;[<0.0001]0.0E+00;0.0000'],
      [22.75, '#,##0.0'],
      [1500, '"€"#,##0'],
      [0.25, '0.0%'],
    ]);
    const rouble = await renderWorkbook(
      makeReport([makeTable(makeColumns('a'), [[{ type: 'money', value: 1.5, currency: 'RUB' }]])]),
      makeOptions('ru'),
    );
    expect(await readFormats(rouble, 1)).toEqual([[1.5, '#,##0.00"\u00a0₽"']]);
  });

  it('leaves absent cells empty, and what is no number', async () => {
    const row = [
      text(null),
      count(null),
      fraction(Number.NaN),
      probability(null),
      rate(0, 0, null),
      text(''),
    ];
    const book = await render([makeTable(makeColumns(...'abcdef'), [row, row.map(() => text('x'))])]);
    expect((await readRows(book))[0]).toEqual([null, null, null, null, null, null]);
  });

  it('has a sheet a table with its headings in view, a filter above the totals and colours by the word', async () => {
    const book = await render([GAPS]);
    const sheet = readPart(book, 'xl/worksheets/sheet1.xml');
    expect(readPart(book, 'xl/workbook.xml')).toContain('<sheet name="Gaps"');
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
    expect(sheet).toContain('<conditionalFormatting sqref="B2:B4 C2:C4">');
    expect(sheet).toContain('<formula>$C2="coach"</formula>');
    expect(sheet).not.toContain('<f>');
    expect(listElements(sheet)).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'conditionalFormatting',
      'pageMargins',
      'pageSetup',
    ]);
  });

  it('marks coefficients where no column says the verdict', async () => {
    const table = makeTable(makeColumns('a', 'b'), [[text('Ivanov'), rate(1, 4, 'coach')]]);
    expect((await readFormats(await render([table]), 1))[1]).toEqual([0.25, '"!!"* 0.0%']);
    expect((await readFormats(await render([GAPS]), 1))[1]).toEqual([0.4, '0.0%']);
  });

  it('puts prose and what stands under tables onto sheets of their own', async () => {
    const prose: Section = {
      kind: 'prose',
      id: 'head',
      title: 'Scope',
      lines: [{ text: 'All of it', indent: 1 }],
    };
    const data: Section = {
      kind: 'prose',
      id: 'data',
      title: null,
      sheet: 'Data',
      lines: [{ text: '10 rows' }],
    };
    const told: Section = { ...prose, id: 'swaps', table: makeTable(makeColumns('a'), [[text('b')]]) };
    const book = await render([prose, { ...GAPS, notes: ['A note'] }, data, told]);
    const { sheets } = await readXlsx(book);
    expect(sheets.map(({ name }) => name)).toEqual(['Gaps', 'Scope', 'Notes', 'Data']);
    expect(sheets[2]!.rows).toEqual([['Scope'], ['All of it'], [null], ['Gaps'], ['A note']]);
    expect(sheets[3]!.rows).toEqual([['10 rows']]);
  });

  it('leaves out tables without rows where there are others, and says what stands for rows', async () => {
    const none = makeTable(makeColumns('a'), [], { id: 'x', title: 'None', empty: 'Nobody' });
    const names = async (...sections: Section[]) => (await readXlsx(await render(sections))).sheets;
    expect((await names(none, GAPS)).map(({ name }) => name)).toEqual(['Gaps']);
    expect((await names(none)).map(({ name, rows }) => [name, rows])).toEqual([
      ['None', [['a'], ['Nobody']]],
    ]);
    expect((await names()).length).toBe(1);
  });

  it('takes the words of the language', async () => {
    const { sheets } = await readXlsx(await render([{ ...GAPS, notes: ['Сноска'] }], 'ru'));
    expect(sheets[0]!.rows[1]![2]).toBe('учить');
    expect(sheets.map(({ name }) => name)).toEqual(['Gaps', 'Пояснения']);
  });

  it('writes the same bytes for the same report, without a clock', async () => {
    const once = await renderWorkbook(makeSamplePage('ru'), makeOptions('ru'));
    const again = await renderWorkbook(makeSamplePage('ru'), makeOptions('ru'));
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const core = readPart(once, 'docProps/core.xml');
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual([
      '2000-01-01T00:00:00Z',
      '2000-01-01T00:00:00Z',
    ]);
  });

  it.each([
    '=1+2',
    '+7 900',
    '-2+3',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '<script>alert(1)</script>',
    'a & b ]]> "c"',
    '#N/A',
    '#REF!',
    '_x0041_',
    '12.5',
    'x'.repeat(32_767),
  ])('keeps text a text: %.40s', async (hostile) => {
    const book = await render([makeTable(makeColumns('a', 'b'), [[text(hostile), count(1)]])]);
    const [[read] = []] = await readRows(book);
    // its own reader knows no escaped underscore
    expect(String(read).replace('_x005F_', '_')).toBe(hostile);
    const sheet = readPart(book, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="A2" t="(s|inlineStr)"/);
    expect(sheet).not.toMatch(/<f[ >]|t="e"/);
  });

  it('removes what cannot be printed, and cuts what a cell cannot hold', async () => {
    const rows = ['\u001b[31mred\u0007\n\u202e\ufffe', 'y'.repeat(40_000)].map((each) => [text(each)]);
    const [[red], [long]] = (await readRows(await render([makeTable(makeColumns('a'), rows)]))) as [
      [string],
      [string],
    ];
    expect(red).toBe('red');
    expect(long.length).toBe(32_767);
    expect(long.endsWith('y…')).toBe(true);
  });

  it('says which sheet would be too long', async () => {
    const rows = {
      length: 1_048_576,
      [Symbol.iterator]: () => [].values(),
    } as unknown as TableSection['rows'];
    const error = await render([{ ...GAPS, rows }]).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems[0]).toMatchObject({
      code: 'sheet-too-long',
      args: { sheet: 'Gaps', rows: 1_048_576, most: 1_048_575 },
    });
  });

  it('is made of XML that closes what it opens', async () => {
    const table = makeTable(makeColumns('<a>', '&b'), [[text('<i>&"\''), count(1)]], { title: '<&">' });
    for (const [name, part] of readParts(await render([table]))) {
      const open: string[] = [];
      for (const [, closing, tag = '', alone] of part.matchAll(
        /<(\/?)([A-Za-z0-9:]+)(?:\s[^<>]*?)?(\/?)>/g,
      )) {
        if (closing) expect(open.pop(), name).toBe(tag);
        else if (!alone) open.push(tag);
      }
      expect(open, name).toEqual([]);
      expect(part.replace(/<[^<>]*>/g, ''), name).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/);
    }
  });
});
