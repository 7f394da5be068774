import { DAY, HOUR, MINUTE, type Micros } from '../micros.ts';
import { MONTH_NAMES } from './month-names.ts';

/** Times of this span are nobody's placeholders: half open, on whichever clock. */
export const ORDINARY: { readonly from: Micros; readonly before: Micros } = {
  from: DAY,
  before: Date.UTC(9999, 11, 30) * 1000,
};

interface PlaceholderSpan {
  /** The first and the last moment of it. */
  readonly from: Micros;
  readonly to: Micros;
  /** Only moments that are a multiple of it. */
  readonly every: Micros;
}

/** Zones are so far from UTC at the most, and mostly by whole quarters of an hour. */
const SHIFT = 14 * HOUR;
const at = (year: number, month: number, day: number): Micros => Date.UTC(year, month - 1, day) * 1000;

/**
 * What programs write where there is no date: zero on the clock of Unix, of spreadsheets and of the common databases, and
 * the last day that they know; at midnight, or what a zone makes of that. Of 1970 only whole quarters of an hour: another
 * clock has been set by somebody.
 */
export const PLACEHOLDER_SPANS: readonly PlaceholderSpan[] = [
  { from: at(1970, 1, 1) - SHIFT, to: at(1970, 1, 1) + SHIFT, every: 15 * MINUTE },
  // offsets of those days were kept to the second
  { from: at(1899, 12, 30) - SHIFT, to: at(1900, 1, 2) - 1, every: 1 },
  { from: at(9999, 12, 31) - SHIFT, to: at(9999, 12, 31) + 2 * DAY, every: 1 },
];

const SIGN = '[-/.]';
const CLOCK =
  '(?:(?:,? |T)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp]\\.? ?[Mm]\\.?)?)?(?: ?(?:Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?';
const JANUARY = `(?:${MONTH_NAMES[0]!.map((name) => name.replace(/^./, (letter) => `[${letter.toUpperCase()}${letter}]`)).join('|')})\\.?`;

/** The same where it is no date of any calendar, or before the years that are read; with any clock. */
const NO_DATES = [
  `0000${SIGN}0?[01]${SIGN}0?[01]`,
  `0?0${SIGN}0?0${SIGN}(?:0000|00)`,
  `0?1${SIGN}0?1${SIGN}000[01]`,
  `0001${SIGN}0?1${SIGN}0?1`,
  '0000-12-31',
  `31${SIGN}12${SIGN}0000`,
  '12/31/0000',
  // what PHP makes of 0000-00-00
  '-0001-11-30',
  `30${SIGN}11${SIGN}-0001`,
  '11/30/-0001',
  // day zero of a spreadsheet
  `1900${SIGN}0?1${SIGN}0?0`,
  `0?0${SIGN}0?1${SIGN}(?:1900|00)`,
  '0?1/0?0/(?:1900|00)',
  `0?0[- .]${JANUARY}[- .](?:1900|00)`,
  `0?1[- .]${JANUARY}[- .]0001`,
  `${JANUARY} 0?[01],? (?:0001|1900)`,
];

/** Those that readers take for times, as numbers; the order of day and month hardly matters to them. */
const DAYS = [
  [1970, 1, 1],
  [1899, 12, 30],
  [1899, 12, 31],
  [1900, 1, 1],
  [9999, 12, 31],
].flatMap(([year, month, day]) => [
  `${year}${SIGN}0?${month}${SIGN}0?${day}`,
  `0?${day}${SIGN}0?${month}${SIGN}${year}`,
  `0?${month}${SIGN}0?${day}${SIGN}${year}`,
]);
const PLACEHOLDER_DATE = new RegExp(`^(?:${[...NO_DATES, ...DAYS].join('|')})${CLOCK}$`);

/** Whether a text, normalised, is a date that stands for none; numbers are not looked at. For samples: the engine reads the times. */
export function isPlaceholderDate(text: string): boolean {
  return PLACEHOLDER_DATE.test(text);
}

/** Of Unix times: 1970, 1900, 1899-12-30 and -31, year 1, year 0, and the last day of 9999, in seconds or milliseconds. */
const NUMBERS = [
  '0+(?:[.,]0+)?',
  '-?(?:2208988800|2209161600|2209075200|62135596800|62167219200)(?:000)?',
  '253402[23]\\d{5}(?:\\d{3})?',
];

/** Texts of placeholders that no reader takes for a time, in the common ground of JavaScript and RE2. */
export const PLACEHOLDER_TEXT: string = `(?:${NO_DATES.join('|')})${CLOCK}|0{8}|${NUMBERS.join('|')}`;

/** Serial numbers of a spreadsheet that mean none, in a column of such numbers: days 1 and 2, and the last one. */
export const PLACEHOLDER_SERIAL = '[12](?:[.,]0+)?|295846[56](?:[.,]\\d+)?';
