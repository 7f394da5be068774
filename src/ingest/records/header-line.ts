import { isBlankText, normalizeLabel, normalizeText } from '../../domain/text/label.ts';

/** A line of a sample, cut at a delimiter. */
export interface SampleLine {
  readonly line: number;
  readonly fields: readonly string[];
  /** Its quotes are in trouble. */
  readonly broken: boolean;
}

/** So many lines are looked at for a header: titles and their like are few. */
const SEARCHED = 40;
/** So many of the rows tell how many cells a row fills. */
const SAMPLED = 200;
/** A header names at least this share of the cells that most rows fill … */
const NAMED = 0.6;
/** … in words that are names, nearly all … */
const WORDS = 0.75;
/** … and differ: names of groups, repeated over their columns, do not. */
const DISTINCT = 0.7;
/** Of so many lines below a header that is not the first line one has values. */
const BELOW = 3;
/** Lines of names that stand above one another. */
const STACKED = 5;
/** A line that says less than this share of what a line of names below it says is no header. */
const FULLER = 0.75;
const LONGEST_NAME = 120;

/** Numbers, sums, dates, times, telephones, addresses: what a row holds and a header does not. The plain ones first. */
const VALUES = [
  /^[^A-Za-z\u0080-\uffff]*\d[^A-Za-z\u0080-\uffff]*$/,
  /\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d:\d\d/,
  /^[^\p{L}]*\d[^\p{L}]*$/u,
  /^\p{Sc}?[\s.,]*\d[\d\s.,]*(?:\p{Sc}|[A-Z]{3}|руб\.?|р\.|тг\.?|%)$/u,
  /@[^\s@]+\.\p{L}|^https?:/u,
];
/** What every value has: most names are told by it. */
const VALUE_SIGN = /[\d@]|^https?:/;

/** Dates with the month as a word. */
const WORDED_DATE = /\d{1,2}[\s.\-/]+\p{L}{3,10}\.?,?[\s\-/]+\d{2,4}|\p{L}{3,10}\.? \d{1,2},? \d{4}/u;
/** Whatever may be one: so many of all letters there are take tens of milliseconds to compile. */
const WORD_IN_DATE = /\d[\s.\-/]+[^\s\d]{3,}[\s\-/]+\d\d|[^\s\d]{3,} \d{1,2},? \d{4}/;

/**
 * Which line of a sample names the columns: the first that fills as many cells as the rows do, with words that are names.
 * Titles, dates of an export and names of groups stand above it. Where lines of names follow one another, one that says
 * clearly more than those above it is meant. Where no line will do, or no values follow, it is the first.
 *
 * @param lines those that are not blank, in the order of the text
 * @returns a position among them
 */
export function findHeaderLine(lines: readonly SampleLine[]): number {
  const least = Math.max(2, findUsual(lines) * NAMED);
  const first = lines.slice(0, SEARCHED).findIndex((line) => namesColumns(line, least));
  let found = Math.max(0, first);
  for (let at = found + 1; at <= first + STACKED && namesColumns(lines[at], least); at += 1) {
    if (isFuller(lines[at]!, lines[found]!) && holdsValues(lines[at + 1])) found = at;
  }
  // words under words show nothing
  return lines.slice(found + 1, found + 1 + BELOW).some(holdsValues) ? found : 0;
}

/** Whether a line of names says clearly more than one above it, which is a title or has the names of groups. */
function isFuller(lower: SampleLine, upper: SampleLine): boolean {
  const [more, less] = [countFilled(lower.fields), countFilled(upper.fields)];
  return less < more * FULLER || (less < more && upper.fields.length < lower.fields.length);
}

/** How many cells the fuller half of the rows fills at least. */
function findUsual(lines: readonly SampleLine[]): number {
  const counts = lines
    .slice(0, SAMPLED)
    .map(({ fields }) => countFilled(fields))
    .filter((count) => count > 1)
    .sort((a, b) => b - a);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

function countFilled(fields: readonly string[]): number {
  return fields.filter((field) => !isBlankText(field)).length;
}

function namesColumns(line: SampleLine | undefined, least: number): boolean {
  if (line === undefined || line.broken) return false;
  const filled = line.fields.map(normalizeText).filter((field) => field !== '');
  if (filled.length < least) return false;
  const words = filled.filter(isName);
  const distinct = new Set(words.map(normalizeLabel));
  return words.length >= filled.length * WORDS && distinct.size >= words.length * DISTINCT;
}

/** `Период:` announces a value, which is no column. */
function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && !text.endsWith(':') && !isValue(text);
}

function holdsValues(line: SampleLine | undefined): boolean {
  return line?.fields.some((field) => isValue(normalizeText(field))) ?? false;
}

/** A long text is none, and no expression is kept busy by it. */
function isValue(text: string): boolean {
  if (text.length > LONGEST_NAME || !VALUE_SIGN.test(text)) return false;
  return VALUES.some((pattern) => pattern.test(text)) || (WORD_IN_DATE.test(text) && WORDED_DATE.test(text));
}
