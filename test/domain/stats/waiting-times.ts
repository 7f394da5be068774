import type { TimeOnTheWay } from '../../../src/domain/stats/cumulative-incidence.ts';

/** R's way of writing it: a time and a status for each contact; status 0 open, 1 converted, 2 lost. */
export function listTimes(time: readonly number[], status: readonly number[]): TimeOnTheWay[] {
  return time.map((hours, index) => ({
    hours,
    converted: status[index] === 1 ? 1 : 0,
    lost: status[index] === 2 ? 1 : 0,
    open: status[index] === 0 ? 1 : 0,
  }));
}

/** The team of twenty that golden values of R are about. */
export const TEAM_TIMES = listTimes(
  [1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 12, 14, 15, 18, 20, 21, 25, 30],
  [1, 1, 2, 0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0, 1, 0, 2, 1, 0],
);
