import { createReadStream, createWriteStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { Convert, TableFormat } from './conversion.ts';
import { findEncoding, type TextEncoding, utf8Bom } from './encoding.ts';
import { findFooter } from './footer.ts';
import { type IngestPhase, type Intake, readBytes } from './intake.ts';
import { scanBytes } from './scan.ts';
import { SHEET_DELIMITER } from './sheet-cells.ts';
import { isWorkbook, recogniseForeign, recogniseTable, SIGNATURE_BYTES } from './signature.ts';
import type { Spool } from './spool.ts';
import { transcodeFile } from './transcode.ts';
import type { SheetChoice, WrittenSheet } from './workbook.ts';

/** A file as UTF-8 text, whatever it was. */
export interface TextFile extends TextEncoding {
  /** The file itself where it is UTF-8 already, else one in the spool. */
  readonly path: string;
  /** What the user's file is encoded in; mark and scan are those of the text at `path`. */
  readonly encoding: string;
  /** Whether an engine made the text: its lines mean nothing to the user, but its records are one line each. */
  readonly converted: boolean;
  /** The delimiter, where the text was made here out of the rows of a sheet. */
  readonly delimiter?: string;
  /** Of a workbook: the sheet that was read, and the others. */
  readonly sheet?: WrittenSheet;
  /** Lines behind the last record that were no records, and are not at `path` any more. */
  readonly footers: number;
}

export interface TextFileOptions extends Pick<Intake, 'file' | 'spool' | 'onProgress'> {
  /** Configured encoding; default: detected. */
  readonly encoding?: string;
  /** Configured sheet of a workbook; default: the first that is shown. */
  readonly sheet?: SheetChoice;
  /** Without it, Parquet and JSON are foreign. */
  readonly convert?: Convert;
}

/**
 * Makes UTF-8 text of a file: other encodings are transcoded, workbooks, Parquet and JSON converted, into the spool; what
 * stands behind the last record is cut off.
 *
 * @param path a seekable, uncompressed file
 * @param empty the problem to report where there is nothing in it
 * @throws InputError file-foreign, file-empty, file-unreadable, file-unpacks, sheet-unknown, file-no-records, encoding-unsupported, encoding-broken
 */
export async function makeTextFile(
  path: string,
  empty: Problem,
  options: TextFileOptions,
): Promise<TextFile> {
  const { file, encoding } = options;
  const head = await readBytes(path, SIGNATURE_BYTES);
  if (head.length === 0) throw new InputError([empty]);
  if (isWorkbook(head)) return readWorkbook(path, empty, options);
  const seems = recogniseForeign(head);
  if (seems) throw new InputError([problem('file-foreign', { seems }, { file })]);
  const format = recogniseTable(head);
  if (format && !options.convert)
    throw new InputError([problem('file-foreign', { seems: format }, { file })]);
  if (format === 'parquet') return convertTable(path, format, 'utf-8', options);
  const found = await findEncoding(path, head, file, encoding, tell('scan', options));
  // the engine takes no byte order mark before JSON
  const plain = found.encoding === 'utf-8' && (format === undefined || found.bom === 0);
  const text = plain
    ? { ...found, path, converted: false, footers: 0 }
    : await transcode(path, found, options);
  if (format === undefined) return cutFooter(text, text.path !== path, options.spool);
  if (/^\s*(?:\[\s*\]|\{\s*\})\s*$/.test((await readBytes(text.path, SIGNATURE_BYTES)).toString())) {
    throw new InputError([empty]);
  }
  return convertTable(text.path, format, found.encoding, options);
}

/** A workbook as text; its footers are those of any export. */
async function readWorkbook(path: string, empty: Problem, options: TextFileOptions): Promise<TextFile> {
  const { file, sheet, spool } = options;
  const outPath = spool.path('sheet.csv');
  tell('convert', options)(0);
  // few inputs are workbooks
  const { writeSheet } = await import('./workbook.ts');
  const written = await writeSheet({ path, file, outPath, sheet });
  const scan = await scanBytes(outPath, tell('scan', options));
  const text = { path: outPath, encoding: 'utf-8', bom: 0, scan, converted: false, footers: 0 };
  if ((await readBytes(outPath, 1)).length === 0) throw new InputError([empty]);
  return cutFooter({ ...text, delimiter: SHEET_DELIMITER, sheet: written }, true, spool);
}

function tell(phase: IngestPhase, { file, onProgress }: TextFileOptions): (done: number) => void {
  return (done) => onProgress?.(phase, file, done);
}

async function transcode(path: string, found: TextEncoding, options: TextFileOptions): Promise<TextFile> {
  const outPath = options.spool.path('decoded.csv');
  await transcodeFile(path, found.encoding, found.bom, outPath, tell('decode', options));
  const bom = utf8Bom(await readBytes(outPath, 3));
  const scan = await scanBytes(outPath, tell('scan', options));
  return { path: outPath, encoding: found.encoding, bom, scan, converted: false, footers: 0 };
}

async function convertTable(
  path: string,
  format: TableFormat,
  encoding: string,
  options: TextFileOptions,
): Promise<TextFile> {
  const { file, spool, convert } = options;
  const outPath = spool.path('converted.csv');
  tell('convert', options)(0);
  await convert?.({ format, path, outPath, file });
  const scan = await scanBytes(outPath, tell('scan', options));
  return { path: outPath, encoding, bom: 0, scan, converted: true, footers: 0 };
}

/** @param owned whether the file was made for this call alone */
async function cutFooter(text: TextFile, owned: boolean, spool: Spool): Promise<TextFile> {
  const footer = await findFooter(text.path);
  if (!footer) return text;
  const { start, lines } = footer;
  if (owned) {
    await truncate(text.path, start);
    return { ...text, footers: lines };
  }
  const path = spool.path('cut.csv');
  await pipeline(createReadStream(text.path, { end: start - 1 }), createWriteStream(path, { mode: 0o600 }));
  return { ...text, path, footers: lines };
}
