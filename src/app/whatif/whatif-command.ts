import { InputError, problem } from '../../domain/problem.ts';
import { priceGains } from '../../domain/worth/price-gains.ts';
import { projectGains } from '../../domain/worth/what-if.ts';
import type { WhatifAnswer } from '../../report/whatif/whatif-answer.ts';
import { buildWhatifReport } from '../../report/whatif/whatif-view.ts';
import type { Ground, Question, SettledQuestion } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';
import { findDealValues } from './deal-values.ts';
import { readWish } from './read-wish.ts';

export const askWhatif: Ask = async (question, ground, texts) => {
  refuseUnjudged(ground.settled);
  return buildWhatifReport(await answerWhatif(question, ground), ground.answer, texts);
};

/** What other coefficients would bring, in final conversions and in money. */
export async function answerWhatif(question: Question, ground: Ground): Promise<WhatifAnswer> {
  const { funnel, gaps } = ground.answer;
  const wish = readWish(question.options, funnel);
  const values = await findDealValues(question, ground);
  const gains = projectGains(gaps, wish, funnel, ground.settled.analysis);
  return { wish, gains: priceGains(gains, values.of), valued: values.from };
}

/** Arrivals divided by arrivals are no chain of coefficients, and a performer's rows hang on the outcome. */
function refuseUnjudged({ analysis }: SettledQuestion): void {
  const other =
    analysis.basis === 'flow'
      ? '--basis flow'
      : analysis.credit === 'performer'
        ? '--credit performer'
        : null;
  if (other !== null) throw new InputError([problem('option-conflict', { option: 'whatif', other })]);
}
