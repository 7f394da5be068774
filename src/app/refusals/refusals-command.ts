import { buildRecallReport } from '../../report/refusals/recall-view.ts';
import { buildRefusalsReport } from '../../report/refusals/refusals-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerRecall, answerRefusals } from './answer-refusals.ts';

/** So many contacts, or reasons, are a page. */
const PAGE = { contacts: 50, reasons: 15 };

export const askRefusals: Ask = async (question, ground, texts) => {
  const { recall, top } = question.options;
  const pages = await openPages(question, ground, texts);
  if (recall) {
    const answer = await answerRecall(question, ground);
    const report = buildRecallReport(answer, ground.answer, texts, top ?? null, PAGE.contacts);
    return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
  }
  const refusals = await answerRefusals(question, ground);
  const report = buildRefusalsReport(refusals, ground.answer, texts, top ?? PAGE.reasons);
  return pages === null ? report : pages.furnishRefusals(report, ground.answer, pages.words, refusals);
};
