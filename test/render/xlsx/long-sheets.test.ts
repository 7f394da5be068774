import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { PIECE } from '../../../src/render/xlsx/long-sheets.ts';
import { renderWorkbook } from '../../../src/render/xlsx/xlsx.ts';
import type { Cell, TableSection } from '../../../src/report/model.ts';
import {
  count,
  fraction,
  makeColumns,
  makeOptions,
  makeReport,
  makeTable,
  points,
  text,
} from '../sample-report.ts';
import { readPart } from './read-book.ts';

const VERDICTS = ['coach', 'met', 'near', 'watch'] as const;

/** Rows of every style, in an order that no piece of them has all. */
function makeRow(_: unknown, index: number): Cell[] {
  const verdict = VERDICTS[Math.floor(index / 700) % VERDICTS.length]!;
  return [
    text(
      index % 911 === 0 ? `#N/A & <Ivanov> ${'long '.repeat(30)}` : `Manager ${index}`,
      index % 1000 === 0,
    ),
    count(index % 7 === 0 ? null : index),
    fraction(index / 5000, verdict),
    points(index / -1000),
  ];
}

const makeLong = (rows: number): TableSection =>
  makeTable(makeColumns('manager', 'entered', 'coefficient', 'gap'), Array.from({ length: rows }, makeRow), {
    id: 'long',
    title: 'Long',
    rules: [rows - 1],
  });

async function write(...tables: readonly TableSection[]): Promise<Uint8Array> {
  return renderWorkbook(makeReport(tables), makeOptions('en'));
}

/** Cells of the first sheet with their styles, and how far it says it goes. */
async function read(book: Uint8Array) {
  const { sheets } = await readXlsx(book, { readStyles: true });
  const { rows, cells } = sheets[0]!;
  const styled = rows.map((row, at) =>
    row.map((value, column) => [value, cells?.get(`${at},${column}`)?.style]),
  );
  return { names: sheets.map(({ name }) => name), styled };
}

describe('a long sheet', () => {
  it('has what a short one has, cell by cell and style by style', async () => {
    const rows = 2000 + 3 * PIECE + 1;
    const long = await read(await write(makeLong(rows)));
    expect(long.names).toEqual(['Long']);
    expect(long.styled).toHaveLength(rows + 1);
    // as many as are written at once
    const short = await read(await write(makeLong(1900)));
    expect(long.styled.slice(0, 1900)).toEqual(short.styled.slice(0, 1900));
    for (const at of [2000, 2101, 2500]) {
      const same = makeTable(makeLong(1).columns, [makeRow(null, at)]);
      expect(long.styled[at + 1]![2]![0]).toBe(at / 5000);
      expect(long.styled[at + 1]!.slice(1)).toEqual((await read(await write(same))).styled[1]!.slice(1));
    }
  });

  it('says how far it goes, with its filter', async () => {
    const sheet = readPart(await write(makeLong(2501)), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<dimension ref="A1:D2502"/>');
    expect(sheet).toContain('<autoFilter ref="A1:D2501"/>');
    expect([...sheet.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual(
      Array.from({ length: 2502 }, (_, at) => at + 1),
    );
  });

  it('stands beside short ones, and is the same bytes each time', async () => {
    const tables = [makeTable(makeColumns('a'), [[text('x')]], { title: 'First' }), makeLong(2300)] as const;
    const book = await write(...tables);
    expect((await read(book)).names).toEqual(['First', 'Long']);
    expect(Buffer.from(await write(...tables)).equals(book)).toBe(true);
  });
});
