import { priceGains } from '../../domain/worth/price-gains.ts';
import { projectGains } from '../../domain/worth/what-if.ts';
import type { WhatifAnswer } from '../../report/whatif/whatif-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { findDealValues } from './deal-values.ts';
import { readWish } from './read-wish.ts';

/** What other coefficients would bring, in final conversions and in money. */
export async function answerWhatif(question: Question, ground: Ground): Promise<WhatifAnswer> {
  const { funnel, gaps } = ground.answer;
  const wish = readWish(question.options, funnel);
  const values = await findDealValues(question, ground);
  const gains = projectGains(gaps, wish, funnel, ground.settled.analysis);
  return { wish, gains: priceGains(gains, values.of), valued: values.from };
}
