import { buildTable, listRecords } from '../column.ts';
import { type Desk, openDesk } from '../funnel/coaching-section.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { addMix, GAPS, OVERALL } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Report, Section } from '../model.ts';
import { headRows, nameGaps, nameRow, nameStage } from '../names.ts';
import { STUCK } from '../stuck/stuck-tables.ts';
import { nameContacts } from '../stuck/stuck-view.ts';
import { TREND } from '../trend/trend-tables.ts';
import { VELOCITY } from '../velocity/velocity-tables.ts';
import { WHATIF } from '../whatif/whatif-tables.ts';
import { describeGain } from '../whatif/whatif-view.ts';
import type { Texts } from '../words/texts.ts';
import { type Card, type CardSources, countStuck } from './card.ts';
import { buildNumbers, listSteps } from './card-numbers.ts';
import { buildGood, buildOpening } from './card-opening.ts';
import { buildStep } from './card-step.ts';
import { CARD, type CardRow } from './card-tables.ts';

/** A card is printed and handed over: so many columns a sheet of A4 has. */
const PAPER = 80;

/** What a page shows of a card beside its words and tables. */
export type FurnishCard = (card: Card, sections: readonly Section[], desk: Desk) => readonly Section[];

/** `voronka scorecard`: a page for each manager, one after the other. */
export function buildScorecardReport(
  cards: readonly Card[],
  sources: CardSources,
  answer: FunnelAnswer,
  words: Texts,
  furnish: FurnishCard = (_, sections) => sections,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const desk = openDesk(answer, texts);
  const { covers } = texts.funnel.head;
  const bare = { ...answer, meta: { ...answer.meta, managers: [] } };
  const rows = cards.flatMap((card) => listRows(card, sources, desk));
  return {
    meta: { ...answer.meta, managers: cards.map(({ manager }) => manager) },
    width: PAPER,
    sections: [
      { ...buildHead(bare, texts), title: covers(answer.meta) },
      buildTable(CARD, headRows(texts.scorecard.columns, texts), rows, {
        id: 'scorecard',
        title: null,
        for: 'programs',
      }),
      ...cards.flatMap((card) => furnish(card, buildCard(card, sources, desk), desk)),
      buildFoot(answer, texts, false),
    ],
    data: {
      team: listRecords(addMix(GAPS, answer.meta), nameGaps(answer.gaps.team, answer.funnel, texts)),
      cards: cards.map((card) => listCard(card, sources, desk)),
    },
  };
}

/** The page of one manager: cautions, what goes well, the step to work on, and what all of it rests on. */
function buildCard(card: Card, sources: CardSources, desk: Desk): Section[] {
  const opening = buildOpening(card, desk);
  if (card.steps.length === 0) return [opening];
  return [opening, ...buildGood(card, desk), buildStep(card, desk), ...buildNumbers(card, sources, desk)];
}

/** A row a step, and one more for each further currency of its gain. */
function listRows(card: Card, sources: CardSources, desk: Desk): CardRow[] {
  return listSteps(card, sources, desk).flatMap((step) => {
    const { who, stage, gap } = step;
    const [gain = null, ...more] = card.gains.filter((each) => each.step === gap.step);
    return [{ who, stage, gain, step }, ...more.map((each) => ({ who, stage, gain: each, step: null }))];
  });
}

/** All that is known of one manager, in the rows of the commands that know it. */
function listCard(card: Card, { trend }: CardSources, { answer, texts }: Desk) {
  const { funnel } = answer;
  const { manager, way, steps, series, times, stuck, gains, lessons } = card;
  const name = (each: { row: string | null; team: boolean; step: number }) => {
    return { who: nameRow(each, texts), stage: nameStage(funnel, each.step) };
  };
  return {
    manager,
    overall:
      way === null ? null : listRecords(addMix(OVERALL, answer.meta), nameGaps([way], funnel, texts))[0],
    rows: listRecords(addMix(GAPS, answer.meta), nameGaps(steps, funnel, texts)),
    teaches: lessons.map(({ step, whom }) => ({ stage: nameStage(funnel, step).id, managers: whom })),
    trend: listRecords(
      TREND,
      trend.buckets.flatMap((bucket, index) =>
        series.map((each) => ({ bucket, ...name(each), point: each.points[index]! })),
      ),
    ),
    velocity: listRecords(
      VELOCITY,
      times.map((own) => ({ ...name(own), own })),
    ),
    stuck: { contacts: countStuck(card), rows: listRecords(STUCK, nameContacts(stuck, answer, texts)) },
    worth: listRecords(
      WHATIF,
      gains.map((gain) => describeGain(gain, answer, texts)),
    ),
  };
}
