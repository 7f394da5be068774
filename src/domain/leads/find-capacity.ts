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

/** Weeks of like load, together. */
export interface LoadThird {
  readonly weeks: number;
  /** The smallest and the largest load. */
  readonly least: number;
  readonly most: number;
  readonly converted: number;
  readonly mature: number;
  /** converted ÷ mature, at most 1. */
  readonly coefficient: number;
}

/** A manager's calm weeks held against his busy ones. */
export interface LoadComparison {
  /** Weeks in which enough was given to him to tell. */
  readonly weeks: number;
  readonly calm: LoadThird;
  readonly busy: LoadThird;
  /** Bounds of busy - calm. */
  readonly low: number;
  readonly high: number;
  /** The smallest load of the busy weeks, where they surely convert worse; null: that is not seen. */
  readonly capacity: number | null;
}

/** Fewer weeks are no thirds. */
export const FEWEST_WEEKS = 9;
/** Sums of shares may differ in their last bits. */
const SLACK = 1e-9;

/** Whether enough was given in the week for its coefficient to tell anything. */
export function isTelling({ mature }: Pick<LoadWeek, 'mature'>): boolean {
  return mature >= 1 - SLACK;
}

/**
 * The third of a manager's weeks with the highest load against the third with the lowest: he surely converts worse under
 * load where the interval of the difference (Newcombe) lies wholly below 0.
 *
 * @param weeks in any order
 * @param confidence of the interval, 0..1
 * @returns null with fewer than nine weeks that tell anything
 */
export function compareLoads(weeks: readonly LoadWeek[], confidence: number): LoadComparison | null {
  const told = weeks.filter(isTelling).sort((a, b) => a.load - b.load || a.week - b.week);
  if (told.length < FEWEST_WEEKS) return null;
  const size = Math.floor(told.length / 3);
  const [calm, busy] = [told.slice(0, size), told.slice(-size)].map((third) =>
    measureThird(third, confidence),
  );
  const { low, high } = newcombeInterval(busy!.estimate, calm!.estimate);
  const capacity = high < 0 ? busy!.third.least : null;
  return { weeks: told.length, calm: calm!.third, busy: busy!.third, low, high, capacity };
}

function measureThird(weeks: readonly LoadWeek[], confidence: number) {
  const sum = (of: (week: LoadWeek) => number): number => weeks.reduce((all, week) => all + of(week), 0);
  const [converted, mature] = [sum((week) => week.converted), sum((week) => week.mature)];
  const rate = Math.min(1, converted / mature);
  const squares = sum((week) => week.squares);
  const { low, high } = momentInterval(converted, mature, squares, confidence);
  const [least, most] = [weeks[0]!.load, weeks.at(-1)!.load];
  return {
    third: { weeks: weeks.length, least, most, converted, mature, coefficient: rate } satisfies LoadThird,
    estimate: { rate, low: Math.min(low, rate), high: Math.max(high, rate) },
  };
}
