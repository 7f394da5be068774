import { tallyCounts } from '../../domain/evidence/tally.ts';
import { type Spread, spreadGaps } from '../../domain/spread/step-spread.ts';
import type { Ground } from '../funnel/answer.ts';

/** How the rows of the report lie around the team. Nothing more has to be counted. */
export function answerSpread({ assessed: { rows, terms, gaps } }: Ground): Spread {
  const { funnel, maturity, analysis } = terms;
  return spreadGaps(gaps, tallyCounts(rows, funnel, maturity).rows, analysis);
}
