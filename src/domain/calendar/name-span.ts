import type { DaySpan } from './day-span.ts';
import { formatLocalDay } from './format-moment.ts';
import {
  addUnits,
  CALENDAR_UNITS,
  dateOfDay,
  dayOfDate,
  type LocalDay,
  startOfUnit,
  type Weekday,
} from './local-day.ts';

/**
 * Whole days as a period is written: `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`, or, where they are none of
 * these, `2026-11-02..2026-11-10`, both days included. What reads periods reads it back.
 *
 * @param span at least one day
 */
export function nameSpan({ first, end }: DaySpan, weekStart: Weekday): string {
  const unit = CALENDAR_UNITS.find(
    (each) => startOfUnit(first, each, weekStart) === first && addUnits(first, each, 1) === end,
  );
  if (unit === undefined) return `${formatLocalDay(first)}..${formatLocalDay(end - 1)}`;
  if (unit === 'day') return formatLocalDay(first);
  if (unit === 'week') return nameWeek(first, weekStart);
  const { year, month } = dateOfDay(first);
  if (unit === 'month') return `${pad(year, 4)}-${pad(month, 2)}`;
  return unit === 'quarter' ? `${pad(year, 4)}-Q${(month + 2) / 3}` : pad(year, 4);
}

/** The ISO number of the week that holds a day, begun on `weekStart`: that of its Thursday. `2026-W47`. */
export function nameWeek(day: LocalDay, weekStart: Weekday): string {
  const first = startOfUnit(day, 'week', weekStart);
  // 1970-01-01, day 0, was a Thursday
  const thursday = Math.ceil(first / 7) * 7;
  const { year } = dateOfDay(thursday);
  const week = Math.floor((thursday - dayOfDate(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
