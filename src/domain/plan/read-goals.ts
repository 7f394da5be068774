import type { Funnel } from '../evidence/funnel.ts';
import { readStageRequest } from '../evidence/stage-word.ts';
import { type Problem, problem } from '../problem.ts';
import type { Goal } from './carry-goal.ts';
import { parsePlanCount } from './plan-line.ts';

/**
 * Reads goals as they are typed: `payment=61`, a stage by its id, name or label.
 *
 * @returns a goal for each text that is one; goal-form and stage-word for the others
 */
export function readGoals(
  texts: readonly string[],
  funnel: Pick<Funnel, 'stages'>,
): { readonly goals: readonly Goal[]; readonly problems: readonly Problem[] } {
  const goals: Goal[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    const read = readStageRequest(text, '--goal', funnel);
    if (read !== null && 'code' in read) {
      problems.push(read);
      continue;
    }
    const count = read === null ? null : parsePlanCount(read.value);
    if (read !== null && count !== null) goals.push({ stage: read.stage, count });
    else problems.push(problem('goal-form', { stage: funnel.stages.at(-1)?.id ?? '' }, { text }));
  }
  return { goals, problems };
}
