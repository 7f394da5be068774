import { priceGains } from '../../domain/worth/price-gains.ts';
import { projectGains, projectMost } from '../../domain/worth/what-if.ts';
import { isShown } from '../../report/funnel/funnel-answer.ts';
import type { WhatifAnswer } from '../../report/whatif/whatif-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { findDealValues } from './deal-values.ts';
import { readWish } from './read-wish.ts';

/**
 * What other coefficients would bring, in final conversions and in money.
 *
 * @param most without a wish only so many, the most valuable of those shown, have their range
 */
export async function answerWhatif(
  question: Question,
  ground: Ground,
  most = Number.POSITIVE_INFINITY,
): Promise<WhatifAnswer> {
  const { funnel, gaps } = ground.answer;
  const { analysis } = ground.settled;
  const wish = readWish(question.options, funnel);
  const values = await findDealValues(question, ground);
  const gains =
    wish.kind === 'each' && most < gaps.rows.length
      ? projectMost(gaps, most, (row) => isShown(ground.answer, row), funnel, analysis)
      : projectGains(gaps, wish, funnel, analysis);
  return { wish, gains: priceGains(gains, values.of), valued: values.from };
}
