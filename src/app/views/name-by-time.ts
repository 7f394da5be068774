import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import type { LocalDay } from '../../domain/calendar/local-day.ts';
import { nameWeek } from '../../domain/calendar/name-span.ts';
import { dayAt, dayBefore } from '../../domain/calendar/zone.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { fillPlaceholders, listPlaceholders } from '../../domain/text/fill-placeholders.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/**
 * Puts a report's time into the name of its file: `{date}` is the day that it looks from, `{week}` the week of the last day
 * that it covers. Both are the report's own, and not the clock's: the same question has the same name.
 *
 * @throws InputError output-undated where nothing in the files has a time
 */
export function nameByTime(
  output: string,
  { settled: { asOf, period } }: Pick<Ground, 'settled'>,
  { timezone: zone, weekStart }: Pick<Question['settings'], 'timezone' | 'weekStart'>,
): string {
  const asked = listPlaceholders(output).filter((name) => name === 'date' || name === 'week');
  if (asked.length === 0) return output;
  if (asOf === null) throw new InputError([problem('output-undated', { name: asked[0]! }, { file: output })]);
  // the end of a day belongs to that day
  const today = asOf.moment === asOf.before ? dayBefore(zone, asOf.before) : dayAt(zone, asOf.moment);
  const end = period?.end === undefined ? undefined : dayBefore(zone, period.end);
  // a period that nothing has happened in yet is named by itself
  const ahead = period?.start !== undefined && period.start >= asOf.before;
  const last: LocalDay = end === undefined ? today : ahead ? end : Math.min(end, today);
  return fillPlaceholders(output, { date: formatLocalDay(today), week: nameWeek(last, weekStart) });
}
