import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderCsv, renderTsv } from '../../../src/render/flat/csv.ts';
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

const GOLDENS = './__file_snapshots__';

function writeTexts(...values: (string | null)[]): string {
  return renderCsv(
    makeReport([
      makeTable(
        makeColumns('name'),
        values.map((value) => [text(value)]),
      ),
    ]),
    {},
  );
}

describe('renderCsv', () => {
  it('writes every table of a page, without bars and prose', async () => {
    await expect(renderCsv(makeSamplePage('ru'), {})).toMatchFileSnapshot(`${GOLDENS}/page-ru.csv`);
  });

  it('writes numbers plainly, codes as they are and absent as nothing', () => {
    const row = [
      count(1234567),
      fraction(95 / 112),
      points(-0.2),
      probability(1.70073e-5),
      amount(22.7504321),
      rate(1, 3, 'coach'),
      { type: 'verdict', value: 'too-few' } as const,
      { type: 'focus', value: 'tentative' } as const,
    ];
    const absent = [
      count(null),
      fraction(null),
      points(null),
      probability(null),
      amount(null),
      rate(0, 0, null),
      { type: 'verdict', value: null } as const,
      { type: 'focus', value: null } as const,
    ];
    const columns = makeColumns('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    expect(renderCsv(makeReport([makeTable(columns, [row, absent])]), {})).toBe(
      'a,b,c,d,e,f,g,h\n1234567,0.848214,-0.2,0.0000170073,22.750432,0.333333,too-few,tentative\n,,,,,,,\n',
    );
  });

  it('has one shape when there are no rows', () => {
    expect(renderCsv(makeReport([makeTable(makeColumns('a', 'b'), [])]), {})).toBe('a,b\n');
    expect(renderCsv(makeReport([]), {})).toBe('');
  });

  it('quotes what has a comma or a quote, in headings too', () => {
    expect(writeTexts('a,b', 'say "hi"', 'plain', null)).toBe('name\n"a,b"\n"say ""hi"""\nplain\n\n');
    expect(renderCsv(makeReport([makeTable(makeColumns('a,b', '=c'), [])]), {})).toBe(`"a,b",'=c\n`);
  });

  it('is read back as it was written', () => {
    const names = [
      'Иванов, "Иван"',
      ';',
      "O'Brien",
      ' a ',
      '日本,語',
      '""',
      '=HYPERLINK("http://example.org","x")',
    ];
    expect(parse(writeTexts(...names), { columns: false }).slice(1)).toEqual(
      names.map((name) => [name.startsWith('=') ? `'${name}` : name]),
    );
  });

  it('guards formulas and cleans text', () => {
    expect(writeTexts('=1+1', '-20,5 %', 'a\nb\tc\u0000\u001b[31m')).toBe(`name\n'=1+1\n"-20,5 %"\na b c\n`);
  });

  it('writes a large table as it writes a small one', () => {
    const rows = ['a,b', 'say "hi"', '=1+1', ' a ', '', null, '-5', 'a\nb'].map((value) => [
      text(value),
      count(1),
    ]);
    const [header, small] = [0, rows.length].map((length) =>
      renderCsv(makeReport([makeTable(makeColumns('name', 'n'), rows.slice(0, length))]), {}),
    );
    const many = Array.from({ length: 50_000 / rows.length }, () => rows).flat();
    const large = renderCsv(makeReport([makeTable(makeColumns('name', 'n'), many)]), {});
    expect(large).toBe(header + (small ?? '').slice((header ?? '').length).repeat(50_000 / rows.length));
  });

  it('begins with a byte order mark only where asked', () => {
    const report = makeReport([makeTable(makeColumns('имя'), [])]);
    expect(renderCsv(report, makeOptions('ru', { excel: true }))).toBe('\ufeffимя\n');
    expect(renderCsv(report, { excel: false })).toBe('имя\n');
  });
});

describe('renderTsv', () => {
  it('quotes what begins with a quote, which would swallow the fields behind it', () => {
    const rows = [
      ['"Рога', 'a'],
      ['Z"" x', '""'],
    ].map((row) => row.map((value) => ({ type: 'text' as const, value })));
    expect(renderTsv(makeReport([makeTable(makeColumns('x', 'y'), rows)]), {})).toBe(
      'x\ty\n"""Рога"\ta\nZ"" x\t""""""\n',
    );
  });

  it('separates by tabs and quotes nothing', () => {
    const rows = [[text('a\tb\r\nc'), text('say "hi", you')]];
    expect(renderTsv(makeReport([makeTable(makeColumns('x', 'y'), rows)]), {})).toBe(
      'x\ty\na b c\tsay "hi", you\n',
    );
  });

  it('writes every table of a page', async () => {
    await expect(renderTsv(makeSamplePage('en'), {})).toMatchFileSnapshot(`${GOLDENS}/page-en.tsv`);
  });
});
