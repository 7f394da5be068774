import type { GapRow } from '../../domain/coaching/gaps.ts';
import { listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Report } from '../model.ts';
import { nameGaps, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildCoachingSection, buildSwapSection, listSwaps, shownCoachees } from './coaching-section.ts';
import { type FunnelAnswer, isShown, shownOverall } from './funnel-answer.ts';
import { addMix, GAPS, OVERALL } from './funnel-tables.ts';

/** `voronka coach`: whom to coach on what, the worst impact first. */
export function buildCoachReport(answer: FunnelAnswer, texts: Texts): Report<Meta> {
  return {
    meta: answer.meta,
    sections: [buildCoachingSection(answer, texts, 'all'), ...buildSwapSection(answer, texts)],
    data: listAdvice(answer, texts),
  };
}

/** The whole ways, the coaching list and the swaps as JSON has them. */
export function listAdvice(answer: FunnelAnswer, texts: Texts): Report['data'] {
  const { funnel, gaps, coaching, meta } = answer;
  const list = (steps: readonly GapRow[]) => listRecords(addMix(GAPS, meta), nameGaps(steps, funnel, texts));
  const ways = (rows: readonly GapRow[]) => listRecords(addMix(OVERALL, meta), nameGaps(rows, funnel, texts));
  return {
    overall: ways([...shownOverall(answer), gaps.teamOverall]),
    coaching: shownCoachees(answer).map(({ row, steps, way, ...worth }) => {
      const { final, potential, potentialLeast, potentialMost, rise } = worth;
      return {
        manager: row,
        final,
        potential,
        potentialLeast,
        potentialMost,
        rise,
        way: way === null ? null : (ways([way])[0] ?? null),
        steps: list(steps),
      };
    }),
    watched: coaching.watched
      .filter(({ row }) => isShown(answer, row))
      .map(({ row, steps }) => ({
        manager: row,
        steps: steps.map((step) => {
          return { stage: nameStage(funnel, step.step).id, mature: step.mature, needed: answer.needed(step) };
        }),
      })),
    swaps: listSwaps(answer).map(({ aTeaches, bTeaches, ...pair }) => {
      return { ...pair, aTeaches: aTeaches.map(({ id }) => id), bTeaches: bTeaches.map(({ id }) => id) };
    }),
  };
}
