import { isBlankText } from '../../domain/text/label.ts';
import { DELIMITERS } from './delimiters.ts';
import { findHeaderLine, type SampleLine } from './header-line.ts';
import { type RecordFormat, RecordReader } from './records.ts';

/** A share of records this high that agree with the header makes a delimiter trustworthy. */
const CONSISTENT = 0.9;
const SAMPLE_CHARACTERS = 16 * 1024;

export type TextDialect = Pick<RecordFormat, 'delimiter' | 'sepLine' | 'headerLine'>;

/** What the config says of a text. */
export interface GivenDialect {
  readonly delimiter?: string;
  /** The line of the header, from 1. */
  readonly header?: number;
}

interface Score {
  readonly delimiter: string;
  readonly columns: number;
  /** Records that have as many fields as the header, among all. */
  readonly share: number;
  /** The line of the header; undefined where it is the first that is not blank. */
  readonly headerLine?: number;
}

/**
 * Finds the delimiter: the one that cuts the header into most columns, such that the records agree with it; and which
 * line the header is: the first, unless it cannot be (a title, the name of a group). Delimiters inside quotes do not
 * count. A text of one column gets a delimiter that does not occur in it.
 *
 * @param sample the beginning of the text
 * @param whole whether that is all of the text
 * @param given wins over all evidence
 */
export function findDialect(sample: string, whole: boolean, given: GivenDialect = {}): TextDialect {
  const sep = /^"?sep=([^\r\n"])"?[ \t]*(?:\r\n|\n|\r|$)/i.exec(sample);
  const text = sample.slice(0, SAMPLE_CHARACTERS);
  const cut = {
    text,
    whole: whole && text.length === sample.length,
    sepLine: sep !== null,
    header: given.header,
  };
  const delimiter = given.delimiter ?? sep?.[1];
  if (delimiter !== undefined) {
    return { delimiter, sepLine: sep !== null, headerLine: scoreDelimiter(cut, delimiter).headerLine };
  }
  const present = DELIMITERS.filter((candidate) => text.includes(candidate));
  const scores = present
    .map((candidate) => scoreDelimiter(cut, candidate))
    .filter(({ columns }) => columns > 1)
    .sort(compareScores);
  const [best] = scores;
  const absent = DELIMITERS.find((candidate) => !present.includes(candidate));
  return {
    delimiter: best?.delimiter ?? absent ?? ',',
    sepLine: false,
    headerLine: best ? best.headerLine : given.header,
  };
}

interface SampleText {
  readonly text: string;
  readonly whole: boolean;
  readonly sepLine: boolean;
  readonly header: number | undefined;
}

function scoreDelimiter(sample: SampleText, delimiter: string): Score {
  const lines = cutSample(sample, delimiter);
  const header = sample.header === undefined ? findHeaderLine(lines) : 0;
  const fields = lines[header]?.fields ?? [];
  const columns = countFilled(fields);
  const records = lines.slice(header + 1);
  const agreeing = records.filter(({ broken, fields: found }) => {
    if (broken) return false;
    return found.length >= columns && (found.length <= fields.length || countFilled(found) <= fields.length);
  });
  return {
    delimiter,
    columns,
    share: records.length === 0 ? 1 : agreeing.length / records.length,
    headerLine: sample.header ?? (header === 0 ? undefined : lines[header]?.line),
  };
}

/** The lines of a sample that are not blank, the header's first. */
function cutSample({ text, whole, sepLine, header }: SampleText, delimiter: string): SampleLine[] {
  const reader = new RecordReader({ file: '', delimiter, sepLine, headerLine: header, free: true });
  const complete = reader.push(text);
  const records = whole || reader.header === undefined ? complete.concat(reader.end()) : complete;
  const lines = records.map(({ line, fields, text: raw }) => {
    return { line, fields: fields ?? raw.split(delimiter), broken: fields === undefined };
  });
  return reader.header ? [{ ...reader.header, broken: false }, ...lines] : lines;
}

/** Number of fields up to the last one that is not empty. */
function countFilled(fields: readonly string[]): number {
  return fields.findLastIndex((field) => !isBlankText(field)) + 1;
}

/** Best first. Equal ones stay in the order of {@link DELIMITERS}. */
function compareScores(a: Score, b: Score): number {
  const aSure = a.share >= CONSISTENT;
  const bSure = b.share >= CONSISTENT;
  if (aSure !== bSure) return aSure ? -1 : 1;
  if (aSure) return weigh(b) - weigh(a) || b.share - a.share;
  return weigh(b) * b.share - weigh(a) * a.share;
}

/** Any delimiter makes titles of some lines: a header below the first line has to be twice as wide. */
function weigh({ columns, headerLine }: Score): number {
  return headerLine === undefined ? columns : columns / 2;
}
