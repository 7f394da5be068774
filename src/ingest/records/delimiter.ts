import { isBlankText } from '../../domain/text/label.ts';
import { type RecordFormat, RecordReader } from './records.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A share of records this high that agree with the header makes a delimiter trustworthy. */
const CONSISTENT = 0.9;
const SAMPLE_CHARACTERS = 16 * 1024;

export type TextDialect = Pick<RecordFormat, 'delimiter' | 'sepLine'>;

interface Score {
  readonly delimiter: string;
  readonly columns: number;
  /** Records that have as many fields as the header, among all. */
  readonly share: number;
}

/**
 * Finds the delimiter: the one that cuts the header into most columns, such that the records agree with it. Delimiters
 * inside quotes do not count. A text of one column gets a delimiter that does not occur in it.
 *
 * @param sample the beginning of the text
 * @param whole whether that is all of the text
 * @param forced the configured delimiter; it wins over all evidence
 */
export function findDialect(sample: string, whole: boolean, forced?: string): TextDialect {
  const sep = /^"?sep=([^\r\n"])"?[ \t]*(?:\r\n|\n|\r|$)/i.exec(sample);
  const delimiter = forced ?? sep?.[1];
  if (delimiter !== undefined) return { delimiter, sepLine: sep !== null };
  const text = sample.slice(0, SAMPLE_CHARACTERS);
  const present = DELIMITERS.filter((candidate) => text.includes(candidate));
  const scores = present
    .map((candidate) => scoreDelimiter(text, whole && text.length === sample.length, candidate))
    .filter(({ columns }) => columns > 1)
    .sort(compareScores);
  const absent = DELIMITERS.find((candidate) => !present.includes(candidate));
  return { delimiter: scores[0]?.delimiter ?? absent ?? ',', sepLine: false };
}

function scoreDelimiter(text: string, whole: boolean, delimiter: string): Score {
  const reader = new RecordReader({ file: '', delimiter, sepLine: false, free: true });
  const complete = reader.push(text);
  const records = whole || reader.header === undefined ? complete.concat(reader.end()) : complete;
  const columns = countFilled(reader.header?.fields ?? []);
  const width = reader.header?.fields.length ?? 0;
  const agreeing = records.filter(({ fields }) => {
    if (fields === undefined) return false;
    return fields.length >= columns && (fields.length <= width || countFilled(fields) <= width);
  });
  return { delimiter, columns, share: records.length === 0 ? 1 : agreeing.length / records.length };
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
  if (aSure) return b.columns - a.columns || b.share - a.share;
  return b.columns * b.share - a.columns * a.share;
}
