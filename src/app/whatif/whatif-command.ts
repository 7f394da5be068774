import { buildWhatifReport } from '../../report/whatif/whatif-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { refuseUntested } from '../funnel/refuse-untested.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerWhatif } from './answer-whatif.ts';

/** Arrivals divided by arrivals are no chain of coefficients, and a performer's rows hang on the outcome. */
export const askWhatif: Ask = async (question, ground, texts) => {
  refuseUntested('whatif', ground.settled.analysis);
  const whatif = await answerWhatif(question, ground);
  const report = buildWhatifReport(whatif, ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishWhatif(report, ground.answer, pages.words, whatif);
};
