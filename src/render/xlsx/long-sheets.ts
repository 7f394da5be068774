import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { nameColumn, type TableSheet } from './table-sheet.ts';

/** Rows that are written at once. */
export const PIECE = 200;
/** No title is called that. */
const PIECE_NAME = ''.padEnd(31, '#');
/** A time of this place, which is the same bytes in each. */
const WRITTEN = new Date(1980, 0, 1);

/**
 * Puts the rows of long tables into a book that has a sample of each, so that no more than a piece of them is held as XML:
 * of 20,000 rows that would be 150 MB. The writer writes each piece as one more sheet of the same book, whose styles have
 * the same numbers therefore; its rows are moved to where they belong.
 *
 * @param book what `options` was written as
 * @param long those tables, by the place of their sheet
 */
export async function fillLongSheets(
  book: Uint8Array,
  options: WriteOptions,
  long: ReadonlyMap<number, TableSheet>,
): Promise<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    out.push(bytes);
  });
  const tables = new Map([...long].map(([place, table]) => [nameFile(place), table]));
  for (const [name, bytes] of Object.entries(unzipSync(book))) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = WRITTEN;
    zip.add(file);
    const table = tables.get(name);
    if (table !== undefined) {
      const [before, , after] = cutRows(bytes);
      const { columns } = table.layRows(0, 0);
      file.push(strToU8(spanRows(before, columns?.length ?? 1, table.rows)));
      for (let from = 0; from < table.rows; from += PIECE) file.push(await writePiece(options, table, from));
      file.push(strToU8(after), true);
    } else file.push(bytes, true);
  }
  zip.end();
  return joinBytes(out);
}

/** The rows of a table from one on, as they stand in its sheet. */
async function writePiece(options: WriteOptions, table: TableSheet, from: number): Promise<Uint8Array> {
  const { columns, rows, rowDefs, cells } = table.layRows(from, from + PIECE);
  const place = options.sheets.length;
  const piece = { name: PIECE_NAME, columns, rows, rowDefs, cells };
  const book = await writeXlsx({ ...options, sheets: [...options.sheets, piece] });
  const name = nameFile(place);
  const { [name]: sheet = new Uint8Array() } = unzipSync(book, { filter: (file) => file.name === name });
  return strToU8(cutRows(sheet)[1]);
}

/** What stands before the rows of a sheet, they themselves, and what stands after them. */
function cutRows(sheet: Uint8Array): [before: string, rows: string, after: string] {
  const xml = strFromU8(sheet);
  const from = xml.indexOf('<sheetData>') + '<sheetData>'.length;
  const to = xml.lastIndexOf('</sheetData>');
  return [xml.slice(0, from), xml.slice(from, to), xml.slice(to)];
}

/** How far a sheet goes: that of the sample ended before. */
function spanRows(before: string, columns: number, rows: number): string {
  const ref = `A1:${nameColumn(columns - 1)}${rows + 1}`;
  return before.replace(/(<dimension ref=")[^"]*/, `$1${ref}`);
}

function nameFile(place: number): string {
  return `xl/worksheets/sheet${place + 1}.xml`;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
