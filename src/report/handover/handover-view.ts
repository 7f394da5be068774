import { buildTable, hideColumns, listRecords } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import { RECALL } from '../refusals/refusals-tables.ts';
import { measureSpan } from '../words/span.ts';
import type { Texts } from '../words/texts.ts';
import type { HandoverAnswer, SumOfMoney } from './handover-answer.ts';
import { buildRecalls, nameRecalls } from './handover-recalls.ts';
import {
  HANDOVER,
  type HandoverContact,
  type HandoverLine,
  type HandoverStageLine,
  PEOPLE_HANDOVER,
  PEOPLE_STAGES,
  PEOPLE_TAKERS,
} from './handover-tables.ts';

/** So many contacts are a page; the rest is told in numbers. */
const PAGE = 50;

/**
 * `voronka handover`: the open contacts of those who leave, or have left, and to whom each could go.
 *
 * @param top so many contacts are listed; null: all, and a page of them for people
 */
export function buildHandoverReport(
  handover: HandoverAnswer,
  answer: FunnelAnswer,
  texts: Texts,
  top: number | null,
): Report<Meta> {
  const contacts = nameContacts(handover, answer, texts);
  const { columns } = texts.handover;
  const listed = contacts.slice(0, top ?? undefined);
  const flat = buildTable(HANDOVER, columns, listed, { id: 'handover', title: null, for: 'programs' });
  // the one to ask, whatever coefficients are credited by
  const asked: FunnelAnswer = { ...answer, meta: { ...answer.meta, credit: 'entry' } };
  return {
    meta: answer.meta,
    sections: [
      buildHead(asked, texts),
      flat,
      buildFacts(handover, answer, texts),
      ...(contacts.length === 0
        ? []
        : [
            buildStages(handover, answer, texts),
            buildTakers(handover, texts),
            buildList(contacts, { page: top ?? PAGE, several: handover.leavers.length > 1 }, texts),
          ]),
      ...buildRecalls(handover, texts),
      buildFoot(asked, texts),
    ],
    data: {
      get rows() {
        return listRecords(HANDOVER, listed);
      },
      ...describeHandover(handover, answer, texts),
      recalls: listRecords(RECALL, nameRecalls(handover, texts)),
    },
  };
}

/** The contacts, whose they are and where they stand in words. */
function nameContacts(
  { contacts }: HandoverAnswer,
  { funnel }: FunnelAnswer,
  texts: Texts,
): HandoverContact[] {
  return contacts.map(({ row, step, to, ...contact }) => ({
    ...contact,
    who: nameRow({ row, team: false }, texts),
    stage: nameStage(funnel, step - 1),
    next: nameStage(funnel, step),
    toWhom: to,
  }));
}

/** What leaves, in sentences: the first that is read. */
function buildFacts(handover: HandoverAnswer, answer: FunnelAnswer, texts: Texts): ProseSection {
  const { leavers, contacts, orphans, seen, silence, silent, nobody } = handover;
  const words = texts.handover;
  const span = measureSpan(silence);
  const names = leavers.map(({ row }) => nameRow({ row, team: false }, texts).text);
  const nothing = orphans ? (seen ? words.noOrphans(span) : words.unseen) : words.nothing(names);
  const lines: Line[] =
    contacts.length === 0
      ? [{ text: nothing }]
      : [
          ...(orphans || leavers.length > 1 ? listLeavers(handover, texts) : []),
          ...tellSums(handover, texts),
          ...tellExpected(handover, answer, texts),
          ...(silent.length > 0
            ? [{ text: words.passedOver({ names: silent, span }), tone: 'muted' as const }]
            : []),
        ];
  if (nobody > 0) lines.push({ text: words.nobody(nobody), tone: 'muted' });
  const { titles } = words;
  const facts = { names, contacts: contacts.length, span };
  const title = contacts.length === 0 ? null : orphans ? titles.orphans(facts) : titles.named(facts);
  return { kind: 'prose', id: 'facts', title, lines, for: 'people' };
}

function listLeavers({ leavers }: HandoverAnswer, texts: Texts): Line[] {
  return leavers.map(({ row, contacts, lastEvent, silentDays }) => {
    const last =
      lastEvent === null ? null : { day: texts.numbers.day(lastEvent.slice(0, 10)), days: silentDays ?? 0 };
    return {
      text: texts.handover.leaver({ name: nameRow({ row, team: false }, texts).text, contacts, last }),
    };
  });
}

/** What all of their amounts come to, by currency. */
function tellSums({ contacts, sums }: HandoverAnswer, texts: Texts): Line[] {
  if (sums.length === 0) return [];
  const told = sums.reduce((all, each) => all + each.contacts, 0);
  return [{ text: texts.handover.sums({ sums: writeSums(sums, texts), without: contacts.length - told }) }];
}

