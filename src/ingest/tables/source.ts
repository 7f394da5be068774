import { InputError, problem } from '../../domain/problem.ts';
import { CONVERTED_DELIMITER } from '../bytes/conversion.ts';
import { readText } from '../bytes/decode.ts';
import { mayEndInQuotes } from '../bytes/ends-in-quotes.ts';
import { type Intake, takeIn } from '../bytes/intake.ts';
import { makeTextFile, type TextFile, type TextFileOptions } from '../bytes/text-file.ts';
import { MAX_RECORD } from '../records/cutter.ts';
import { findDialect, type TextDialect } from '../records/delimiter.ts';
import { type HeaderRecord, RecordReader, type RecordSource } from '../records/records.ts';

const SAMPLE_RECORDS = 200;
const SAMPLE_CHARACTERS = 64 * 1024;

/** A CSV file that was looked at and can be read, by us or (if `direct`) by an engine. */
export interface TextSource extends RecordSource {
  /** Absolute path of a seekable, uncompressed UTF-8 file with the same content. */
  readonly path: string;
  /** What the user's file is encoded in. */
  readonly encoding: string;
  /** Column names as they stand in the file. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Lines behind the last record that were no records: sums, copyright. */
  readonly footers: number;
  /** Whether a quote stands anywhere in the file. Only without any may an engine read it in parallel. */
  readonly hasQuote: boolean;
  /** Whether an engine that understands UTF-8 and RFC 4180 and is strict about it reads the same records as we do. */
  readonly direct: boolean;
  /** The first good data records, at most 200. */
  readonly sample: readonly (readonly string[])[];
}

export interface SourceOptions extends Intake, TextFileOptions {
  /** Configured delimiter; default: detected. */
  readonly delimiter?: string;
}

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
  const { path, converted } = text;
  const { sample, whole } = await readSample(text);
  const dialect = converted
    ? { delimiter: CONVERTED_DELIMITER, sepLine: false, firstLine: 0 }
    : { ...findDialect(sample, whole, options.delimiter), firstLine: 1 };
  const reader = new RecordReader({ file, ...dialect });
  const records = reader.push(sample).concat(whole ? reader.end() : []);
  const { header } = reader;
  if (header === undefined) throw new InputError([empty]);
  const good = records.flatMap(({ fields }) => (fields === undefined ? [] : [fields]));
  return {
    file,
    path,
    encoding: text.encoding,
    bom: text.bom,
    ...dialect,
    header: header.fields,
    headerLine: header.line,
    footers: text.footers,
    hasQuote: text.scan.hasQuote,
    direct: isDirect(text, dialect, header),
    sample: good.slice(0, SAMPLE_RECORDS),
  };
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
 * as line end, blank lines in a file of one column, whatever stands before the header, a line end inside the header (it is
 * taken for that of the records: of a file with another one, not one row is read), a quote that is open at the end of the
 * file (dropped by its serial reader, up to many megabytes); and paths that are patterns to it.
 * Everything else that is broken makes it fail, which is the sign to rewrite the file.
 */
function isDirect(
  { path, scan }: TextFile,
  dialect: TextDialect & { readonly firstLine: number },
  header: HeaderRecord,
): boolean {
  return (
    !scan.truncated &&
    !scan.hasNul &&
    !scan.hasLoneCr &&
    !scan.hasQuoteGap &&
    !dialect.sepLine &&
    dialect.delimiter !== ' ' &&
    header.line === dialect.firstLine &&
    header.regular &&
    header.fields.length > 1 &&
    !header.fields.some((field) => /[\r\n]/.test(field)) &&
    !/[*?[\]]/.test(path) &&
    !(scan.hasQuote && mayEndInQuotes(path, dialect.delimiter))
  );
}
