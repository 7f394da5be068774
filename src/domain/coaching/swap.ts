import { compareCodePoints } from '../text/order.ts';
import type { GapRow } from './gaps.ts';

/** Two managers who can fix each other. */
export interface Swap {
  readonly a: string;
  readonly b: string;
  /** Steps, in order, at which `a` is the mentor of `b`. */
  readonly aTeaches: readonly number[];
  /** Steps, in order, at which `b` is the mentor of `a`. */
  readonly bTeaches: readonly number[];
}

/**
 * Finds the pairs of which each mentors the other at some step that surely needs it.
 *
 * @param rows of a gap report
 * @returns each pair once, `a` before `b` in code-point order, pairs by `a`, then `b`
 */
export function findSwaps(rows: readonly GapRow[]): Swap[] {
  const lessons = collectLessons(rows);
  const swaps: Swap[] = [];
  for (const [a, learners] of lessons) {
    for (const [b, aTeaches] of learners) {
      const bTeaches = lessons.get(b)?.get(a);
      if (bTeaches !== undefined && compareCodePoints(a, b) < 0) swaps.push({ a, b, aTeaches, bTeaches });
    }
  }
  return swaps.sort((x, y) => compareCodePoints(x.a, y.a) || compareCodePoints(x.b, y.b));
}

/** Mentor -> learner -> steps. */
function collectLessons(rows: readonly GapRow[]): Map<string, Map<string, number[]>> {
  const lessons = new Map<string, Map<string, number[]>>();
  for (const { row, mentor, step, verdict } of rows) {
    if (row === null || mentor === null || verdict !== 'coach') continue;
    const learners = lessons.get(mentor) ?? new Map<string, number[]>();
    lessons.set(mentor, learners);
    learners.set(row, [...(learners.get(row) ?? []), step]);
  }
  return lessons;
}
