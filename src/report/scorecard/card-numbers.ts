import type { GapRow } from '../../domain/coaching/gaps.ts';
import { readSettled } from '../../domain/trend/changes.ts';
import { buildTable, hideColumns } from '../column.ts';
import type { Desk } from '../funnel/coaching-section.ts';
import { capShare, isYoung } from '../funnel/funnel-tables.ts';
import type { TableSection } from '../model.ts';
import { nameRow, nameStage, nameStep } from '../names.ts';
import { buildList, nameContacts, sumContacts } from '../stuck/stuck-view.ts';
import { buildSparks, findNewest } from '../trend/spark-table.ts';
import { chooseScale } from '../trend/sparks.ts';
import { type Card, type CardSources, countStuck } from './card.ts';
import { CARD_FUNNEL, CARD_TIMES, type CardStep, type SeenStep } from './card-tables.ts';

/** The steps of a card, and all that is known of each. */
export function listSteps(card: Card, { velocity }: CardSources, { answer, texts }: Desk): CardStep[] {
  const { funnel, gaps, meta } = answer;
  return card.steps.map((gap, index): CardStep => {
    const series = card.series.find(({ step }) => step === gap.step);
    const point = series?.points[findNewest(series, meta)] ?? null;
    return {
      who: nameRow(gap, texts),
      stage: nameStage(funnel, gap.step),
      gap,
      team: gaps.team[index] ?? null,
      point,
      own: card.times[index] ?? null,
      usual: velocity.team[index] ?? null,
      stuck: sumContacts(card.stuck.counts.filter(({ step }) => step === gap.step)),
      gain: card.gains.find(({ step }) => step === gap.step) ?? null,
    };
  });
}

/** The tables of a card for people: the funnel, how it went, how long it takes, and who lies too long. */
export function buildNumbers(card: Card, sources: CardSources, desk: Desk): TableSection[] {
  const steps = listSteps(card, sources, desk).map((step) => seeStep(step, desk));
  return [
    buildFunnel(card, steps, desk),
    ...buildTrend(card, sources, desk),
    buildTimes(steps, desk),
    // of present stages nobody knows who has waited for too long, as the times say
    ...(desk.answer.meta.losses === 'dated' ? [buildStuck(card, desk)] : []),
  ];
}

function seeStep(step: CardStep, { answer, texts }: Desk): SeenStep {
  const { own } = step;
  const cap = (gap: GapRow): GapRow => ({ ...gap, coefficient: capShare(gap.coefficient, answer.meta) });
  const { low, high, verdict, ranged } = step.gap;
  // where there is a range in the coefficient's place, it is what the bounds are
  const told = low !== null && high !== null && verdict !== 'too-few' && !ranged;
  return {
    ...step,
    gap: cap(step.gap),
    team: step.team && cap(step.team),
    interval: told ? texts.numbers.percentRange(low, high) : '',
    pace: own?.pace == null ? '' : texts.scorecard.paces[own.pace],
  };
}

function buildFunnel({ steps }: Card, rows: readonly SeenStep[], { answer, texts }: Desk): TableSection {
  const { columns, titles } = texts.scorecard;
  const young = steps.flatMap(({ step, entered, mature }) => {
    const stage = nameStep(answer.funnel, step, texts);
    return isYoung(mature, entered) ? [{ stage, entered, mature: Math.round(mature ?? 0) }] : [];
  });
  const notes = young.length > 0 ? [texts.funnel.notes.mature(young)] : [];
  const table = buildTable(CARD_FUNNEL, columns, rows, { ...named('card-funnel', titles.funnel), notes });
  return hideColumns(table, [
    ...(rows.every(({ interval }) => interval === '') ? ['interval'] : []),
    ...(rows.every(({ gap }) => gap.target === null) ? ['target'] : []),
    ...(rows.every(({ gap }) => gap.verdict === null) ? ['verdict'] : []),
  ]);
}

function named(id: string, title: string) {
  return { id, title, for: 'people' } as const;
}

/** His weeks; nothing where nothing has a time. */
function buildTrend({ series }: Card, { trend }: CardSources, { answer, texts }: Desk): TableSection[] {
  if (series.length === 0 || answer.meta.losses === 'unknown') return [];
  const { titles, weeks } = texts.scorecard;
  const table = buildSparks(trend, series, answer, texts);
  const points = series.flatMap((each) => each.points);
  const signalled = points.some((point) => readSettled(point) !== null);
  const notes = [
    ...(table.rows.length > 0 ? [weeks(chooseScale(points, answer.meta))] : []),
    ...(signalled ? [texts.trend.notes.arrows('week')] : []),
  ];
  return [{ ...hideColumns(table, ['manager']), ...named('card-trend', titles.trend), notes }];
}

function buildTimes(rows: readonly SeenStep[], { answer, texts }: Desk): TableSection {
  const { columns, titles } = texts.scorecard;
  const { notes } = texts.velocity;
  const known = rows.filter(({ own, usual }) => own?.median != null || usual?.median != null);
  return buildTable(CARD_TIMES, columns, known, {
    ...named('card-times', titles.times),
    empty: answer.meta.losses === 'dated' ? notes.unknown : notes.present,
  });
}

/** The oldest of those that lie too long, and how many there are in all. */
function buildStuck(card: Card, { answer, texts }: Desk): TableSection {
  const { stuck } = card;
  const all = countStuck(card);
  const contacts = nameContacts(stuck, answer, texts);
  const listed = [{ row: card.manager, step: 0, contacts: contacts.length }];
  const table = buildList(
    { ...stuck, contacts: card.stuck.contacts, counts: listed },
    contacts,
    answer,
    texts,
  );
  const rest = all - contacts.length;
  const notes =
    rest > 0 ? [texts.scorecard.moreStuck({ contacts: rest, name: card.manager, by: answer.meta.by })] : [];
  return {
    // of a team's card it matters whom to ask
    ...hideColumns(table, answer.meta.by === 'manager' ? ['manager'] : []),
    ...named('card-stuck', texts.stuck.titles.stuck(all)),
    notes: [...notes, ...(table.notes ?? [])],
  };
}
