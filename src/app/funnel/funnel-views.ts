import { buildCoachReport } from '../../report/funnel/coach-view.ts';
import type { FunnelAnswer } from '../../report/funnel/funnel-answer.ts';
import { buildFunnelReport, buildGapsReport } from '../../report/funnel/funnel-view.ts';
import type { Report } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';

/** Everything that comes after reading, in one chunk: it is loaded while the engine reads. */
export { answerQuestion } from './answer.ts';
export { closeGate } from './close-gate.ts';

export type FunnelCommand = 'report' | 'gaps' | 'coach';

export const FUNNEL_VIEWS: Readonly<Record<FunnelCommand, (answer: FunnelAnswer, texts: Texts) => Report>> = {
  report: buildFunnelReport,
  gaps: buildGapsReport,
  coach: buildCoachReport,
};
