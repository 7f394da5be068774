import { findStage } from '../evidence/find-stage.ts';
import type { Stage } from '../evidence/funnel.ts';
import { type Problem, problem } from '../problem.ts';
import { unknownWord } from '../text/unknown-word.ts';
import type { Goal } from './carry-goal.ts';
import { parsePlanCount } from './plan-line.ts';

/**
 * Reads goals as they are typed: `payment=61`, a stage by its id, name or label.
 *
 * @returns a goal for each text that is one; goal-form and goal-stage for the others
 */
export function readGoals(
  texts: readonly string[],
  stages: readonly Stage[],
): { readonly goals: readonly Goal[]; readonly problems: readonly Problem[] } {
  const goals: Goal[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    // a label may have the sign in it, a number never
    const at = text.lastIndexOf('=');
    const name = text.slice(0, Math.max(0, at));
    const count = at === -1 ? null : parsePlanCount(text.slice(at + 1));
    const stage = findStage(stages, name);
    if (count !== null && stage !== undefined) goals.push({ stage, count });
    else if (at > 0 && stage === undefined) {
      const known = stages.map(({ id }) => id);
      problems.push(unknownWord('goal-stage', name, known, { known }));
    } else problems.push(problem('goal-form', { stage: stages.at(-1)?.id ?? '' }, { text }));
  }
  return { goals, problems };
}
