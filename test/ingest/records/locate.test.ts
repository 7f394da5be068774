import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { locateLines, locateRecords } from '../../../src/ingest/records/locate.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { collect, createScratch } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

describe('locateRecords', () => {
  it('finds records by number', async () => {
    const source = await scratch.open('a,b\r\n"1\n1",x\r\n\r\n2,y\r\n3,"z"\r\n');
    expect(await locateRecords(source, [0, 1, 1, 2])).toEqual([
      { line: 2, text: '"1\n1",x' },
      { line: 5, text: '2,y' },
      { line: 5, text: '2,y' },
      { line: 6, text: '3,"z"' },
    ]);
    expect(await locateRecords(source, [2, 3])).toEqual([{ line: 6, text: '3,"z"' }]);
    expect(await locateRecords(source, [])).toEqual([]);
  });

  it('finds records beyond the first piece of text', async () => {
    const source = await scratch.open(
      `a,b\n${Array.from({ length: 100_000 }, (_, i) => `${i},имя`).join('\n')}`,
    );
    expect(await locateRecords(source, [0, 50_000, 99_999])).toEqual([
      { line: 2, text: '0,имя' },
      { line: 50_002, text: '50000,имя' },
      { line: 100_001, text: '99999,имя' },
    ]);
  });

  it('agrees with the reader on every record', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 6 });
    const special = fc.constantFrom('', ' ', 'я', '"', '""', 'a\nb', 'a\r\nb', ',', ' "x" ', '5"');
    const row = fc.tuple(fc.oneof(cell, special), fc.oneof(cell, special)).map(([a, b]) => [`k${a}`, b]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        async (rows, quoted, nl) => {
          const source = await scratch.open(
            stringify([['a', 'b'], ...rows], { quoted, quoted_match: /[\r\n]/, record_delimiter: nl }),
          );
          const records = await collect(source);
          const located = await locateRecords(source, [...records.keys()]);
          expect(located).toEqual(records.map(({ line, text }) => ({ line, text })));
        },
      ),
      { seed: 21, numRuns: countRuns(60) },
    );
  });
});

describe('locateLines', () => {
  it('finds broken records too', async () => {
    const source = await scratch.open('a;b\n1;"x\ny"\nbroken\n2;z\n');
    expect(await locateLines(source, [2, 4])).toEqual([
      { line: 2, text: '1;"x\ny"' },
      { line: 4, text: 'broken' },
    ]);
    expect(await locateLines(source, [3, 5])).toEqual([{ line: 5, text: '2;z' }]);
    expect(await locateLines(source, [])).toEqual([]);
  });
});
