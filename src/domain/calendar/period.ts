import type { Period } from '../evidence/funnel.ts';
import type { AsOf } from './as-of.ts';
import { type DaySpan, parseNamedSpan, parseRelativeSpan } from './day-span.ts';
import type { Weekday } from './local-day.ts';
import type { Micros } from './micros.ts';
import { parseMoment } from './moment.ts';
import { dayBefore, startOfDay } from './zone.ts';

/** One of each kind of period that can be asked for: for help texts, and as the known words near a mistyped one. */
export const PERIOD_EXAMPLES: readonly string[] = [
  '2026-W47 2026-11 2026-Q4 2026 2026-11-20 2026-11-02..2026-11-08 2026-11-02.. ..2026-11-08',
  'today yesterday this-week last-week last-4-weeks this-month last-month last-3-months',
  'this-quarter last-quarter this-year last-year',
].flatMap((line) => line.split(' '));

/** Where calendar periods are cut, and what relative ones count from. */
export interface CalendarContext {
  readonly zone: string;
  readonly weekStart: Weekday;
  /** What a report looks from, or the clock. Left out where no report is looked at (a config file): relative words are then unreadable. */
  readonly asOf?: AsOf;
}

/**
 * Reads a period, {@link PERIOD_EXAMPLES} in either case; also a range of any named periods (`2026-10..2026-W46`) and
 * `last-N-days`, `-weeks`, `-months`, `-quarters`, `-years`.
 *
 * Relative words count from the local day that holds the last instant before `asOf.before`: as of the end of Sunday,
 * `this-week` is the week that Sunday closed. `last-N-…` are the whole ones before the current one.
 *
 * @returns half-open, cut at local midnights of `zone`; null where the text is unreadable, names a date that does not
 *   exist, or ends before it starts
 */
export function parsePeriod(text: string, context: CalendarContext): Period | null {
  const trimmed = text.trim();
  const range = trimmed.split('..');
  if (range.length === 2) return parseRange(range[0]!.trim(), range[1]!.trim(), context);
  const span = parseSpan(trimmed, context);
  return span && cutPeriod(span.first, span.end, context.zone);
}

/**
 * Reads the value of `--since`: a period's first moment (`2026-11-02`, `2026-11`, `2026-W47`, `2026`, `last-month`) or,
 * with a time of day, that very moment. Ranges are not read.
 */
export function parseSince(text: string, context: CalendarContext): Micros | null {
  const span = parseSpan(text.trim(), context);
  return span ? startOfDay(context.zone, span.first) : parseMoment(text.trim(), context.zone);
}

/**
 * Reads the value of `--until`, as an excluded end: that of the named day or period, which is thus included, or, with a
 * time of day, that very moment.
 */
export function parseUntil(text: string, context: CalendarContext): Micros | null {
  const span = parseSpan(text.trim(), context);
  return span ? startOfDay(context.zone, span.end) : parseMoment(text.trim(), context.zone);
}

function parseRange(from: string, to: string, { zone, weekStart }: CalendarContext): Period | null {
  const first = from === '' ? undefined : parseNamedSpan(from, weekStart)?.first;
  const end = to === '' ? undefined : parseNamedSpan(to, weekStart)?.end;
  const unreadable = (from !== '' && first === undefined) || (to !== '' && end === undefined);
  return unreadable || from + to === '' ? null : cutPeriod(first, end, zone);
}

function parseSpan(text: string, { zone, weekStart, asOf }: CalendarContext): DaySpan | null {
  const named = parseNamedSpan(text, weekStart);
  if (named || !asOf) return named;
  return parseRelativeSpan(text, dayBefore(zone, asOf.before), weekStart);
}

/** Null where nothing is left: an end before the start, or a day that the zone skipped (Apia, 2011-12-30). */
function cutPeriod(first: number | undefined, endDay: number | undefined, zone: string): Period | null {
  const start = first === undefined ? undefined : startOfDay(zone, first);
  const end = endDay === undefined ? undefined : startOfDay(zone, endDay);
  if (start !== undefined && end !== undefined && end <= start) return null;
  return { start, end };
}
