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
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

export interface LocalDate {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Day number of a Gregorian date; a month or day past its end runs over into the next year or month. */
export function dayOfDate(year: number, month: number, day: number): LocalDay {
  // not Date.UTC(year, …): it takes the years 0..99 for 1900..1999
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

/** The Gregorian date of a day number. */
export function dateOfDay(day: LocalDay): LocalDate {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
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
  // 1970-01-01 was a Thursday, index 3
  if (unit === 'week') return day - modulo(day + 3 - WEEKDAYS.indexOf(weekStart), 7);
  const { year, month } = dateOfDay(day);
  return dayOfDate(year, month - ((month - 1) % MONTHS_IN[unit]), 1);
}

/** Moves the first day of a unit by whole units, backwards if negative. */
export function addUnits(start: LocalDay, unit: CalendarUnit, count: number): LocalDay {
  if (unit === 'day') return start + count;
  if (unit === 'week') return start + 7 * count;
  const { year, month } = dateOfDay(start);
  return dayOfDate(year, month + count * MONTHS_IN[unit], 1);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
