import { buildTrendReport } from '../../report/trend/trend-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerTrend } from './answer-trend.ts';

export const askTrend: Ask = async (question, ground, texts) => {
  const trend = await answerTrend(question, ground);
  const report = buildTrendReport(trend, ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishTrend(report, ground.answer, pages.words, trend);
};
