import type { MarksAnswer } from '../../report/leads/marks-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** How many leads pass each mark of the config, and what becomes of them; null where the config has none. */
export async function answerMarks(_question: Question, _ground: Ground): Promise<MarksAnswer | null> {
  return null;
}
