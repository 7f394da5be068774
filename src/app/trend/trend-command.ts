import { buildTrendReport } from '../../report/trend/trend-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { answerTrend } from './answer-trend.ts';

export const askTrend: Ask = async (question, ground, texts) => {
  return buildTrendReport(await answerTrend(question, ground), ground.answer, texts);
};
