import { DAY, type Micros } from '../calendar/micros.ts';

/** Older than this, the newest event is no longer what a weekly export leaves. */
const STALE_DAYS = 7;

/** The age of an input whose newest event is stale, in whole days (8 …); 0 where it is not, or is yet to come. */
export function countStaleDays(newest: Micros, now: Micros): number {
  const days = Math.floor((now - newest) / DAY);
  return days > STALE_DAYS ? days : 0;
}
