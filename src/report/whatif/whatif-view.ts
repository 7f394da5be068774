import { WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { TEAM } from '../../domain/evidence/funnel.ts';
import type { PricedGain } from '../../domain/worth/price-gains.ts';
import type { Wish } from '../../domain/worth/what-if.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, isEmpty, keepShown } from '../funnel/funnel-answer.ts';
import { capShare } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, Section, TableSection } from '../model.ts';
import { headRows, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { WhatifAnswer } from './whatif-answer.ts';
import { type GainFacts, PEOPLE_WHATIF, WHATIF } from './whatif-tables.ts';
import type { ChangeFacts } from './whatif-texts.ts';

/** So many rows are read; of more, the number is told. */
export const MOST_TOLD = 30;

/** `voronka whatif`: what other coefficients would bring, a row a manager and step. */
export function buildWhatifReport(whatif: WhatifAnswer, answer: FunnelAnswer, words: Texts): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const rows = keepShown(whatif.gains, answer).map((gain) => describeGain(gain, answer, texts));
  const { lead, table } = tellGains(whatif, answer, texts);
  const sections: Section[] = [
    buildHead(answer, texts),
    lead,
    {
      ...buildTable(WHATIF, headRows(texts.whatif.columns, texts), rows, { id: 'whatif', title: null }),
      for: 'programs',
    },
    ...table,
    buildFoot(answer, texts),
  ];
  return { meta: answer.meta, sections, data: { rows: listRecords(WHATIF, rows) } };
}

/** What people are told: what brings most, and the table of what is told of it, its rows beside it without the team's. */
export function tellGains(whatif: WhatifAnswer, answer: FunnelAnswer, texts: Texts) {
  const gains = keepShown(whatif.gains, answer);
  // people see no rate above 100 %, which young contacts may have by luck
  const told = dropRepeats(
    gains.map((gain) => {
      const row = describeGain(gain, answer, texts);
      return { ...row, from: capShare(row.from, answer.meta) };
    }),
  );
  const own = told.filter(({ team }) => !team);
  const rows = own.slice(0, findCut(own, whatif.wish));
  const title = nameWish(whatif.wish, answer, texts);
  const lines = leadWhatif(whatif, gains, answer, texts);
  const lead: ProseSection = { kind: 'prose', id: 'lead', title, lines };
  return { lead, rows, table: buildGains(whatif, told, rows, texts) };
}

/** Of what people are told the rows that are drawn: of a manager's changes the last one, which is all of them together. */
export function pickDrawn(rows: readonly GainFacts[], wish: Wish): readonly GainFacts[] {
  if (wish.kind === 'each') return rows;
  const whole = new Map(rows.map(({ row, step }) => [row, step]));
  return rows.filter(({ row, step }) => whole.get(row) === step);
}

/** A gain, and what it and its parts are called. */
export function describeGain(gain: PricedGain, { funnel }: FunnelAnswer, texts: Texts): GainFacts {
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
  answer: FunnelAnswer,
  texts: Texts,
): Line[] {
  const { whatif } = texts;
  const { funnel, shown } = answer;
  if (isEmpty(answer)) return [{ text: texts.funnel.notes.noRows }];
  const own = gains.filter(({ team }) => !team);
  if (own.length === 0) return [{ text: whatif.empty[findReason(wish, answer)] }];
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

/** Why nobody gains. */
function findReason(wish: Wish, { gaps: { rows, team }, meta, shown }: FunnelAnswer) {
  const level = wish.kind === 'level' ? wish.level : wish.kind;
  if (meta.losses === 'unknown') return 'unknown';
  // examples are at the floor: without targets nobody is one
  const aims = wish.kind !== 'rates' && level !== 'team';
  if (aims && team.every(({ target }) => target === null)) return 'targets';
  if (meta.by === 'manager' && rows.every(({ row }) => row === null)) return 'nobody';
  return shown === null ? level : 'shown';
}

/** The rows without those in which "all together" is a single step once more. */
function dropRepeats(rows: readonly GainFacts[]): GainFacts[] {
  const steps = new Map<string, Set<number>>();
  const keyOf = ({ row, team }: GainFacts): string => `${team} ${row}`;
  for (const each of rows) steps.set(keyOf(each), (steps.get(keyOf(each)) ?? new Set()).add(each.step));
  return rows.filter((each) => each.step !== WHOLE_WAY || steps.get(keyOf(each))?.size !== 2);
}

/** How many rows are told: what belongs together, a manager's steps or the currencies of a gain, is not torn apart. */
function findCut(rows: readonly GainFacts[], wish: Wish): number {
  if (rows.length <= MOST_TOLD) return rows.length;
  const belong = (a: GainFacts, b: GainFacts): boolean =>
    a.row === b.row && (wish.kind !== 'each' || a.step === b.step);
  let cut = MOST_TOLD;
  while (cut > 1 && belong(rows[cut - 1]!, rows[cut]!)) cut -= 1;
  return cut > 1 ? cut : MOST_TOLD;
}

function countCurrencies(rows: readonly GainFacts[]): number {
  return new Set(rows.flatMap(({ money, currency }) => (money === null ? [] : [currency]))).size;
}

/** The table for people: money where somebody knows the value of a deal, and of many rows the most valuable. */
function buildGains(
  { valued }: WhatifAnswer,
  told: readonly GainFacts[],
  most: readonly GainFacts[],
  texts: Texts,
): TableSection[] {
  if (most.length === 0) return [];
  const { columns, notes } = texts.whatif;
  const own = told.filter(({ team }) => !team);
  const shown = [...most, ...told.filter(({ team }) => team)];
  const ranged = shown.some(({ range }) => range !== null);
  const more = {
    id: 'gains',
    title: null,
    rules: shown.length > most.length ? [most.length] : [],
    notes: [
      ...(most.length < own.length ? [notes.more(own.length - most.length)] : []),
      ...(ranged ? [notes.range] : []),
      ...(valued === 'amounts' ? [notes.amounts] : []),
      ...(countCurrencies(shown) > 1 ? [notes.currencies] : []),
    ],
  };
  // with both the table would be too wide for a terminal: the gain and its rise say the same as the finals
  const blank = [valued === 'none' ? 'money' : 'finals', ...(ranged ? [] : ['range'])];
  return [hideColumns(buildTable(PEOPLE_WHATIF, headRows(columns, texts), shown, more), blank)];
}
