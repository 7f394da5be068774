import { UTCDateMini } from '@date-fns/utc/date/mini';
import type { Day } from 'date-fns';
import { add } from 'date-fns/add';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';

/** A day of the wall calendar, counted from 1970-01-01 (day 0); it has no time zone until it is given one. */
export type LocalDay = number;

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const CALENDAR_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
/** Units of time that a trend is cut into. */
export const BUCKET_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type BucketUnit = (typeof BUCKET_UNITS)[number];

export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

export interface LocalDate {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const STARTS = { month: startOfMonth, quarter: startOfQuarter, year: startOfYear } as const;

/** Day number of a Gregorian date; a month or day past its end runs over into the next year or month. */
export function dayOfDate(year: number, month: number, day: number): LocalDay {
  // not new UTCDate(year, …): it takes the years 0..99 for 1900..1999
  return toDate(0).setFullYear(year, month - 1, day) / MS_PER_DAY;
}

/** The Gregorian date of a day number. */
export function dateOfDay(day: LocalDay): LocalDate {
  const date = toDate(day);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** Day number of a date that exists in the years 1..9999, else null (2026-02-30, month 13, year 0). */
export function findDay(year: number, month: number, day: number): LocalDay | null {
  if (year < 1 || month < 1 || month > 12 || day < 1) return null;
  const found = dayOfDate(year, month, day);
  return dateOfDay(found).month === month ? found : null;
}

/** First day of the day's week, month, quarter or year. */
export function startOfUnit(day: LocalDay, unit: CalendarUnit, weekStart: Weekday): LocalDay {
  if (unit === 'day') return day;
  const date = toDate(day);
  if (unit !== 'week') return toDay(STARTS[unit](date));
  // date-fns counts weekdays from Sunday, 0
  return toDay(startOfWeek(date, { weekStartsOn: ((WEEKDAYS.indexOf(weekStart) + 1) % 7) as Day }));
}

/** Moves the first day of a unit by whole units, backwards if negative. */
export function addUnits(start: LocalDay, unit: CalendarUnit, count: number): LocalDay {
  return toDay(add(toDate(start), unit === 'quarter' ? { months: 3 * count } : { [`${unit}s`]: count }));
}

function toDate(day: LocalDay): Date {
  return new UTCDateMini(day * MS_PER_DAY);
}

function toDay(midnight: Date): LocalDay {
  return midnight.getTime() / MS_PER_DAY;
}
