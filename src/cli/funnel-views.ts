import { buildCoachReport } from '../report/coach-view.ts';
import type { FunnelAnswer } from '../report/funnel-answer.ts';
import { buildFunnelReport } from '../report/funnel-view.ts';
import { buildGapsReport } from '../report/gaps-view.ts';
import type { Report } from '../report/model.ts';
import type { Audience } from '../report/names.ts';
import type { Texts } from '../report/texts/texts.ts';

/** Everything that comes after reading, in one chunk: it is loaded while the engine reads. */
export { answerQuestion } from './answer.ts';

export const FUNNEL_COMMANDS = ['report', 'gaps', 'coach'] as const;
export type FunnelCommand = (typeof FUNNEL_COMMANDS)[number];

type BuildView = (answer: FunnelAnswer, texts: Texts, audience: Audience) => Report;

export const FUNNEL_VIEWS: Readonly<Record<FunnelCommand, BuildView>> = {
  report: buildFunnelReport,
  gaps: buildGapsReport,
  coach: buildCoachReport,
};
