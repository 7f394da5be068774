import type { Judged } from '../evidence/judge.ts';
import type { Focus, Verdict } from '../evidence/verdict.ts';

/**
 * Picks the step that a manager should begin with: the `coach` step with the largest impact; without one, the `watch`
 * step with the largest impact, marked as tentative. An unknown impact is the smallest; of equal ones the earlier wins.
 *
 * @param steps the manager's steps 1..n
 * @returns null where nothing calls for work
 */
export function findFocus(steps: readonly Judged[]): { step: number; focus: Focus } | null {
  const coach = findLargestImpact(steps, 'coach');
  if (coach !== undefined) return { step: coach.measure.step, focus: 'yes' };
  const watch = findLargestImpact(steps, 'watch');
  return watch === undefined ? null : { step: watch.measure.step, focus: 'tentative' };
}

function findLargestImpact(steps: readonly Judged[], verdict: Verdict): Judged | undefined {
  let largest: Judged | undefined;
  for (const each of steps) {
    if (each.verdict !== verdict) continue;
    if (largest === undefined || (each.impact ?? -1) > (largest.impact ?? -1)) largest = each;
  }
  return largest;
}
