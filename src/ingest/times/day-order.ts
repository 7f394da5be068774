import type { DayOrder } from '../../domain/calendar/writing/date-pattern.ts';
import { type DateSign, TIME_FORMATS, type TimeFormat } from './time-format.ts';

/** By all formats that do not contradict, and the order of day and month where it was decided. */
export interface TimeFormats {
  readonly formats: readonly TimeFormat[];
  readonly dayOrder?: Readonly<Partial<Record<DateSign, DayOrder>>>;
}

export const DATE_SIGNS = ['/', '-'] as const satisfies readonly DateSign[];

/** What all dates of uncertain order with a sign look like, as a regular expression. */
export function openDates(sign: DateSign): string {
  const patterns = TIME_FORMATS.filter((format) => format.sign === sign).map(({ pattern }) => pattern);
  return [...new Set(patterns)].map((pattern) => `(${pattern})`).join('|');
}

/** The signs whose order nobody has decided. */
export function undecidedSigns({ dayOrder }: TimeFormats): DateSign[] {
  return DATE_SIGNS.filter((sign) => dayOrder?.[sign] === undefined);
}

/** The same formats with the dates of every sign that nobody has decided read in one order. */
export function decideDayOrders(times: TimeFormats, order: DayOrder): TimeFormats {
  return undecidedSigns(times).reduce((decided, sign) => decideDayOrder(decided, sign, order), times);
}

/** The same formats with the dates of one sign read in one order. */
export function decideDayOrder(times: TimeFormats, sign: DateSign, order: DayOrder): TimeFormats {
  const kept = times.formats.filter((format) => format.sign !== sign || format.order === order);
  const known = new Set(kept.map(({ id }) => id));
  const added = TIME_FORMATS.filter(
    (format) => format.sign === sign && format.order === order && !known.has(format.id),
  );
  return { formats: [...kept, ...added], dayOrder: { ...times.dayOrder, [sign]: order } };
}
