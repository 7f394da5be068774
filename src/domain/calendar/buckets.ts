import type { DaySpan } from './day-span.ts';
import {
  addUnits,
  type BucketUnit,
  CALENDAR_UNITS,
  type CalendarUnit,
  type LocalDay,
  startOfUnit,
} from './local-day.ts';
import type { Micros } from './micros.ts';
import { nameSpan } from './name-span.ts';
import type { CalendarContext } from './period.ts';
import { isWorkingDay } from './working-days.ts';
import { dayAt, dayBefore, startOfDay } from './zone.ts';

/** Where calendars are cut. */
export type CalendarPlace = Pick<CalendarContext, 'zone' | 'weekStart'>;

/** A span of time with both ends: start included, end excluded; microseconds. */
export interface Span {
  readonly start: Micros;
  readonly end: Micros;
}

/** A unit of the calendar, or what a period leaves of it. */
export interface Bucket extends Span {
  /** As a period is written: `2026-W47`, `2026-11`, `2026-Q4`, `2026-11-20`; cut or not. */
  readonly name: string;
  /** First and last day shown, both included. */
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** Whether a period leaves out some of it. */
  readonly cut: boolean;
}

/** The last so many buckets, ascending: the newest is the one that holds the last instant before a moment. */
export function listLastBuckets(
  unit: BucketUnit,
  count: number,
  before: Micros,
  place: CalendarPlace,
): Bucket[] {
  const newest = startOfUnit(dayBefore(place.zone, before), unit, place.weekStart);
  return Array.from({ length: count }, (_, index) => {
    const first = addUnits(newest, unit, index + 1 - count);
    return cutBucket(first, unit, place, { start: -Infinity, end: Infinity });
  });
}

/**
 * All buckets of a span, ascending.
 *
 * @param most no more of them are listed
 * @param cut what cuts the first and the last of them: an end of the span that nobody asked for does not
 */
export function listBuckets(
  unit: BucketUnit,
  span: Span,
  place: CalendarPlace,
  most: number,
  cut: Span = span,
): Bucket[] {
  const buckets: Bucket[] = [];
  let first = startOfUnit(dayAt(place.zone, span.start), unit, place.weekStart);
  while (buckets.length < most && startOfDay(place.zone, first) < span.end) {
    buckets.push(cutBucket(first, unit, place, cut));
    first = addUnits(first, unit, 1);
  }
  return buckets;
}

/** Days of a span, those that it only touches among them. */
export function countSpanDays({ start, end }: Span, { zone }: CalendarPlace): number {
  return dayBefore(zone, end) - dayAt(zone, start) + 1;
}

/** Whether a span has fewer days than any bucket that it touches. */
export function isShorterThan(span: Span, unit: BucketUnit, place: CalendarPlace): boolean {
  const first = startOfUnit(dayAt(place.zone, span.start), unit, place.weekStart);
  const days = countSpanDays(span, place);
  // a span of fewer days than the first of them touches two at most
  const [second, third] = [addUnits(first, unit, 1), addUnits(first, unit, 2)];
  const touched =
    dayBefore(place.zone, span.end) < second ? [second - first] : [second - first, third - second];
  return touched.every((length) => days < length);
}

/**
 * The span before one, as long and of the same unit: before a month the month before, before four weeks the four weeks
 * before; before what is no whole number of any unit as much time.
 */
export function findSpanBefore(span: Span, { zone, weekStart }: CalendarPlace): Span {
  const [first, end] = [dayAt(zone, span.start), dayBefore(zone, span.end) + 1];
  const whole = startOfDay(zone, first) === span.start && startOfDay(zone, end) === span.end;
  if (!whole) return { start: span.start - (span.end - span.start), end: span.start };
  // the largest unit that fits: a year is twelve months too
  const fits = (unit: CalendarUnit): boolean =>
    [first, end].every((day) => startOfUnit(day, unit, weekStart) === day);
  const unit = CALENDAR_UNITS.findLast(fits) ?? 'day';
  let earlier = first;
  for (let reached = first; reached < end; reached = addUnits(reached, unit, 1)) {
    earlier = addUnits(earlier, unit, -1);
  }
  return { start: startOfDay(zone, earlier), end: span.start };
}

/** Whether the last working day of a bucket has come before a moment; its last day, where it has none. */
export function isAllButOver(
  { first, last }: Bucket,
  before: Micros,
  { zone }: CalendarPlace,
  holidays: readonly DaySpan[],
): boolean {
  let working = last;
  while (working > first && !isWorkingDay(working, holidays)) working--;
  return dayBefore(zone, before) >= (isWorkingDay(working, holidays) ? working : last);
}

function cutBucket(
  first: LocalDay,
  unit: BucketUnit,
  { zone, weekStart }: CalendarPlace,
  span: Span,
): Bucket {
  const next = addUnits(first, unit, 1);
  const whole = { start: startOfDay(zone, first), end: startOfDay(zone, next) };
  const [start, end] = [Math.max(whole.start, span.start), Math.min(whole.end, span.end)];
  return {
    name: nameSpan({ first, end: next }, weekStart),
    start,
    end,
    first: dayAt(zone, start),
    // a day that the zone skipped has no instant: it is its own last one
    last: Math.max(dayAt(zone, start), dayBefore(zone, end)),
    cut: start > whole.start || end < whole.end,
  };
}
