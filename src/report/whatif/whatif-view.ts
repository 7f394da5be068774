import { WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { TEAM } from '../../domain/evidence/funnel.ts';
import type { PricedGain } from '../../domain/worth/price-gains.ts';
import type { Wish } from '../../domain/worth/what-if.ts';
import { buildTable, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown } from '../funnel/funnel-answer.ts';
import { capShare } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, Report, Section, TableSection } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { WhatifAnswer } from './whatif-answer.ts';
import { type GainFacts, PEOPLE_WHATIF, WHATIF } from './whatif-tables.ts';
import type { ChangeFacts } from './whatif-texts.ts';

/** So many rows are read; of more, the number is told. */
const MOST_ROWS = 30;

/** `voronka whatif`: what other coefficients would bring, a row a manager and step. */
export function buildWhatifReport(whatif: WhatifAnswer, answer: FunnelAnswer, words: Texts): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const gains = whatif.gains.filter(({ row, team }) => team || isShown(answer, row));
  const rows = gains.map((gain) => describeGain(gain, answer, texts));
  // people see no rate above 100 %, which young contacts may have by luck
  const seen = rows.map((row) => ({ ...row, from: capShare(row.from, answer.meta) }));
  const columns = { ...texts.whatif.columns, manager: texts.funnel.columns.manager };
  const lead = leadWhatif(whatif, gains, answer, texts);
  const sections: Section[] = [
    buildHead(answer, texts),
    { kind: 'prose', id: 'lead', title: nameWish(whatif.wish, answer, texts), lines: lead },
    { ...buildTable(WHATIF, columns, rows, { id: 'whatif', title: null }), for: 'programs' },
    ...buildGains(whatif, seen, texts),
    buildFoot(answer, texts),
  ];
  return { meta: answer.meta, sections, data: { rows: listRecords(WHATIF, rows) } };
}

function describeGain(gain: PricedGain, { funnel }: FunnelAnswer, texts: Texts): GainFacts {
  const { whatif } = texts;
  const { step, finalNow, low, high } = gain;
  const all = { id: TEAM, text: whatif.together };
  const { contacts } = texts.numbers;
  const wide = low !== null && high !== null && contacts(low) !== contacts(high);
  return {
    ...gain,
    who: nameRow(gain, texts),
    stage: step === WHOLE_WAY ? all : nameStage(funnel, step),
    range: wide ? whatif.range(low, high) : null,
    finals: gain.gain === null ? null : whatif.finals(finalNow, finalNow + gain.gain),
  };
}

function nameWish(wish: Wish, { funnel }: FunnelAnswer, { whatif }: Texts): string {
  if (wish.kind === 'each') return whatif.titles.each;
  if (wish.kind === 'level') return whatif.titles[wish.level];
  const stages = [...wish.rates].sort(([a], [b]) => a - b);
  return whatif.titles.rates(
    stages.map(([step, named]) => ({ ...named, stage: nameStage(funnel, step).text })),
  );
}

/** What brings most, or what all of it brings; else why there is nothing. */
function leadWhatif(
  { wish }: WhatifAnswer,
  gains: readonly PricedGain[],
  { funnel, gaps, shown }: FunnelAnswer,
  texts: Texts,
): Line[] {
  const { whatif } = texts;
  const own = gains.filter(({ team }) => !team);
  if (own.length === 0) return [{ text: whatif.empty[findReason(wish, gaps.team)] }];
  const of = wish.kind === 'each' || shown !== null ? own : gains.filter(({ team }) => team);
  const all = wish.kind === 'each' ? undefined : of.find(({ step }) => step === WHOLE_WAY);
  const first = all ?? of[0]!;
  const { gain, finalNow, low, high, from, to } = first;
  if (gain === null) return [];
  const change: ChangeFacts = {
    last: nameStage(funnel, funnel.stages.length - 1).text,
    now: finalNow,
    gain,
    low: low ?? gain,
    high: high ?? gain,
    money: of
      .filter(({ row, step }) => row === first.row && step === first.step)
      .flatMap(({ money, currency }) => (money === null ? [] : [{ value: money, currency }])),
  };
  const name = nameRow(first, texts).text;
  if (wish.kind !== 'each') return [{ text: whatif.all(first.team ? null : name, change), tone: 'strong' }];
  const stage = nameStage(funnel, first.step).text;
  return [{ text: whatif.most({ ...change, name, stage, from: from ?? 0, to: to ?? 0 }), tone: 'strong' }];
}

function findReason(wish: Wish, team: FunnelAnswer['gaps']['team']) {
  if (wish.kind === 'rates') return 'rates';
  const level = wish.kind === 'each' ? 'each' : wish.level;
  const aimed = team.some(({ target }) => target !== null);
  return aimed || level === 'best' || level === 'team' ? level : 'targets';
}

/** The table for people: no money where nobody knows the value of a deal, and of many rows the most valuable. */
function buildGains(
  { wish, valued }: WhatifAnswer,
  rows: readonly GainFacts[],
  texts: Texts,
): TableSection[] {
  if (rows.every(({ team }) => team)) return [];
  const { columns, notes } = texts.whatif;
  const shown = wish.kind === 'each' ? rows.slice(0, MOST_ROWS) : rows;
  const more = {
    id: 'gains',
    title: null,
    rules: wish.kind === 'each' ? [] : [rows.findIndex(({ team }) => team)],
    notes: [
      ...(shown.length < rows.length ? [notes.more(rows.length - shown.length)] : []),
      ...(shown.some(({ range }) => range !== null) ? [notes.range] : []),
      ...(valued === 'amounts' ? [notes.amounts] : []),
    ],
  };
  const { money: _, ...plain } = PEOPLE_WHATIF;
  const words = { ...columns, manager: texts.funnel.columns.manager };
  const table =
    valued === 'none' ? buildTable(plain, words, shown, more) : buildTable(PEOPLE_WHATIF, words, shown, more);
  return [{ ...table, for: 'people' }];
}
