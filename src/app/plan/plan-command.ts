import { buildPlanReport } from '../../report/plan/plan-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerPlan } from './answer-plan.ts';

/** `voronka plan`: what a goal asks of every stage, or what is planned; and how far it has come. */
export const askPlan: Ask = async (question, ground, texts) => {
  const report = buildPlanReport(await answerPlan(question, ground), ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
};
