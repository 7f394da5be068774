import { buildLeadsReport } from '../../report/leads/leads-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerLeads } from './answer-leads.ts';

export const askLeads: Ask = async (question, ground, texts) => {
  const report = buildLeadsReport(await answerLeads(question, ground), ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
};
