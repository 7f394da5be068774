import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { writeSheetRow } from './sheet-cells.ts';

/** A workbook may unpack to this much; a bomb of a few kilobytes unpacks to as much as one likes. */
const MOST_UNPACKED = 2 ** 31;
/** The texts of all cells are held at once. */
const MOST_TEXTS = 2 ** 28;
const BATCH_CHARACTERS = 256 * 1024;

/** A sheet of a workbook, written as text. */
export interface WrittenSheet {
  readonly name: string;
  /** The other sheets that are shown, in their order. */
  readonly others: readonly string[];
}

/** What the config says of it: a name, or a number among the sheets that are shown, from 1. */
export type SheetChoice = string | number;

interface WorkbookJob {
  readonly path: string;
  /** The path as the user wrote it, for problems. */
  readonly file: string;
  readonly outPath: string;
  readonly sheet?: SheetChoice;
}

/**
 * Writes a sheet of an XLSX workbook as UTF-8 text, a line a row of the sheet and tabs between cells, so that lines have
 * the numbers of rows: cells as they were last calculated, dates in ISO form. Without a choice it is the first sheet that
 * is shown and holds anything.
 *
 * @throws InputError sheet-unknown, file-unreadable, file-unpacks
 */
export async function writeSheet({ path, file, outPath, sheet }: WorkbookJob): Promise<WrittenSheet> {
  const bytes = await readFile(path);
  if (isTooMuch(bytes)) throw new InputError([problem('file-unpacks', { limit: MOST_UNPACKED }, { file })]);
  // few inputs are workbooks, and the module is large
  const { readXlsx, streamXlsxRows } = await import('hucre/xlsx');
  try {
    const sheets: { name: string; hidden: boolean }[] = [];
    await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, hidden: hidden === true || veryHidden === true });
        return false;
      },
    });
    const open = sheets.filter(({ hidden }) => !hidden);
    // no program leaves a workbook without a sheet to look at; what does is read all the same
    const shown = (open.length > 0 ? open : sheets).map(({ name }) => name);
    const chosen =
      sheet === undefined
        ? shown
        : [
            chooseSheet(
              sheet,
              sheets.map(({ name }) => name),
              shown,
            ),
          ];
    if (chosen.includes(undefined)) {
      throw new InputError([problem('sheet-unknown', { sheet: String(sheet), known: shown }, { file })]);
    }
    for (const name of chosen as string[]) {
      const rows = writeRows(streamXlsxRows(bytes, { sheet: name }));
      const first = await rows.next();
      if (first.done && name !== chosen.at(-1)) continue;
      await pipeline(prepend(first, rows), createWriteStream(outPath, { mode: 0o600 }));
      return { name, others: shown.filter((other) => other !== name) };
    }
    throw new Error('it has no sheet');
  } catch (error) {
    if (error instanceof InputError || !isOfFile(error)) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new InputError([problem('file-unreadable', { format: 'xlsx', detail }, { file })]);
  }
}

/** A number that is no name is the place among the sheets that are shown. */
function chooseSheet(
  sheet: SheetChoice,
  names: readonly string[],
  shown: readonly string[],
): string | undefined {
  const wanted = normalizeText(String(sheet));
  const named = names.find((name) => normalizeText(name) === wanted);
  return named ?? (/^\d+$/.test(wanted) ? shown[Number(wanted) - 1] : undefined);
}

/** What the machine refuses is no fault of the file. */
function isOfFile(error: unknown): boolean {
  return !(error instanceof Error && 'syscall' in error);
}

async function* writeRows(
  rows: AsyncIterable<{ readonly index: number; readonly values: readonly unknown[] }>,
): AsyncGenerator<string, void> {
  let [text, line, width] = ['', 0, 0];
  for await (const { index, values } of rows) {
    // rows that the workbook leaves out are blank
    text += '\n'.repeat(Math.max(0, index - line));
    line = index + 1;
    width = Math.max(width, values.length);
    text += writeSheetRow(values, width);
    if (text.length < BATCH_CHARACTERS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function* prepend(first: IteratorResult<string, void>, rest: AsyncGenerator<string, void>) {
  if (!first.done) yield first.value;
  yield* rest;
}

const ENTRY = Buffer.from('PK\x01\x02');
const END = Buffer.from('PK\x05\x06');

/** Whether the sizes that the archive itself tells of are more than anybody has use for. */
function isTooMuch(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(END);
  let at = end < 0 || end + 20 > bytes.length ? -1 : bytes.indexOf(ENTRY, bytes.readUInt32LE(end + 16));
  let total = 0;
  while (at >= 0 && at + 46 <= bytes.length) {
    const size = bytes.readUInt32LE(at + 24);
    const nameSize = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('latin1', at + 46, at + 46 + nameSize);
    total += size;
    if (total > MOST_UNPACKED || (size > MOST_TEXTS && /sharedStrings/i.test(name))) return true;
    at = bytes.indexOf(ENTRY, at + 46 + nameSize);
  }
  return false;
}
