import type { Micros } from '../../domain/calendar/micros.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, putNobodyLast } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Name, ProseSection, Report, TableSection } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import { measureSpan } from '../words/span.ts';
import type { Texts } from '../words/texts.ts';
import { PEOPLE_STUCK, STUCK, type StuckContact, type StuckLine } from './stuck-tables.ts';

/** How many contacts of one row are stuck before a stage. */
export interface StuckCount {
  /** Null for contacts of nobody. */
  readonly row: string | null;
  readonly step: number;
  readonly contacts: number;
}

/** Whose contacts lie too long: all of them in numbers, and one by one as many as were asked for. */
export interface StuckAnswer {
  readonly contacts: readonly (Omit<StuckContact, 'who' | 'stage'> & {
    /** What it is counted by. */
    readonly row: string | null;
    /** Who is to be asked; null where nobody can be named. */
    readonly manager: string | null;
    readonly step: number;
  })[];
  /** The rows in the order of the report, their steps in order. */
  readonly counts: readonly StuckCount[];
  /** What is long, in microseconds; null where the usual time of the step decides. */
  readonly span: Micros | null;
  /** Steps of which nobody knows the usual time. */
  readonly unusual: readonly number[];
}

/**
 * `voronka stuck`: the contacts that lie longer in their step than is usual, the oldest first.
 *
 * @param page people see no more of them
 */
export function buildStuckReport(
  stuck: StuckAnswer,
  answer: FunnelAnswer,
  words: Texts,
  page: number,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  // the one to ask, whatever the contacts are counted by and the transitions credited by
  const asked: FunnelAnswer = { ...answer, meta: { ...answer.meta, credit: 'entry' } };
  const contacts = nameContacts(stuck, answer, words);
  const flat = buildTable(STUCK, texts.stuck.columns, contacts, {
    id: 'stuck',
    title: null,
    for: 'programs',
  });
  return {
    meta: answer.meta,
    sections: [
      buildHead(asked, texts),
      flat,
      ...buildShares(stuck, answer, texts),
      buildList(stuck, contacts.slice(0, page), answer, texts),
      buildFoot(asked, texts),
    ],
    data: {
      // made for those who ask: as many again as there are cells
      get rows() {
        return listRecords(STUCK, contacts);
      },
      counts: listCounts(stuck, answer, texts),
    },
  };
}

/** The contacts, their managers and what they wait for in words. */
export function nameContacts(
  { contacts }: Pick<StuckAnswer, 'contacts'>,
  { funnel }: FunnelAnswer,
  texts: Texts,
): StuckContact[] {
  return contacts.map(({ row: _, manager, step, ...contact }) => {
    return { ...contact, who: nameOwner(manager, texts), stage: nameStage(funnel, step) };
  });
}

function nameOwner(row: string | null, texts: Texts): Name {
  return nameRow({ row, team: false }, texts);
}

/** All of them together. */
export function sumContacts(counts: readonly StuckCount[]): number {
  return counts.reduce((sum, { contacts }) => sum + contacts, 0);
}

function listCounts({ counts }: StuckAnswer, { funnel }: FunnelAnswer, texts: Texts) {
  return counts.map(({ row, step, contacts }) => {
    return { manager: nameOwner(row, texts).id, stage: nameStage(funnel, step).id, contacts };
  });
}

/** Who has how many: a line a row. */
function buildShares({ counts }: StuckAnswer, { funnel }: FunnelAnswer, texts: Texts): ProseSection[] {
  const named = [...new Set(counts.map(({ row }) => row))];
  if (named.length === 0) return [];
  const lines = putNobodyLast(named, (row) => row).map((row) => {
    const own = counts.filter((each) => each.row === row);
    const stages = own.map(({ step, contacts }) => ({ stage: nameStage(funnel, step).text, contacts }));
    const facts = { name: nameOwner(row, texts).text, contacts: sumContacts(own), stages };
    return { text: texts.stuck.row(facts) };
  });
  return [{ kind: 'prose', id: 'shares', title: texts.stuck.titles.share, lines, for: 'people' }];
}

/** The list for people: columns in which nothing stands are left out. */
export function buildList(
  { counts, span, unusual }: StuckAnswer,
  contacts: readonly StuckContact[],
  { funnel, meta }: FunnelAnswer,
  texts: Texts,
): TableSection {
  const { titles, notes, columns } = texts.stuck;
  const { day, money } = texts.numbers;
  const all = sumContacts(counts);
  const lines = contacts.map((each): StuckLine => {
    const { since, lastEvent, amount, currency } = each;
    return {
      ...each,
      sinceDay: day(since.slice(0, 10)),
      lastDay: lastEvent === null ? null : day(lastEvent.slice(0, 10)),
      money: amount === null ? null : [money(amount), currency ?? []].flat().join('\u00a0'),
    };
  });
  const present = meta.losses !== 'dated';
  const known = span !== null || unusual.length < funnel.stages.length - 1;
  const names = unusual.map((step) => texts.funnel.quoted(nameStage(funnel, step).text));
  const table = buildTable(PEOPLE_STUCK, columns, lines, {
    id: 'list',
    title: span === null ? titles.stuck(all) : titles.older({ contacts: all, span: measureSpan(span) }),
    for: 'people',
    empty: known ? notes.none : present ? notes.present : notes.unusual(names),
    notes: [
      ...(all > lines.length ? [notes.more(all - lines.length)] : []),
      ...(lines.length > 0 && span === null ? [notes.usual] : []),
      ...(present && span !== null ? [notes.presentSince] : []),
      ...(known && span === null && names.length > 0 ? [notes.unusual(names)] : []),
    ],
  });
  const seen = hideColumns(table, [
    ...(lines.every(({ company }) => company === null) ? ['company'] : []),
    ...(lines.every(({ money: text }) => text === null) ? ['amount'] : []),
    ...(lines.every(({ usual }) => usual === null) ? ['usual'] : []),
  ]);
  // where nobody knows what is usual nobody has been looked for
  return known ? seen : { ...seen, title: null };
}
