import type { CapacityAnswer } from '../../report/leads/capacity-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** How many contacts a manager can work before leads convert worse, and who has more; null where nobody can say. */
export async function answerCapacity(_question: Question, _ground: Ground): Promise<CapacityAnswer | null> {
  return null;
}
