import { buildCoachReport } from '../../report/funnel/coach-view.ts';
import { buildGapsReport } from '../../report/funnel/funnel-view.ts';
import type { Ask } from './asking.ts';

export const askGaps: Ask = async (_, { answer }, texts) => buildGapsReport(answer, texts);
export const askCoach: Ask = async (_, { answer }, texts) => buildCoachReport(answer, texts);
