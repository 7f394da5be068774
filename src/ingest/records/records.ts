import { parse } from 'csv-parse/sync';
import { InputError, type Problem, type ProblemArgs, problem } from '../../domain/problem.ts';
import { isBlankText } from '../../domain/text/label.ts';
import { detachText, readText } from '../bytes/decode.ts';
import { type Cut, MAX_RECORD, RecordCutter } from './cutter.ts';
import { DELIMITERS } from './delimiters.ts';
import { GroupLines, NONE_PASSED, type PassedLines } from './group-lines.ts';
import type { FieldLimits } from './record-scan.ts';

export interface GoodRecord {
  /** One for every column of the header, unquoted, otherwise as they stand in the file. */
  readonly fields: string[];
  readonly broken?: undefined;
  /** The editor's line on which the record starts, from 1. */
  readonly line: number;
  /** The raw text, without the last line end. */
  readonly text: string;
}

export interface BrokenRecord {
  readonly fields?: undefined;
  /** record-fields, record-quote, record-long or record-nul, with its place. */
  readonly broken: Problem;
  readonly line: number;
  readonly text: string;
}

export type TextRecord = GoodRecord | BrokenRecord;

export interface HeaderRecord {
  readonly fields: readonly string[];
  readonly line: number;
  /** False where its quotes are in trouble: split at every delimiter then. */
  readonly regular: boolean;
}

type RecordFault = 'record-fields' | 'record-quote' | 'record-long' | 'record-nul';

export interface RecordFormat {
  /** The path as the user wrote it, for the places of problems. */
  readonly file: string;
  readonly delimiter: string;
  /** Excel's `sep=;` stands on the first line, which is passed over. */
  readonly sepLine: boolean;
  /** The line that the header is on, whatever stands above it; default: the first that is not blank. */
  readonly headerLine?: number;
  /** Whether the header comes again, with names of groups above it and sums below their rows. */
  readonly grouped?: boolean;
  /** Number of the first line; default: 1. Where records have no lines of their own, 0 makes their numbers of them. */
  readonly firstLine?: number;
  /** Whether a NUL stands somewhere in the text: no record may have one. */
  readonly nuls?: boolean;
  /** Records may have any number of fields (to find out which dialect a text is in). */
  readonly free?: boolean;
}

/**
 * Reads records from text that comes in pieces: first the header, then every other non-blank record exactly once, good or
 * broken. A record of nothing but delimiters is blank. A record may have more fields than the header if those are empty,
 * and fewer if the columns left out have no name.
 */
export class RecordReader {
  header: HeaderRecord | undefined;
  /** Lines above the header that are not blank: how many, and the first. */
  above = 0;
  title = '';
  private groups: GroupLines | undefined;
  private readonly format: RecordFormat;
  private readonly cutter: RecordCutter;
  private limits: FieldLimits | undefined;
  private sepLine: boolean;

  constructor(format: RecordFormat) {
    this.format = format;
    this.cutter = new RecordCutter(format.delimiter, format.firstLine);
    this.sepLine = format.sepLine;
  }

  /** Lines among the records so far that are none. */
  get passed(): PassedLines {
    return this.groups?.passed ?? NONE_PASSED;
  }

  /** The data records that are complete with this piece of text. */
  push(piece: string): TextRecord[] {
    this.cutter.push(piece);
    const records = this.drain();
    return this.groups?.sift(records) ?? records;
  }

  /** The data records left when no text follows. */
  end(): TextRecord[] {
    this.cutter.end();
    const records = this.drain();
    return this.groups ? [...this.groups.sift(records), ...this.groups.end()] : records;
  }

  /** Goes to the header's line; false if the text so far does not reach it. */
  private reachHeader(): boolean {
    if (this.sepLine) {
      if (this.cutter.skipLine() === undefined) return false;
      this.sepLine = false;
    }
    while (this.header === undefined && this.cutter.line < (this.format.headerLine ?? 0)) {
      const line = this.cutter.skipLine();
      if (line === undefined) return false;
      const text = line.replaceAll(this.format.delimiter, ' ');
      if (isBlankText(text)) continue;
      if (this.above === 0) this.title = detachText(text);
      this.above += 1;
    }
    return true;
  }

