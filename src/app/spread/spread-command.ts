import { buildSpreadReport } from '../../report/spread/spread-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerSpread } from './answer-spread.ts';

export const askSpread: Ask = async (question, ground, texts) => {
  const spread = answerSpread(ground);
  const report = buildSpreadReport(spread, ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishSpread(report, ground.answer, pages.words, spread);
};
