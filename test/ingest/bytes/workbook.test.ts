import { gzipSync } from 'node:zlib';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCell } from '../../../src/ingest/bytes/sheet-cells.ts';
import { brief, collect, createScratch, problemsOf } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const HEAD = ['id', 'stage', 'at', 'note'];
const ROWS = [HEAD, [1, 'Lead', new Date('2026-05-01T10:30:00Z'), 'a\tb\n"c"'], [], [2, 'Won', null, true]];

async function book(...sheets: WriteSheet[]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets }));
}

describe('a workbook', () => {
  it('is read as its first sheet that is shown and holds anything; lines are rows', async () => {
    const sheets: WriteSheet[] = [
      { name: 'Lists', rows: [['secret']], hidden: true },
      { name: 'Empty', rows: [] },
      { name: 'Deals', rows: ROWS },
      { name: 'Plans', rows: [['plan']] },
    ];
    for (const bytes of [await book(...sheets), gzipSync(await book(...sheets))]) {
      const source = await scratch.open(bytes);
      expect(source).toMatchObject({ header: HEAD, sheet: { name: 'Deals', others: ['Empty', 'Plans'] } });
      expect(brief(await collect(source))).toEqual([
        [2, ['1', 'Lead', '2026-05-01 10:30:00', 'a b "c"']],
        [4, ['2', 'Won', '', 'TRUE']],
      ]);
    }
  });

  it('is read as the sheet that the config names, by its name or its place among those that are shown', async () => {
    const bytes = await book(
      { name: 'Hidden', rows: ROWS, hidden: true },
      { name: 'One', rows: [['a', 'b']] },
      { name: '2026', rows: [['c', 'd']] },
    );
    const header = async (sheet: string | number) => (await scratch.open(bytes, { sheet })).header;
    expect(await header(1)).toEqual(['a', 'b']);
    expect(await header('2')).toEqual(['c', 'd']);
    expect(await header(2026)).toEqual(['c', 'd']);
    expect(await header(' One ')).toEqual(['a', 'b']);
    expect(await header('Hidden')).toEqual(HEAD);
    expect(await problemsOf(() => header('3'))).toMatchObject([
      { code: 'sheet-unknown', args: { sheet: '3', known: ['One', '2026'] } },
    ]);
  });

  it('is read though a program has hidden all of it', async () => {
    const source = await scratch.open(await book({ name: 'Deals', rows: ROWS, hidden: true }));
    expect(source).toMatchObject({ header: HEAD, sheet: { name: 'Deals', others: [] } });
  });

  it('is refused where it is empty, broken, no workbook or a bomb', async () => {
    const bytes = await book({ name: 'Deals', rows: ROWS });
    const codes = async (content: Buffer) =>
      (await problemsOf(() => scratch.open(content))).map(({ code }) => code);
    expect(await codes(await book({ name: 'Deals', rows: [] }))).toEqual(['file-empty']);
    expect(await codes(bytes.subarray(0, bytes.length - 200))).toEqual(['file-unreadable']);
    const torn = Buffer.from(bytes);
    torn.fill(0x41, 60, 200);
    expect(await codes(torn)).toEqual(['file-unreadable']);
    const bomb = Buffer.from(bytes);
    bomb.writeUInt32LE(0xfffffff0, bomb.indexOf('PK\x01\x02') + 24);
    expect(await codes(bomb)).toEqual(['file-unpacks']);
    expect(await codes(Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0word/document.xml', 'latin1'))).toEqual([
      'file-foreign',
    ]);
  });
});

describe('writeCell', () => {
  it.each<[string, unknown]>([
    ['', null],
    ['Лид', 'Лид'],
    ['0.1', 0.1],
    ['-1200.5', -1200.5],
    ['1234567890123456', 1234567890123456],
    ['1E+21', 1e21],
    // a sheet has rounded it: it is not written as if it had not
    ['1.2345678901234568E+16', 1.2345678901234568e16],
    ['2026-05-01', new Date('2026-05-01T00:00:00Z')],
    ['2026-05-01 10:30:00', new Date('2026-05-01T10:29:59.9996Z')],
    ['23:59:59', new Date('1899-12-30T23:59:59Z')],
    ['1899-12-30', new Date('1899-12-30T00:00:00Z')],
    ['', new Date(Number.NaN)],
    ['FALSE', false],
    ['#N/A', '#N/A'],
  ])('writes %j', (text, value) => {
    expect(writeCell(value)).toBe(text);
  });
});
