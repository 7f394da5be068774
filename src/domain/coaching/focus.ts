import { compareGains } from '../evidence/impact.ts';
import type { Focus, Verdict } from '../evidence/verdict.ts';

/** A step that may be the one to begin with. */
interface Candidate {
  readonly step: number;
  readonly verdict: Verdict | null;
  readonly impact: number | null;
}

/**
 * Picks the step that a manager should begin with: the `coach` step with the largest impact; without one, the `watch`
 * step with the largest impact, marked as tentative. An unknown impact is the smallest; of equal ones the earlier wins.
 *
 * @param steps of one manager, in order
 * @returns null where nothing calls for work
 */
export function findFocus(steps: readonly Candidate[]): { step: number; focus: Focus } | null {
  const coach = findLargestImpact(steps, 'coach');
  if (coach !== undefined) return { step: coach.step, focus: 'yes' };
  const watch = findLargestImpact(steps, 'watch');
  return watch === undefined ? null : { step: watch.step, focus: 'tentative' };
}

function findLargestImpact(steps: readonly Candidate[], verdict: Verdict): Candidate | undefined {
  const own = steps.filter((each) => each.verdict === verdict);
  const most = Math.max(...own.map(({ impact }) => impact ?? -1));
  return own.find(({ impact }) => compareGains(impact ?? -1, most) === 0);
}
