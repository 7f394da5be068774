import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { countRuns } from '../tool/property-runs.ts';

/** How a table is written into a file. */
export interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Every field in quotes, not only those that need them. */
  readonly quoted: boolean;
  readonly encoding: (typeof ENCODINGS)[number];
  readonly mark: boolean;
  readonly packed: boolean;
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const;

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quoted: fc.boolean(),
  encoding: fc.constantFrom(...ENCODINGS),
  mark: fc.boolean(),
  packed: fc.boolean(),
});

/** What is hard in any encoding. */
const special = fc.constantFrom(
  ...['', ' ', '"', '""', ' "x"', '5"', 'a\nb', 'a\r\nb\n\nc', 'x\ry', ',', ';', '|', '\t', ',;|\t"', 'a  b'],
  ...['NULL', '=1+1', '0', "it's", '\\', '\\"', '{}', '#', 'sep=;', '%', '\u00a0x'],
);
const russian = fc.oneof(
  fc.constantFrom('Иванов Пётр', 'ООО «Ёлка»', 'в отпуске', 'БАЗА', 'договор № 5 — оплата'),
  fc.string({
    unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБЁЯ'),
    minLength: 2,
    maxLength: 6,
  }),
);
const western = fc.constantFrom('José Müller', 'François', 'Ægir Løvstad', 'Straße 5', 'naïve “café” – 5 €');
const anything = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  // NUL is no text; DuckDB's JavaScript binding drops a leading U+FEFF on its way out
  .filter((text) => !/[\0\ufeff]/.test(text) && text.isWellFormed());

const CELLS: Readonly<Record<Writing['encoding'], fc.Arbitrary<string>>> = {
  'utf-8': fc.oneof(special, russian, western, anything),
  'utf-16le': fc.oneof(special, russian, western, anything),
  'utf-16be': fc.oneof(special, russian, western, anything),
  'windows-1251': fc.oneof(special, russian),
  'windows-1252': fc.oneof(special, western),
};

export interface Draw extends Writing {
  /** The first cell of each is never empty: a row of nothing would be none. */
  readonly rows: readonly (readonly string[])[];
}

export const HEADER = ['contact_id', 'stage', 'at', 'manager'];

/** Tables of four columns, with all ways of writing them. */
export const draws: fc.Arbitrary<Draw> = writing.chain((how) => {
  const cell = CELLS[how.encoding];
  const row = fc.tuple(cell, cell, cell, cell).map(([id, ...others]) => [`k ${id}`, ...others]);
  return fc.array(row, { maxLength: 12 }).map((rows) => ({ ...how, rows }));
});

export function writeTable({ rows, ...how }: Draw): Buffer {
  const text = stringify([HEADER, ...rows], {
    delimiter: how.delimiter,
    record_delimiter: how.lineEnd,
    quoted: how.quoted,
    quoted_match: /[\r\n]/,
  });
  const bytes = encode(text, how);
  return how.packed ? gzipSync(bytes) : bytes;
}

function encode(text: string, { encoding, mark }: Writing): Buffer {
  if (encoding === 'utf-8') return Buffer.from(mark ? `\ufeff${text}` : text);
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
}

/** How many cases a property tries, and from where: more, and others each time, by VORONKA_FUZZ_RUNS. */
export function chooseRuns(usual: number, seed: number): { numRuns: number; seed?: number } {
  const asked = process.env.VORONKA_FUZZ_RUNS;
  return asked === undefined ? { numRuns: countRuns(usual), seed } : { numRuns: Number(asked) };
}

/** Milliseconds: no case may take as long, and a property that finds something shrinks it in many cases more. */
export const CASE_LIMIT = 20_000;
export const PATIENCE = 3_600_000;
