import { tallyCounts } from '../../domain/evidence/tally.ts';
import { type Spread, spreadGaps } from '../../domain/spread/step-spread.ts';
import { buildSpreadReport } from '../../report/spread/spread-view.ts';
import type { Ground } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';

export const askSpread: Ask = async (_, ground, texts) =>
  buildSpreadReport(answerSpread(ground), ground.answer, texts);

/** How the rows of the report lie around the team. Nothing more has to be counted. */
function answerSpread({ assessed: { rows, terms, gaps } }: Ground): Spread {
  const { funnel, maturity, analysis } = terms;
  return spreadGaps(gaps, tallyCounts(rows, funnel, maturity).rows, analysis);
}
