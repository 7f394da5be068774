import { buildActivityReport } from '../../report/activity/activity-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerActivity } from './answer-activity.ts';

export const askActivity: Ask = async (question, ground, texts) => {
  const report = buildActivityReport(await answerActivity(question, ground), ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
};
