import type { LocalDay } from '../calendar/local-day.ts';

/** Fewer times to buy say nothing of how long a client waits between them. */
const LEAST_TIMES = 3;
/** From so many on a client is held to his own period. */
export const LEAST_OWN_TIMES = 4;
/** Who is silent for longer than so many of his periods is likely to be lost. */
export const SILENT_PERIODS = 2;

/** The middle of numbers, of an even number of them the mean of the two in the middle; null of none. */
export function findMedian(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The transaction period of a client: the median of the days between one time to buy and the next.
 *
 * @param days different days on which he bought, ascending
 * @returns days; null of fewer than three times
 */
export function measurePeriod(days: readonly LocalDay[]): number | null {
  if (days.length < LEAST_TIMES) return null;
  return findMedian(days.slice(1).map((day, index) => day - days[index]!));
}

/** Whether a client has been silent for longer than twice the period; nobody is where no period is known. */
export function isSilent(silentDays: number, period: number | null): boolean {
  return period !== null && silentDays > SILENT_PERIODS * period;
}
