import { buildCoachReport } from '../../report/funnel/coach-view.ts';
import { buildFunnelReport, buildGapsReport } from '../../report/funnel/funnel-view.ts';
import type { Ask } from './ask.ts';

export const askReport: Ask = async (_, { answer }, texts) => buildFunnelReport(answer, texts);
export const askGaps: Ask = async (_, { answer }, texts) => buildGapsReport(answer, texts);
export const askCoach: Ask = async (_, { answer }, texts) => buildCoachReport(answer, texts);
