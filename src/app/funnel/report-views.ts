import { buildBriefReport } from '../../report/brief/brief-view.ts';
import { buildFunnelReport } from '../../report/funnel/funnel-view.ts';
import { findAlarms } from '../activity/find-alarms.ts';
import { openPages } from '../pages/open-pages.ts';
import { findChanges } from '../trend/find-changes.ts';
import type { Ask } from './asking.ts';

/** The Monday page, and whatever parts of the book it is to take in. */
export const askReport: Ask = async (question, ground, texts) => {
  const report = await askOwn(question, ground, texts);
  if (question.options.with.length === 0 || 'files' in report) return report;
  const { addControls } = await import('../views/add-controls.ts');
  return addControls(report, question, ground, texts);
};

/** Apart from `gaps`, which need not load what asks for the weeks before. */
const askOwn: Ask = async (question, ground, texts) => {
  const { answer } = ground;
  const { changes, weeks } = await findChanges(question, ground);
  const alarms = await findAlarms(question, ground);
  const build = question.options.brief ? buildBriefReport : buildFunnelReport;
  const report = build(answer, texts, changes, alarms);
  const pages = await openPages(question, ground, texts);
  if (pages === null) return report;
  if (question.options.brief) return pages.furnishBrief(report, answer, pages.words);
  const sources = await pages.gatherPage(question, ground, changes, weeks, pages.words.audience);
  return pages.furnishReport(report, sources, answer, pages.words);
};
