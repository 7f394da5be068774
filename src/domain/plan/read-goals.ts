import type { Funnel } from '../evidence/funnel.ts';
import { findStageWord, listStageWords } from '../evidence/stage-word.ts';
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
  funnel: Pick<Funnel, 'stages'>,
): { readonly goals: readonly Goal[]; readonly problems: readonly Problem[] } {
  const goals: Goal[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    // a label may have the sign in it, a number never
    const at = text.lastIndexOf('=');
    const name = text.slice(0, Math.max(0, at));
    const count = at === -1 ? null : parsePlanCount(text.slice(at + 1));
    const stage = findStageWord(name, funnel);
    if (count !== null && stage !== null) goals.push({ stage, count });
    else if (at > 0 && stage === null) {
      const known = listStageWords(funnel);
      problems.push(unknownWord('goal-stage', name, known, { known }));
    } else problems.push(problem('goal-form', { stage: funnel.stages.at(-1)?.id ?? '' }, { text }));
  }
  return { goals, problems };
}
