import { normalizeText } from '../../domain/text/label.ts';

/** A midnight that stands behind a date whose clock is in another column (`01.05.2026 0:00:00`). */
export const MIDNIGHT = '[ T]0{1,2}:00(:00([.,]0+)?)?\\s*$';

/** The day that a spreadsheet writes before a clock that has none. */
const NO_DAY =
  '(?:1899-12-3[01]|1900-01-0[01]|3[01]\\.12\\.1899|0[01]\\.01\\.1900|12/3[01]/1899|1/[01]/1900)';

/**
 * What becomes of a clock that is put behind its date, in order: regular expressions in the common ground of JavaScript
 * and RE2, and what takes their place.
 */
export const CLOCK_WORDS: readonly { readonly pattern: string; readonly by: string }[] = [
  { pattern: `^\\s*(?:${NO_DAY}[ T]+)?`, by: ' ' },
  // a part of a day goes to a serial number of a day
  { pattern: '^ 0?[.,](\\d+)\\s*$', by: '.\\1' },
  { pattern: '^ (\\d{1,2})[hHчЧ](\\d{2})', by: ' \\1:\\2' },
  { pattern: '^ (0\\d|1\\d|2[0-3]|[1-9])\\.([0-5]\\d)', by: ' \\1:\\2' },
  { pattern: '\\s*(?:[Uu]hr|[hH]|ч\\.?)\\s*$', by: '' },
];

const CLOCK = new RegExp(
  `^(?:${NO_DAY}[ T])?([01]?\\d|2[0-4])([.:hHчЧ][0-5]\\d)(:[0-5]\\d([.,]\\d{1,9})?)?( ?([AaPp]\\.? ?[Mm]\\.?|[Uu]hr|h|ч\\.?))?( ?(Z|UTC|GMT|[+-]\\d{2}(:?\\d{2})?))?$`,
);
/** A date without a clock, or with midnight. */
const BARE_DATE = /^(?!.*\d:[0-5]\d)(?=.*\d)/;

/** Of a column, at least this share of values must be alike. */
const MOST = 0.8;

/** One text of a date and the clock that stands in another column; a blank clock is midnight. */
export function joinClock(date: string, clock: string): string {
  if (date === '' || clock === '') return date;
  const cleared = CLOCK_WORDS.reduce(
    (text, { pattern, by }) => text.replace(new RegExp(pattern), by.replaceAll('\\', '$')),
    clock,
  );
  return date.replace(new RegExp(MIDNIGHT), '') + cleared;
}

/** Whether a column holds nothing but clocks: `9:30`, `09:30:15`, `9:30 AM`, `9h30`, `9:30 Uhr`. */
export function holdsClocks(values: readonly string[]): boolean {
  return mostAre(values, (value) => CLOCK.test(value));
}

/** Whether no value of a column of dates has a clock that says anything. */
export function holdsBareDates(values: readonly string[]): boolean {
  const midnight = new RegExp(MIDNIGHT);
  return mostAre(values, (value) => BARE_DATE.test(value.replace(midnight, '')));
}

function mostAre(values: readonly string[], test: (value: string) => boolean): boolean {
  const filled = values.map(normalizeText).filter((value) => value !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * MOST;
}
