import type { DaySpan } from '../calendar/day-span.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { countWorkingDays } from '../calendar/working-days.ts';

/** Working days of a period, as of a day. */
export interface DaysOfPlan {
  readonly all: number;
  /** Up to that day, itself included. */
  readonly passed: number;
  /** After it. */
  readonly left: number;
}

/** How a plan stands. Null where there is nothing to divide by. */
export interface Progress {
  /** What ought to have come by now. */
  readonly due: number | null;
  /** How much of it has not. */
  readonly behind: number | null;
  /** What has come, of what ought to have. */
  readonly pace: number | null;
  /** What has to come on each working day that is left. */
  readonly needed: number | null;
}

/** @param today the last day that has happened; null where nothing has a time: no day has passed then */
export function countDaysOfPlan(
  span: DaySpan,
  today: LocalDay | null,
  holidays: readonly DaySpan[],
): DaysOfPlan {
  const next = today === null ? span.first : Math.min(span.end, Math.max(span.first, today + 1));
  const passed = countWorkingDays({ first: span.first, end: next }, holidays);
  const left = countWorkingDays({ first: next, end: span.end }, holidays);
  return { all: passed + left, passed, left };
}

/**
 * Holds what has happened against a plan, by working days.
 *
 * Formulas: due = plan · passed / all; behind = max(0, due - fact); pace = fact / due; needed = max(0, plan - fact) / left.
 *
 * @param plan,fact contacts, >= 0
 * @returns due and behind are null in a period without working days, pace where nothing is due, needed where no working
 *   day is left
 * @example
 * measureProgress(60, 10, { all: 20, passed: 5, left: 15 }); // due 15, behind 5, pace 2/3, needed 10/3
 */
export function measureProgress(plan: number, fact: number, { all, passed, left }: DaysOfPlan): Progress {
  const due = all === 0 ? null : (plan * passed) / all;
  return {
    due,
    behind: due === null ? null : Math.max(0, due - fact),
    pace: due === null || due <= 0 ? null : fact / due,
    needed: left === 0 ? null : Math.max(0, plan - fact) / left,
  };
}
