import { buildWhatifReport } from '../../report/whatif/whatif-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { refuseUntested } from '../funnel/refuse-untested.ts';
import { answerWhatif } from './answer-whatif.ts';

/** Arrivals divided by arrivals are no chain of coefficients, and a performer's rows hang on the outcome. */
export const askWhatif: Ask = async (question, ground, texts) => {
  refuseUntested('whatif', ground.settled.analysis);
  return buildWhatifReport(await answerWhatif(question, ground), ground.answer, texts);
};
