import { buildCoachReport } from '../../report/funnel/coach-view.ts';
import { buildGapsReport } from '../../report/funnel/funnel-view.ts';
import { openPages } from '../pages/open-pages.ts';
import type { Ask } from './asking.ts';

export const askGaps: Ask = async (question, ground, texts) => {
  const report = buildGapsReport(ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishGaps(report, ground.answer, pages.words);
};

export const askCoach: Ask = async (question, ground, texts) => {
  const report = buildCoachReport(ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishCoach(report, ground.answer, pages.words);
};
