import {
  addUnits,
  CALENDAR_UNITS,
  type CalendarUnit,
  dayOfDate,
  findDay,
  type LocalDay,
  startOfUnit,
  type Weekday,
} from './local-day.ts';

/** Whole local days: `first` included, `end` excluded. */
export interface DaySpan {
  readonly first: LocalDay;
  readonly end: LocalDay;
}

const NAMED = /^(\d{4})(?:-(?:w(\d\d)|q([1-4])|(\d\d)(?:-(\d\d))?))?$/i;
/** With dots the day comes first in every country. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const CURRENT_OR_LAST = /^(this|last)-(week|month|quarter|year)$/i;
const LAST_SEVERAL = /^last-([1-9]\d{0,3})-(day|week|month|quarter|year)s?$/i;

/**
 * The days of a period that names itself: `2026`, `2026-Q4`, `2026-11`, `2026-W47`, `2026-11-20`; as pages in some
 * languages write it, `20.11.2026`.
 *
 * Weeks keep their ISO number whatever day they begin on: `2026-W47` is the week, begun on `weekStart`, that holds the
 * Thursday of ISO week 47. It shares at least four days with the ISO week, and every week has exactly one number.
 *
 * @returns null for other texts and for what the calendar does not have (2026-02-30, 2025-W53, 2026-13, year 0000)
 */
export function parseNamedSpan(text: string, weekStart: Weekday): DaySpan | null {
  const dotted = DOTTED.exec(text);
  if (dotted) return spanFrom(findDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), 'day');
  const match = NAMED.exec(text);
  if (!match) return null;
  const [, yearText, week, quarter, month, day] = match;
  const year = Number(yearText);
  if (week) return findWeek(year, Number(week), weekStart);
  if (quarter) return spanFrom(findDay(year, Number(quarter) * 3 - 2, 1), 'quarter');
  if (!month) return spanFrom(findDay(year, 1, 1), 'year');
  return spanFrom(findDay(year, Number(month), Number(day ?? 1)), day ? 'day' : 'month');
}

/**
 * The days of a period that names itself and has both its ends: one that {@link parseNamedSpan} reads, or a range of two
 * of them, both included: `2026-12`, `2027-01-01..2027-01-08`, `2026-W49..2026-W52`.
 *
 * @returns null for other texts, open ranges among them, and for ranges that end before they start
 */
export function parseClosedSpan(text: string, weekStart: Weekday): DaySpan | null {
  const [from = '', to, ...more] = text.trim().split('..');
  const start = parseNamedSpan(from.trim(), weekStart);
  const last = to === undefined ? start : parseNamedSpan(to.trim(), weekStart);
  if (start === null || last === null || more.length > 0 || last.end <= start.first) return null;
  return { first: start.first, end: last.end };
}

/**
 * The days of a period that is named from today: `today`, `yesterday`, `this-week`, `last-month`, `last-4-weeks`.
 * `last-N-…` are the N whole ones before the current one, which is left out.
 *
 * @returns null for other texts, and for spans that begin before the year 1
 */
export function parseRelativeSpan(text: string, today: LocalDay, weekStart: Weekday): DaySpan | null {
  const counted = LAST_SEVERAL.exec(text);
  if (counted) return spanBefore(today, readUnit(counted[2]), Number(counted[1]), weekStart);
  const named = CURRENT_OR_LAST.exec(text);
  if (named) {
    const unit = readUnit(named[2]);
    if (named[1]?.toLowerCase() === 'last') return spanBefore(today, unit, 1, weekStart);
    return spanFrom(startOfUnit(today, unit, weekStart), unit);
  }
  if (/^today$/i.test(text)) return spanFrom(today, 'day');
  if (/^yesterday$/i.test(text)) return spanBefore(today, 'day', 1, weekStart);
  return null;
}

function findWeek(year: number, week: number, weekStart: Weekday): DaySpan | null {
  // ISO week 1 is the one that holds 4 January; a week belongs to the year of its Thursday
  const firstMonday = startOfUnit(dayOfDate(year, 1, 4), 'week', 'monday');
  const thursday = firstMonday + 7 * (week - 1) + 3;
  if (year < 1 || thursday < dayOfDate(year, 1, 1) || thursday >= dayOfDate(year + 1, 1, 1)) return null;
  return spanFrom(startOfUnit(thursday, 'week', weekStart), 'week');
}

function spanFrom(first: LocalDay | null, unit: CalendarUnit): DaySpan | null {
  return first === null ? null : { first, end: addUnits(first, unit, 1) };
}

function spanBefore(today: LocalDay, unit: CalendarUnit, count: number, weekStart: Weekday): DaySpan | null {
  const end = startOfUnit(today, unit, weekStart);
  const first = addUnits(end, unit, -count);
  return first < dayOfDate(1, 1, 1) ? null : { first, end };
}

function readUnit(word: string | undefined): CalendarUnit {
  return CALENDAR_UNITS.find((unit) => unit === word?.toLowerCase()) ?? 'day';
}
