/**
 * A moment or a length of time in whole microseconds; a moment counts from 1970-01-01T00:00 UTC.
 * Exact to the microsecond up to 2^53 (the year 2255) and to the second up to the year 9999, so that midnights
 * are exact wherever a calendar can point.
 */
export type Micros = number;

export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The smallest step from a moment to a different one: 1, and more where numbers grow sparse (after the year 2255). */
export function momentStep(at: Micros): Micros {
  return Math.max(1, 2 ** (Math.floor(Math.log2(Math.abs(at))) - 52));
}
