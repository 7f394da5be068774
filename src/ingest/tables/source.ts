import { InputError, problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { CONVERTED_DELIMITER } from '../bytes/conversion.ts';
import { readText } from '../bytes/decode.ts';
import { countLineEnds } from '../bytes/encoding.ts';
import { mayEndInQuotes } from '../bytes/ends-in-quotes.ts';
import { type Intake, takeIn } from '../bytes/intake.ts';
import { scanBytes } from '../bytes/scan.ts';
import { makeTextFile, type TextFile, type TextFileOptions } from '../bytes/text-file.ts';
import type { SheetChoice, WrittenSheet } from '../bytes/workbook.ts';
import { MAX_RECORD } from '../records/cutter.ts';
import { findDialect } from '../records/delimiter.ts';
import { type HeaderRecord, type RecordFormat, RecordReader, type RecordSource } from '../records/records.ts';
import type { OpenTable } from './remote-table.ts';

const SAMPLE_RECORDS = 200;
const SAMPLE_CHARACTERS = 64 * 1024;

/** A CSV file that was looked at and can be read, by us or (if `direct`) by an engine; or a table of a database in place of one. */
export interface TextSource extends RecordSource {
  /** Absolute path of a seekable, uncompressed UTF-8 file with the same content. */
  readonly path: string;
  /** What the user's file is encoded in. */
  readonly encoding: string;
  /** Column names as they stand in the file. */
  readonly header: readonly string[];
  /** The editor's line on which it stands. */
  readonly headerAt: number;
  /** Lines above it that are not blank: titles and their like. */
  readonly above: number;
  /** The first of them, without its delimiters. */
  readonly title: string;
  /** Bytes that are no text in the file's encoding. */
  readonly lost: LostBytes;
  /** Lines behind the last record that were no records: sums, copyright. */
  readonly footers: number;
  /** Whether a quote stands anywhere in the file. Only without any may an engine read it in parallel. */
  readonly hasQuote: boolean;
  /** Of a workbook: the sheet that was read, and the others. */
  readonly sheet?: WrittenSheet;
  /** Whether an engine that understands UTF-8 and RFC 4180 and is strict about it reads the same records as we do. */
  readonly direct: boolean;
  /** The first good data records, at most 200. */
  readonly sample: readonly (readonly string[])[];
  /** Where it is no file: whatever is said of bytes and lines is said of none. */
  readonly remote?: OpenTable;
}

/** A table of a database in place of a file. */
export function standForFile(
  file: string,
  remote: OpenTable,
  sample: readonly (readonly string[])[],
): TextSource {
  return {
    file,
    path: '',
    encoding: 'utf-8',
    bom: 0,
    delimiter: ',',
    sepLine: false,
    header: remote.columns.map(({ name }) => name),
    headerAt: 0,
    above: 0,
    title: '',
    lost: { count: 0, places: [] },
    footers: 0,
    hasQuote: false,
    direct: false,
    sample,
    remote,
  };
}

/** How many bytes, or runs of them, could not be read, and where the first few stand: byte is counted from 1 too. */
export interface LostBytes {
  readonly count: number;
  readonly places: readonly { readonly line: number; readonly byte: number }[];
}

/** What the config says of how a file is cut into cells; what it leaves open is detected. */
export interface GivenFormat {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The line of the header, from 1. */
  readonly header?: number;
  /** Of a workbook: the name of a sheet, or its number from 1; default: the first that is shown. */
  readonly sheet?: SheetChoice;
}

/** That part of a table's settings. */
export function pickFormat({ encoding, delimiter, header, sheet }: GivenFormat): GivenFormat {
  return { encoding, delimiter, header, sheet };
}

export interface SourceOptions extends Intake, TextFileOptions, GivenFormat {}

/**
 * Looks at a file: what it is, its encoding, dialect, header and first records.
 *
 * @throws InputError file-missing, file-directory, file-forbidden, file-empty, file-foreign, file-gzip-broken,
 *   file-unreadable, file-no-records, encoding-unsupported, encoding-broken
 */
export async function openSource(options: SourceOptions): Promise<TextSource> {
  const { file, expected } = options;
  const empty = problem('file-empty', { expected }, { file });
  const text = await makeTextFile(await takeIn(options), empty, options);
  const { sample, whole } = await readSample(text);
  const format = await findFormat(text, sample, whole, options);
  const reader = new RecordReader({ file, ...format });
  const records = reader.push(sample).concat(whole ? reader.end() : []);
  const { header, above, title } = reader;
  if (header === undefined) {
    const line = options.header;
    throw new InputError([line === undefined ? empty : problem('header-absent', { line }, { file })]);
  }
  const good = records.flatMap(({ fields }) => (fields === undefined ? [] : [fields]));
  return {
    file,
    path: text.path,
    encoding: text.encoding,
    bom: text.bom,
    ...format,
    header: header.fields,
    headerAt: header.line,
    above,
    title: normalizeText(title),
    footers: text.footers,
    lost: await placeLost(text),
    hasQuote: text.scan.hasQuote,
    sheet: text.sheet,
    direct: isDirect(text, format, header),
    sample: good.slice(0, SAMPLE_RECORDS),
  };
}

type FoundFormat = Omit<RecordFormat, 'file'> & { readonly firstLine: number };

/** How a text is cut into records: by what made it, the config, or what it looks like. */
async function findFormat(
  text: TextFile,
  sample: string,
  whole: boolean,
  { delimiter, header, file }: SourceOptions,
): Promise<FoundFormat> {
  const nuls = text.scan.nuls > 0;
  if (text.converted) return { delimiter: CONVERTED_DELIMITER, sepLine: false, firstLine: 0, nuls };
  const dialect = findDialect(sample, whole, { delimiter: text.delimiter ?? delimiter, header });
  const probe = new RecordReader({ file, ...dialect });
  probe.push(sample);
  probe.end();
  return { ...dialect, firstLine: 1, nuls, grouped: await holdsAgain(text, sample, probe.header) };
}

/** Whether the line of the header stands in the file once more. */
async function holdsAgain(
  { path, scan }: TextFile,
  sample: string,
  header: HeaderRecord | undefined,
): Promise<boolean> {
  if (header === undefined || header.line === 1) return scan.repeats;
  const line = sample.split(/\r\n|\n|\r/, header.line).at(-1) ?? '';
  return (await scanBytes(path, undefined, Buffer.from(line))).repeats;
}

async function placeLost({ path, encoding, scan: { faults } }: TextFile): Promise<LostBytes> {
  const count = faults.bad + (faults.cut ? 1 : 0);
  // places are those of the user's own file
  if (count === 0 || encoding !== 'utf-8') return { count: 0, places: [] };
  const lines = await Promise.all(faults.places.map((at) => countLineEnds(path, at)));
  return { count, places: faults.places.map((at, index) => ({ line: 1 + lines[index]!, byte: 1 + at })) };
}

/** The first 64 Ki characters, and more only until the first line is whole. */
async function readSample({ path, bom }: TextFile): Promise<{ sample: string; whole: boolean }> {
  let sample = '';
  for await (const piece of readText(path, bom, SAMPLE_CHARACTERS)) {
    sample += piece;
    const enough = sample.length >= SAMPLE_CHARACTERS && /[\r\n]/.test(sample.trimStart());
    if (enough || sample.length > 2 * MAX_RECORD) return { sample, whole: false };
  }
  return { sample, whole: true };
}

/**
 * Excluded is what DuckDB's strict reader would accept silently and differently: quotes with spaces between them, a lone CR
 * as line end, blank lines in a file of one column, whatever stands before the header, the header once more, a line end inside the header (it is
 * taken for that of the records: of a file with another one, not one row is read), a quote that is open at the end of the
 * file (dropped by its serial reader, up to many megabytes), a last line of megabytes (dropped); and paths that are patterns to it.
 * Everything else that is broken makes it fail, which is the sign to rewrite the file.
 */
function isDirect({ path, scan }: TextFile, format: FoundFormat, header: HeaderRecord): boolean {
  return (
    scan.faults.bad === 0 &&
    !scan.faults.cut &&
    scan.nuls === 0 &&
    !scan.hasLongLine &&
    !scan.hasLoneCr &&
    !scan.hasQuoteGap &&
    !format.sepLine &&
    format.delimiter !== ' ' &&
    header.line === format.firstLine &&
    !format.grouped &&
    header.regular &&
    header.fields.length > 1 &&
    !header.fields.some((field) => /[\r\n]/.test(field)) &&
    !/[*?[\]]/.test(path) &&
    !(scan.hasQuote && mayEndInQuotes(path, format.delimiter))
  );
}
