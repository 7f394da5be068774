import type { CardSources } from '../../report/scorecard/card.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { answerTrend } from '../trend/answer-trend.ts';

/** Asks the other commands' questions of the same loaded rows: the cards reckon nothing of their own. */
export async function gatherSources(question: Question, ground: Ground): Promise<CardSources> {
  // how it went before is asked in a talk about a short period, too
  const always = { ...ground, settled: { ...ground.settled, period: null } };
  return { trend: await answerTrend(question, always) };
}
