import { normalizeText } from '../domain/label.ts';
import type { TimeFormat } from './time-format.ts';

/** An all-number date whose order is open, with any clock. */
const OPEN_DATE =
  /^\d{1,2}([/-])\d{1,2}\1(\d{4}|\d{2})(?:(,? )\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?)([AaPp][Mm])?)?$/;

/**
 * The pattern (see `parseDatePattern`) of dates such as `05/11/2026 14:30`, once it is known whether the day or the
 * month comes first: that of the commonest shape among the values.
 *
 * @returns the pattern and a value that has its shape; undefined where no value is such a date
 */
export function describeDayOrder(
  values: readonly string[],
  order: NonNullable<TimeFormat['order']>,
): { pattern: string; example: string } | undefined {
  const shapes = new Map<string, { count: number; example: string }>();
  for (const value of values) {
    const text = normalizeText(value);
    const pattern = patternOf(text, order);
    if (pattern === undefined) continue;
    const known = shapes.get(pattern);
    if (known) known.count += 1;
    else shapes.set(pattern, { count: 1, example: text });
  }
  const [commonest] = [...shapes].sort((a, b) => b[1].count - a[1].count);
  return commonest && { pattern: commonest[0], example: commonest[1].example };
}

function patternOf(value: string, order: NonNullable<TimeFormat['order']>): string | undefined {
  const match = OPEN_DATE.exec(value);
  if (!match) return undefined;
  const [, sign = '', year = '', gap, seconds, fraction, space = '', half] = match;
  const date = order === 'day-first' ? ['dd', 'MM'] : ['MM', 'dd'];
  const day = [...date, year.length === 4 ? 'yyyy' : 'yy'].join(sign);
  if (gap === undefined) return day;
  const clock = `${half ? 'hh' : 'HH'}:mm${seconds ? ':ss' : ''}${fraction ? '.SSSSSS' : ''}`;
  return `${day}${gap}${clock}${half ? `${space}a` : ''}`;
}
