import type { DayOrder } from '../../domain/calendar/writing/date-pattern.ts';
import { normalizeText } from '../../domain/text/label.ts';

/** An all-number date whose order is open, with any clock. */
const OPEN_DATE =
  /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?:(,? )\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?)([AaPp][Mm])?)?$/;

/**
 * What the config's `dates` has to say (see `parseDatePattern`) once it is known whether the day or the month comes
 * first in dates such as `05/11/2026 14:30`: their pattern where all values have one shape, else the order alone.
 *
 * @returns that, and the first value that is such a date; undefined where none is
 */
export function describeDayOrder(
  values: readonly string[],
  order: DayOrder,
): { pattern: string; example: string } | undefined {
  const texts = values.map(normalizeText).filter((text) => text !== '');
  const example = texts.find((text) => patternOf(text, order) !== undefined);
  if (example === undefined) return undefined;
  const [pattern = order, ...others] = new Set(texts.map((text) => patternOf(text, order)));
  return { pattern: others.length === 0 ? pattern : order, example };
}

/** Whether a text is such a date. */
export function isOpenDate(value: string): boolean {
  return OPEN_DATE.test(normalizeText(value));
}

/** The day (`2026-11-05`) that such a date is in one order; undefined where the text is no such date. */
export function readOpenDay(value: string, order: DayOrder): string | undefined {
  const match = OPEN_DATE.exec(normalizeText(value));
  if (!match) return undefined;
  const [, first = '', , second = '', year = ''] = match;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return [fullYear(year), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Years of two digits are those from 1969 to 2068. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 69 ? 20 : 19}${year}`;
}

function patternOf(value: string, order: DayOrder): string | undefined {
  const match = OPEN_DATE.exec(value);
  if (!match) return undefined;
  const [, , sign = '', , year = '', gap, seconds, fraction, space = '', half] = match;
  const date = order === 'day-first' ? ['dd', 'MM'] : ['MM', 'dd'];
  const day = [...date, year.length === 4 ? 'yyyy' : 'yy'].join(sign);
  if (gap === undefined) return day;
  const clock = `${half ? 'hh' : 'HH'}:mm${seconds ? ':ss' : ''}${fraction ? '.SSSSSS' : ''}`;
  return `${day}${gap}${clock}${half ? `${space}a` : ''}`;
}

/**
 * Dates that can be read in two ways, as a pattern reads them.
 *
 * @param pattern one of {@link describeDayOrder}
 * @returns the first few of different text, each with its day, `2026-11-05`
 */
export function readDateExamples(
  values: readonly string[],
  pattern: string,
  most: number,
): { readonly text: string; readonly day: string }[] {
  const order = pattern === 'day-first' || pattern.startsWith('d') ? 'day-first' : 'month-first';
  const open = [...new Set(values.map(normalizeText))].flatMap((text) => {
    const day = readOpenDay(text, order);
    return day === undefined ? [] : [{ text, day }];
  });
  return open.slice(0, most);
}
