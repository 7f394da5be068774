import { buildBriefReport } from '../../report/brief/brief-view.ts';
import { buildFunnelReport } from '../../report/funnel/funnel-view.ts';
import { findChanges } from '../trend/find-changes.ts';
import type { Ask } from './asking.ts';

/** Apart from `gaps`, which need not load what asks for the weeks before. */
export const askReport: Ask = async (question, ground, texts) => {
  const changes = await findChanges(question, ground);
  const build = question.options.brief ? buildBriefReport : buildFunnelReport;
  return build(ground.answer, texts, changes);
};
