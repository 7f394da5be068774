import { isTested } from '../../domain/evidence/funnel.ts';
import { InputError } from '../../domain/problem.ts';
import type { PageSources } from '../../report/pages/report-page.ts';
import type { ReportChanges, TrendAnswer } from '../../report/trend/trend-answer.ts';
import { type Ground, planCounts, type Question } from '../funnel/answer.ts';
import { answerSpread } from '../spread/answer-spread.ts';
import { answerTrend } from '../trend/answer-trend.ts';
import { answerWhatif } from '../whatif/answer-whatif.ts';

/**
 * Asks the other commands' questions of the rows that a report is of. The trend does not hang on its period: of a week there
 * would be nothing to see.
 */
export async function gatherPage(
  question: Question,
  ground: Ground,
  changes: ReportChanges,
): Promise<PageSources> {
  const { analysis } = ground.settled;
  const settled = { ...ground.settled, period: null };
  const always = { ...ground, settled, asked: planCounts(question, settled, null) };
  return {
    changes,
    trend: await leaveOut(() => answerTrend(question, always)),
    spread: answerSpread(ground),
    whatif: isTested(analysis) ? await answerWhatif(question, ground) : null,
  };
}

/** A trend of too many rows is no reason to have no page. */
async function leaveOut(ask: () => Promise<TrendAnswer>): Promise<TrendAnswer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
