import { listRecords } from '../column.ts';
import { openDesk } from '../funnel/coaching-section.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { GAPS } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Report } from '../model.ts';
import { nameGaps } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { Card } from './card.ts';
import { buildCard } from './card-sections.ts';

/** A card is printed and handed over: so many columns a sheet of A4 has. */
const PAPER = 80;

/** `voronka scorecard`: a page for each manager, one after the other. */
export function buildScorecardReport(
  cards: readonly Card[],
  answer: FunnelAnswer,
  words: Texts,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const desk = openDesk(answer, texts);
  const { covers } = texts.funnel.head;
  return {
    meta: { ...answer.meta, managers: cards.map(({ manager }) => manager) },
    width: PAPER,
    sections: [
      {
        ...buildHead({ ...answer, meta: { ...answer.meta, managers: [] } }, texts),
        title: covers(answer.meta),
      },
      ...cards.flatMap((card) => buildCard(card, desk)),
      buildFoot(answer, texts),
    ],
    data: {
      cards: cards.map(({ manager, steps }) => ({
        manager,
        rows: listRecords(GAPS, nameGaps(steps, answer.funnel, texts)),
      })),
    },
  };
}
