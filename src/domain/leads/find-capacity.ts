import { momentInterval } from '../stats/intervals/moment-interval.ts';
import { newcombeInterval } from '../stats/intervals/newcombe-interval.ts';

/** A manager's week: how many contacts were open at its end, and what became of those that were given to him in it. */
export interface LoadWeek {
  /** Ascending with time. */
  readonly week: number;
  readonly load: number;
  readonly converted: number;
  /** Sums of the shares of the full time that they have had, and of their squares. */
  readonly mature: number;
  readonly squares: number;
}

/** Fewer weeks are no thirds. */
export const FEWEST_WEEKS = 9;
/** Sums of shares may differ in their last bits. */
const SLACK = 1e-9;

/**
 * The load from which a manager surely converts worse: the smallest of the third of his weeks with the highest load, where
 * these convert worse than the third with the lowest by an interval wholly below 0 (Newcombe).
 *
 * @param weeks in any order
 * @param confidence of the interval, 0..1
 * @returns null where nothing of the kind is seen
 */
export function findCapacity(weeks: readonly LoadWeek[], confidence: number): number | null {
  const told = weeks
    .filter(({ mature }) => mature >= 1 - SLACK)
    .sort((a, b) => a.load - b.load || a.week - b.week);
  if (told.length < FEWEST_WEEKS) return null;
  const third = Math.floor(told.length / 3);
  const [calm, busy] = [told.slice(0, third), told.slice(-third)];
  const { high } = newcombeInterval(estimate(busy, confidence), estimate(calm, confidence));
  return high < 0 ? busy[0]!.load : null;
}

function estimate(weeks: readonly LoadWeek[], confidence: number) {
  const sum = (of: (week: LoadWeek) => number): number => weeks.reduce((all, week) => all + of(week), 0);
  const [converted, mature] = [sum((week) => week.converted), sum((week) => week.mature)];
  const rate = Math.min(1, converted / mature);
  const { low, high } = momentInterval(
    converted,
    mature,
    sum(({ squares }) => squares),
    confidence,
  );
  return { rate, low: Math.min(low, rate), high: Math.max(high, rate) };
}
