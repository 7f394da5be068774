import { buildCoachReport } from '../../report/funnel/coach-view.ts';
import { buildFunnelReport, buildGapsReport } from '../../report/funnel/funnel-view.ts';
import { findChanges } from '../trend/find-changes.ts';
import type { Ask } from './asking.ts';

export const askReport: Ask = async (question, ground, texts) => {
  return buildFunnelReport(ground.answer, texts, await findChanges(question, ground));
};
export const askGaps: Ask = async (_, { answer }, texts) => buildGapsReport(answer, texts);
export const askCoach: Ask = async (_, { answer }, texts) => buildCoachReport(answer, texts);
