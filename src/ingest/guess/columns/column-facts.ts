import { NUMBER_PATTERNS } from '../../../domain/calendar/writing/number-time.ts';
import { isPlaceholderDate } from '../../../domain/calendar/writing/placeholder-time.ts';
import { normalizeLabel, normalizeText } from '../../../domain/text/label.ts';
import { DEFAULT_BLANKS } from '../../columns/blanks.ts';
import { splitHeader } from '../../headers/header-words.ts';
import { isWrittenTime } from '../../times/time-format.ts';

/** What a column's name and the values of a sample of it say, before anything is decided. */
export interface ColumnFacts {
  readonly index: number;
  /** As the file writes it, normalised. */
  readonly header: string;
  /** The header's words, folded. */
  readonly words: readonly string[];
  /** A value a record of the sample, normalised; blank ones are ''. */
  readonly values: readonly string[];
  /** Those that are not blank. */
  readonly filled: readonly string[];
  readonly distinct: number;
  /** Shares of the filled values, 0 where there are none: readable as times; numbers that may be times. */
  readonly times: number;
  readonly numberTimes: number;
  readonly numbers: number;
  /** One word with a digit in it, or nothing but digits: what identifiers look like. */
  readonly idLike: number;
  readonly emails: number;
  /** Several words without digits, each with a capital: names of people and firms. */
  readonly names: number;
  /** Longer than any label. */
  readonly long: number;
}

const BLANKS = new Set(DEFAULT_BLANKS);
const NUMBER_TIMES = Object.values(NUMBER_PATTERNS).map((pattern) => new RegExp(`^(?:${pattern})$`));

/**
 * A column of a file, by its position.
 *
 * @param prefix what all headers begin with
 */
export function describeFacts(
  header: readonly string[],
  index: number,
  sample: readonly (readonly string[])[],
  prefix = '',
): ColumnFacts {
  const name = normalizeText(header[index]!.replaceAll('\ufeff', ''));
  return countFacts(
    { header: name, words: splitHeader(name.slice(prefix.length)), index },
    sample.map((record) => cleanValue(record[index] ?? '')),
  );
}

/** A column as it is in some of the records only; it is blank in the others. */
export function restrictFacts(column: ColumnFacts, keep: readonly boolean[]): ColumnFacts {
  return countFacts(
    column,
    column.values.map((value, record) => (keep[record] ? value : '')),
  );
}

function countFacts(
  { header, words, index }: Pick<ColumnFacts, 'header' | 'words' | 'index'>,
  values: readonly string[],
): ColumnFacts {
  const filled = values.filter((value) => value !== '');
  const share = (holds: (value: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
  const matches = (value: string, patterns: readonly RegExp[]): boolean =>
    patterns.some((pattern) => pattern.test(value));
  return {
    index,
    header,
    words,
    values,
    filled,
    distinct: new Set(filled.map(normalizeLabel)).size,
    times: share(isWrittenTime),
    numberTimes: share((value) => matches(value, NUMBER_TIMES)),
    numbers: share((value) => /^[-+]?[\p{Sc}]?\s?[\d\s.,']*\d\s?[\p{Sc}%]?$/u.test(value)),
    idLike: share((value) => /^(?=.*\d)[\p{L}\d._:/#№+=-]+$/u.test(value) && !/^\d*[.,]\d+$/.test(value)),
    emails: share((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
    names: share((value) => /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(value)),
    long: share((value) => value.length > 60),
  };
}

function cleanValue(text: string): string {
  const value = normalizeText(text);
  return BLANKS.has(normalizeLabel(value)) || isPlaceholderDate(value) ? '' : value;
}

/** Of a column of times, at least this share of values must be readable. */
const MOST = 0.9;

/** Whether a column holds times; numbers are some only where the name says so. */
export function holdsTimes(column: ColumnFacts, named: boolean): boolean {
  return column.times >= MOST || (named && (column.times >= 0.5 || column.numberTimes >= MOST));
}

/** The share of the records that have a value. */
export function shareFilled({ filled, values }: ColumnFacts): number {
  return values.length === 0 ? 0 : filled.length / values.length;
}

/** The share of filled values that are no repetition. */
export function shareDistinct({ filled, distinct }: ColumnFacts): number {
  return filled.length === 0 ? 0 : distinct / filled.length;
}
