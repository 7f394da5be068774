import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCanonical } from '../../../src/ingest/records/canonical.ts';
import type { TextSource } from '../../../src/ingest/tables/source.ts';
import { collect, createScratch } from '../scratch.ts';

/*
 * What DuckDB's strict reader accepts, our reader must read the same: otherwise a file's numbers would depend on who
 * read it. Where DuckDB fails, ours takes over, so that is always allowed.
 */

const scratch = createScratch();
let connection: DuckDBConnection;
beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  scratch.dispose();
});

interface CsvOptions {
  readonly width: number;
  readonly delimiter: string;
  readonly parallel: boolean;
  readonly maxLine: number;
}

/** The rows with NULL for empty text, or undefined where DuckDB fails. */
async function readByEngine(path: string, { width, delimiter, parallel, maxLine }: CsvOptions) {
  const columns = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const sql = `SELECT * FROM read_csv('${path}', auto_detect = false, header = true, skip = 0, comment = '', all_varchar = true, delim = '${delimiter}',
    quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = true, strict_mode = true, null_padding = false, ignore_errors = false,
    compression = 'none', hive_partitioning = false, max_line_size = ${maxLine}, buffer_size = 8388608,
    parallel = ${parallel}, columns = {${columns}})`;
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowsJS();
    // a file with a row of nothing but delimiters is rewritten once the engine has read it
    return rows.filter((row) => row.some((cell) => cell !== null));
  } catch {
    return undefined;
  }
}

function readSource(source: TextSource) {
  const { path, header, delimiter, hasQuote } = source;
  return readByEngine(path, { width: header.length, delimiter, parallel: !hasQuote, maxLine: 1_048_576 });
}

/** What our reader makes of it, empty text as NULL; broken records as their code. */
async function readByUs(source: TextSource) {
  const records = await collect(source);
  return records.map(
    ({ fields, broken }) => broken?.code ?? fields?.map((field) => (field === '' ? null : field)),
  );
}

describe('our reader and DuckDB', () => {
  it('agree on well-formed files', async () => {
    const cell = fc.oneof(
      // NUL is no text; DuckDB's JavaScript binding drops a leading U+FEFF on its way out
      fc.string({ unit: 'grapheme', maxLength: 5 }).filter((text) => !/[\0\r\ufeff]/.test(text)),
      fc.constantFrom('', 'NULL', '-', 'я\nё', '"', ' "x"', '5"', ',', ';', 'a  b', 'a\r\nb'),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 10 });
    let direct = 0;
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        async (data, delimiter, nl, quoted, bom) => {
          const text = stringify([['a', 'b', 'c'], ...data], {
            delimiter,
            quoted,
            quoted_match: /[\r\n]/,
            record_delimiter: nl,
            bom,
          });
          const source = await scratch.open(text, { delimiter });
          expect(await readByUs(source)).toEqual(
            data
              .filter((row) => row.some((text) => text !== ''))
              .map((row) => row.map((text) => (text === '' ? null : text))),
          );
          if (!source.direct) return;
          direct += 1;
          expect(await readSource(source)).toEqual(await readByUs(source));
        },
      ),
      { seed: 31, numRuns: 100 },
    );
    expect(direct).toBeGreaterThan(50);
  }, 20_000);

  it('agree on whatever of a malformed file DuckDB accepts', async () => {
    const token = fc.constantFrom(
      ...[
        'a',
        'я',
        ' ',
        '"',
        '""',
        ',',
        ',',
        '\n',
        '\n',
        '\r\n',
        '"x"',
        '"p\nq"',
        ',,',
        '1,2\n',
        '3,"4"\n',
        ' "s",',
        'x"y,z\n',
      ],
    );
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(token, { minLength: 1, maxLength: 12 }), async (tokens) => {
        const source = await scratch.open(`h,i\n${tokens.join('')}`, { delimiter: ',' });
        if (!source.direct) return;
        const rows = await readSource(source);
        if (rows === undefined) return;
        accepted += 1;
        expect(rows).toEqual(await readByUs(source));
      }),
      { seed: 32, numRuns: 250 },
    );
    expect(accepted).toBeGreaterThan(25);
  }, 20_000);

  it.each([
    ['a field too few', 'a,b\n1\n'],
    ['a field too many', 'a,b\n1,2,3\n'],
    ['text after a closing quote', 'a,b\n"1"x,2\n'],
    ['both kinds of line ends', 'a,b\r\n1,2\n3,4\r\n'],
    ['a line of spaces', 'a,b\n1,2\n  \n3,4\n'],
    ['a record over the limit', `a,b\n${'x'.repeat(1_048_576)},2\n`],
  ])('leave to us a file with %s', async (_, text) => {
    const source = await scratch.open(text, { delimiter: ',' });
    expect(source.direct).toBe(true);
    expect(await readSource(source)).toBeUndefined();
  });

  it('agree on canonical files of any source', async () => {
    const long = 'Щ"'.repeat(300_000);
    const text = `a;b\n1;"x" "y"\n2;z\r3;"\r\nq"\n4;"${long.replaceAll('"', '""')}"\n5;"ok"\nbroken\n6;"`;
    const source = await scratch.open(text);
    const path = scratch.spool.path('canonical.csv');
    expect(await writeCanonical(source, [1, 0], path)).toMatchObject({ records: 4, brokenCount: 3 });
    const rows = await readByEngine(path, { width: 3, delimiter: ',', parallel: false, maxLine: 8_388_608 });
    expect(rows).toEqual([
      ['z', '2', '3'],
      ['\r\nq', '3', '4'],
      [long, '4', '6'],
      ['ok', '5', '7'],
    ]);
  });
});