  private drain(): TextRecord[] {
    if (!this.reachHeader()) return [];
    const records: (TextRecord | undefined)[] = [];
    const quoted: Cut[] = [];
    const slots: number[] = [];
    for (let cut = this.cutter.next(); cut !== undefined; cut = this.cutter.next()) {
      if (this.header === undefined) this.takeHeader(cut);
      else if (cut.kind !== 'record') records.push(this.reject(cut));
      else if (cut.quoted === undefined)
        records.push(this.accept(cut, cut.text.split(this.format.delimiter)));
      else {
        slots.push(records.length);
        quoted.push(cut);
        records.length += 1;
      }
    }
    const parsed = parseQuoted(quoted, this.format.delimiter);
    for (const [i, slot] of slots.entries()) records[slot] = this.accept(quoted[i]!, parsed[i]!);
    return records.filter((record) => record !== undefined);
  }

  /** @throws InputError record-long: without a header nothing else means anything */
  private takeHeader(cut: Cut): void {
    const broken = cut.kind === 'long' && this.format.free !== true ? this.reject(cut).broken : undefined;
    if (broken) throw new InputError([broken]);
    const { delimiter, free } = this.format;
    const fields = cut.quoted === undefined ? cut.text.split(delimiter) : parseQuoted([cut], delimiter)[0]!;
    const regular = cut.kind === 'record';
    this.header = {
      fields: regular ? fields : fields.map((field) => field.replaceAll('"', '')),
      line: cut.line,
      regular,
    };
    if (free) return;
    if (this.format.grouped) this.groups = new GroupLines(this.header.fields, delimiter);
    this.limits = { least: fields.findLastIndex((name) => !isBlankText(name)) + 1, most: fields.length };
    this.cutter.limits = this.limits;
  }

  /** @returns undefined for a record of nothing but delimiters: it is as blank as a blank line */
  private accept(cut: Cut, fields: string[]): TextRecord | undefined {
    if (fields[0] === '' && fields.every((field) => field === '')) return undefined;
    const { line } = cut;
    const { text } = cut;
    // fields of text have none; it is looked for where it costs least
    if (this.format.nuls && text.includes('\0')) return this.break('record-nul', {}, cut);
    if (this.limits === undefined || fields.length === this.limits.most) return { fields, line, text };
    const { least, most } = this.limits;
    const found = fields.length;
    if (found < least || fields.findLastIndex((field) => !isBlankText(field)) >= most) {
      const other = this.findOther(text, most);
      return this.break('record-fields', { expected: most, found, ...other }, cut);
    }
    while (fields.length < most) fields.push('');
    fields.length = most;
    return { fields, line, text };
  }

  /** The delimiter that would have cut a line into as many fields as there are columns. */
  private findOther(text: string, columns: number): { delimiters?: readonly [string, string] } {
    const { delimiter } = this.format;
    const other = DELIMITERS.find((each) => each !== delimiter && text.split(each).length === columns);
    return other === undefined ? {} : { delimiters: [delimiter, other] };
  }

  private reject(cut: Cut): BrokenRecord {
    return cut.kind === 'long'
      ? this.break('record-long', { limit: MAX_RECORD }, cut)
      : this.break('record-quote', {}, cut);
  }

  private break<C extends RecordFault>(
    code: C,
    args: ProblemArgs[C],
    { line, text: slice }: Cut,
  ): BrokenRecord {
    const text = detachText(slice);
    return { broken: problem(code, args, { file: this.format.file, line, text }), line, text };
  }
}

/** The fields of records that have quotes in them and are known to be whole. */
function parseQuoted(cuts: readonly Cut[], delimiter: string): string[][] {
  if (cuts.length === 0) return [];
  const text = cuts.map((cut) => cut.quoted ?? cut.text).join('\n');
  const rows: string[][] = parse(text, {
    delimiter,
    quote: '"',
    escape: '"',
    record_delimiter: '\n',
    // a quote inside an unquoted field is a character like others
    relax_quotes: true,
    relax_column_count: true,
  });
  if (rows.length !== cuts.length) throw new Error(`${cuts.length} records were parsed as ${rows.length}`);
  return rows;
}

/** What {@link readRecords} needs to know of a file. */
export interface RecordSource extends RecordFormat {
  /** A UTF-8 file. */
  readonly path: string;
  /** Bytes of its byte order mark; 0 if none. */
  readonly bom: number;
}

/**
 * All data records of a file, in order, in batches; memory does not grow with the file.
 *
 * @param reader of the source, where the caller wants to know what it passed over
 */
export async function* readRecords(
  source: RecordSource,
  reader: RecordReader = new RecordReader(source),
): AsyncGenerator<TextRecord[]> {
  for await (const piece of readText(source.path, source.bom)) {
    const records = reader.push(piece);
    if (records.length > 0) yield records;
  }
  const rest = reader.end();
  if (rest.length > 0) yield rest;
}
