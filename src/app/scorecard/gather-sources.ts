import { isTested } from '../../domain/evidence/funnel.ts';
import { type CardSources, MOST_STUCK } from '../../report/scorecard/card.ts';
import { type Ground, planCounts, type Question } from '../funnel/answer.ts';
import { answerStuck } from '../stuck/answer-stuck.ts';
import { answerTrend } from '../trend/answer-trend.ts';
import { answerVelocity } from '../velocity/answer-velocity.ts';
import { answerWhatif } from '../whatif/answer-whatif.ts';

/**
 * Asks the other commands' questions of the same loaded rows: cards reckon nothing of their own. The trend, and what lies
 * too long, do not hang on the period of the report: a talk about last week needs both.
 *
 * @param managers whose cards are wanted
 */
export async function gatherSources(
  question: Question,
  ground: Ground,
  managers: readonly string[],
): Promise<CardSources> {
  const settled = { ...ground.settled, period: null };
  const always = { ...ground, settled, asked: planCounts(question, settled, null) };
  // of several the oldest are not the oldest of each
  const limit = managers.length === 1 ? MOST_STUCK : null;
  const named = { ...always, answer: { ...ground.answer, shown: new Set(managers) } };
  return {
    trend: await answerTrend(question, always),
    velocity: await answerVelocity(question, ground),
    stuck: await answerStuck(question, named, { olderThan: null, limit }),
    whatif: isTested(settled.analysis) ? await answerWhatif(question, ground) : null,
  };
}
