import type { DaySpan } from './day-span.ts';
import type { LocalDay } from './local-day.ts';

/**
 * Whether people are at work on a day: Monday to Friday, but for holidays.
 *
 * @param holidays in any order; they may overlap and may hold weekends
 */
export function isWorkingDay(day: LocalDay, holidays: readonly DaySpan[]): boolean {
  // 1970-01-01, day 0, was a Thursday; % keeps the sign of days before it
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday < 5 && !holidays.some(({ first, end }) => day >= first && day < end);
}

/**
 * The working days of a span.
 *
 * @returns a whole number, 0 for a span that ends before it starts
 * @example
 * countWorkingDays(parseClosedSpan('2026-11', 'monday')!, []); // 21
 */
export function countWorkingDays({ first, end }: DaySpan, holidays: readonly DaySpan[]): number {
  let working = 0;
  for (let day = first; day < end; day += 1) if (isWorkingDay(day, holidays)) working += 1;
  return working;
}
