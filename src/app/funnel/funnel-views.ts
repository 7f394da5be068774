import { buildBriefReport } from '../../report/brief/brief-view.ts';
import { buildCoachReport } from '../../report/funnel/coach-view.ts';
import { buildFunnelReport, buildGapsReport } from '../../report/funnel/funnel-view.ts';
import { findChanges } from '../trend/find-changes.ts';
import type { Ask } from './asking.ts';

export const askReport: Ask = async (question, ground, texts) => {
  const changes = await findChanges(question, ground);
  const build = question.options.brief ? buildBriefReport : buildFunnelReport;
  return build(ground.answer, texts, changes);
};
export const askGaps: Ask = async (_, { answer }, texts) => buildGapsReport(answer, texts);
export const askCoach: Ask = async (_, { answer }, texts) => buildCoachReport(answer, texts);
