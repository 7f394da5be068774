import { buildPlanReport } from '../../report/plan/plan-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { answerPlan } from './answer-plan.ts';

/** `voronka plan`: what a goal asks of every stage, or what is planned; and how far it has come. */
export const askPlan: Ask = async (question, ground, texts) =>
  buildPlanReport(await answerPlan(question, ground), ground.answer, texts);
