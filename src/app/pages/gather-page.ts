import { isTested } from '../../domain/evidence/funnel.ts';
import { InputError } from '../../domain/problem.ts';
import type { PageWords } from '../../report/charts/caption.ts';
import type { PageSources } from '../../report/pages/report-page.ts';
import type { ReportChanges, TrendAnswer } from '../../report/trend/trend-answer.ts';
import { MOST_TOLD } from '../../report/whatif/whatif-view.ts';
import { type Ground, planCounts, type Question } from '../funnel/answer.ts';
import { answerSpread } from '../spread/answer-spread.ts';
import { answerTrend, MOST_ROWS } from '../trend/answer-trend.ts';
import { answerWhatif } from '../whatif/answer-whatif.ts';

/**
 * Asks the other commands' questions of the rows that a report is of. The trend does not hang on its period: of a week there
 * would be nothing to see.
 *
 * @param weeks the same weeks, where they were counted for the changes
 * @param audience workbooks have neither the spread nor what could be won
 */
export async function gatherPage(
  question: Question,
  ground: Ground,
  changes: ReportChanges,
  weeks: TrendAnswer | null,
  audience: PageWords['audience'],
): Promise<PageSources> {
  const { analysis } = ground.settled;
  const pictured = audience === 'pages';
  return {
    changes,
    trend: weeks === null ? await followWeeks(question, ground) : dropMany(weeks),
    spread: pictured ? answerSpread(ground) : null,
    whatif: pictured && isTested(analysis) ? await answerWhatif(question, ground, MOST_TOLD) : null,
  };
}

/** A trend of too many rows is no reason to have no page. */
function dropMany(weeks: TrendAnswer): TrendAnswer | null {
  return weeks.series.length * weeks.buckets.length > MOST_ROWS ? null : weeks;
}

async function followWeeks(question: Question, ground: Ground): Promise<TrendAnswer | null> {
  const settled = { ...ground.settled, period: null };
  try {
    return await answerTrend(question, { ...ground, settled, asked: planCounts(question, settled, null) });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
