import { buildTable, hideColumns } from '../column.ts';
import type { TableSection } from '../model.ts';
import { nameRow } from '../names.ts';
import { nameReason } from '../refusals/name-reasons.ts';
import { PEOPLE_RECALL, type RecallFacts, type RecallLine } from '../refusals/refusals-tables.ts';
import type { Texts } from '../words/texts.ts';
import type { HandoverAnswer } from './handover-answer.ts';

/** So many calls are listed for people. */
const MOST_CALLS = 10;

/** The calls that are due with the leavers, in words; who is due first at the top. */
export function nameRecalls({ recalls: { contacts } }: HandoverAnswer, texts: Texts): RecallFacts[] {
  return contacts.map(({ row: _, manager, reason, ...call }) => {
    const who = nameRow({ row: manager, team: false }, texts);
    return { ...call, who, reason: nameReason(reason, texts) };
  });
}

/** Whom somebody else has to call again in time; nothing where nobody is due. */
export function buildRecalls(handover: HandoverAnswer, texts: Texts): TableSection[] {
  const calls = nameRecalls(handover, texts);
  if (calls.length === 0) return [];
  const { recall, titles } = texts.refusals;
  const { day } = texts.numbers;
  const lines = calls.slice(0, MOST_CALLS).map((each): RecallLine => {
    return { ...each, dueDay: day(each.due.slice(0, 10)), lostDay: day(each.lostAt.slice(0, 10)) };
  });
  const more = calls.length - lines.length;
  const table = buildTable(PEOPLE_RECALL, recall.columns, lines, {
    id: 'recalls',
    title: titles.recall({ contacts: calls.length, until: day(handover.recalls.until.slice(0, 10)) }),
    for: 'people',
    notes: more > 0 ? [texts.handover.notes.moreRecalls(more)] : [],
  });
  return [
    hideColumns(table, [
      ...(handover.leavers.length > 1 ? [] : ['manager']),
      ...(lines.every(({ company }) => company === null) ? ['company'] : []),
    ]),
  ];
}
