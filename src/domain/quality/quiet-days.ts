import type { LocalDay } from '../calendar/local-day.ts';

/** A run of days without any event, both ends included. */
export interface QuietSpan {
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** Working days in it. */
  readonly days: number;
}

export interface QuietDays {
  /** The longest first, equal ones in the order of time. */
  readonly spans: readonly QuietSpan[];
  /** Working days from the first event to the last. */
  readonly total: number;
}

/** Fewer days with events say nothing about what is usual. */
const LEAST_DAYS = 10;
/** A run is unusual if it is longer than so many working days, and than so many times what is usual. */
const LEAST_RUN = 3;
const TIMES_USUAL = 3;
/** On either side of it so many days with events lie within so many working days: elsewhere the data are just thin. */
const NEIGHBOURS = 3;
const NEIGHBOURHOOD = 5;
const MONDAY_TO_FRIDAY: readonly boolean[] = [true, true, true, true, true, false, false];

/** Monday 0 … Sunday 6; day 0 was a Thursday. */
const weekdayOf = (day: LocalDay): number => (((day + 3) % 7) + 7) % 7;
const weekOf = (day: LocalDay): number => Math.floor((day + 3) / 7);

/**
 * Runs of days without any event that are unusually long: a missing export, or holidays.
 *
 * Working days are the weekdays that have events in at least half of the weeks that have any; Monday to Friday where
 * none has. Between one day with events and the next lie some working days; a run is reported where these are at least
 * three and at least three times the 90th percentile of all such runs, and where there are three days with events within
 * five working days both before and after it. (What begins or ends slowly is no missing export.)
 *
 * @param days days with events, in order, each once
 */
export function findQuietDays(days: readonly LocalDay[]): QuietDays {
  const isWorked = learnWeekdays(days);
  const runs = days.slice(1).map((day, index): QuietSpan => {
    const first = days[index]! + 1;
    return { first, last: day - 1, days: countWorkdays(first, day, isWorked) };
  });
  const total = days.length === 0 ? 0 : countWorkdays(days[0]!, days.at(-1)! + 1, isWorked);
  if (days.length < LEAST_DAYS) return { spans: [], total };
  const sorted = runs.map((run) => run.days).sort((a, b) => a - b);
  const usual = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
  const least = Math.max(LEAST_RUN, TIMES_USUAL * usual);
  const spans = runs
    .filter((run, index) => run.days >= least && isAmidst(run, index))
    .sort((a, b) => b.days - a.days || a.first - b.first);
  return { spans, total };

  function isAmidst({ first, last }: QuietSpan, index: number): boolean {
    const [early, late] = [days[index - NEIGHBOURS + 1], days[index + NEIGHBOURS]];
    if (early === undefined || late === undefined) return false;
    return [countWorkdays(early, first, isWorked), countWorkdays(last + 1, late + 1, isWorked)].every(
      (count) => count <= NEIGHBOURHOOD,
    );
  }
}

function learnWeekdays(days: readonly LocalDay[]): readonly boolean[] {
  const weeks = new Set(days.map(weekOf)).size;
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const day of days) counts[weekdayOf(day)]! += 1;
  const worked = counts.map((count) => count * 2 >= weeks && count > 0);
  return worked.includes(true) ? worked : MONDAY_TO_FRIDAY;
}

/** Working days from `first` on, `end` excluded. */
function countWorkdays(first: LocalDay, end: LocalDay, isWorked: readonly boolean[]): number {
  const weeks = Math.max(0, Math.floor((end - first) / 7));
  let count = weeks * isWorked.filter(Boolean).length;
  for (let day = first + weeks * 7; day < end; day++) if (isWorked[weekdayOf(day)]) count += 1;
  return count;
}