function writeSums(sums: readonly SumOfMoney[], { numbers }: Texts): string[] {
  return sums.map(({ sum, currency }) => [numbers.money(sum), currency ?? []].flat().join('\u00a0'));
}

/** His share of what the month is expected to bring at the last stage. */
function tellExpected({ stages, until }: HandoverAnswer, { funnel }: FunnelAnswer, texts: Texts): Line[] {
  const final = stages.at(-1);
  if (final === undefined || until === null) return [];
  const stage = texts.funnel.quoted(nameStage(funnel, final.step).text);
  const { expected } = final;
  if (expected === null) return [{ text: texts.handover.unexpected(stage), tone: 'muted' }];
  if (expected.team === 0) return [];
  return [{ text: texts.handover.expected({ stage, day: texts.numbers.day(until), ...expected }) }];
}

function buildStages({ stages }: HandoverAnswer, { funnel }: FunnelAnswer, texts: Texts): TableSection {
  const { columns, titles, notes } = texts.handover;
  const lines = stages
    .filter(({ contacts }) => contacts > 0)
    .map(
      ({ step, contacts, amounts, expected, ...times }): HandoverStageLine => ({
        stage: nameStage(funnel, step - 1),
        next: nameStage(funnel, step),
        contacts,
        money: amounts.length === 0 ? null : writeSums(amounts, texts).join(', '),
        ...times,
        expected: expected?.own ?? null,
        share: expected === null || expected.team === 0 ? null : expected.own / expected.team,
      }),
    );
  const table = buildTable(PEOPLE_STAGES, columns, lines, {
    id: 'stages',
    title: titles.stages,
    for: 'people',
    notes: [notes.stages],
  });
  return hideColumns(table, [
    ...(lines.every(({ money }) => money === null) ? ['sums'] : []),
    ...(lines.every(({ usual }) => usual === null) ? ['median', 'usual'] : []),
    ...(lines.every(({ expected }) => expected === null) ? ['expected', 'share'] : []),
  ]);
}

function buildTakers({ takers, contacts }: HandoverAnswer, texts: Texts): TableSection {
  const { columns, titles, notes } = texts.handover;
  const untaken = contacts.filter(({ to }) => to === null).length;
  const taking = takers.filter(({ takes }) => takes > 0);
  return buildTable(PEOPLE_TAKERS, columns, taking, {
    id: 'takers',
    title: titles.takers,
    for: 'people',
    empty: notes.untaken(untaken),
    notes: taking.length === 0 ? [] : [notes.takers, ...(untaken > 0 ? [notes.untaken(untaken)] : [])],
  });
}

/** The contacts for people: columns in which nothing stands are left out. */
function buildList(
  contacts: readonly HandoverContact[],
  { page, several }: { readonly page: number; readonly several: boolean },
  texts: Texts,
): TableSection {
  const { columns, titles, notes } = texts.handover;
  const { day, money } = texts.numbers;
  const lines = contacts.slice(0, page).map((each): HandoverLine => {
    const { lastEvent, amount, currency } = each;
    return {
      ...each,
      lastDay: lastEvent === null ? null : day(lastEvent.slice(0, 10)),
      money: amount === null ? null : [money(amount), currency ?? []].flat().join('\u00a0'),
    };
  });
  const table = buildTable(PEOPLE_HANDOVER, columns, lines, {
    id: 'list',
    title: titles.list,
    for: 'people',
    notes: contacts.length > lines.length ? [notes.more(contacts.length - lines.length)] : [],
  });
  return hideColumns(table, [
    ...(several ? [] : ['manager']),
    ...(lines.every(({ company }) => company === null) ? ['company'] : []),
    ...(lines.every(({ money: text }) => text === null) ? ['amount'] : []),
    ...(lines.every(({ usual }) => usual === null) ? ['usual'] : []),
    ...(lines.every(({ toWhom }) => toWhom === null) ? ['to'] : []),
  ]);
}

/** The same for programs. */
function describeHandover(
  { leavers, stages, takers, until, nobody, silent }: HandoverAnswer,
  { funnel }: FunnelAnswer,
  texts: Texts,
) {
  return {
    leavers: leavers.map(({ row, contacts, lastEvent, silentDays }) => {
      const manager = nameRow({ row, team: false }, texts).id;
      return { manager, contacts, last_event: lastEvent, silent_days: silentDays };
    }),
    stages: stages.map(({ step, contacts, amounts, median, usual, expected }) => ({
      stage: nameStage(funnel, step - 1).id,
      next: nameStage(funnel, step).id,
      contacts,
      amounts: amounts.map((each) => ({ ...each, sum: Number(each.sum) })),
      median,
      usual,
      expected: expected?.own ?? null,
      team_expected: expected?.team ?? null,
    })),
    until,
    takers: takers.map(({ row, load, takes }) => ({ manager: row, open: load, takes })),
    nobody,
    silent,
  };
}
