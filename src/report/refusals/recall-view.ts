import { compareRows } from '../../domain/evidence/tally.ts';
import type { SortedReason } from '../../domain/refusals/sort-reasons.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import { suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { ProseSection, Report, TableSection } from '../model.ts';
import { nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildRefusalsFoot, buildRefusalsHead, nameReason, suitMeta } from './name-reasons.ts';
import { PEOPLE_RECALL, RECALL, type RecallFacts, type RecallLine } from './refusals-tables.ts';

/** Whom to call again. */
export interface RecallAnswer {
  /** Who is due first at the top. */
  readonly contacts: readonly (Pick<RecallFacts, 'contact' | 'company' | 'due' | 'lostAt' | 'overdueDays'> & {
    /** What it is counted by. */
    readonly row: string | null;
    readonly manager: string | null;
    readonly reason: SortedReason;
  })[];
  /** The last moment of the list; ISO 8601. */
  readonly until: string;
  /** Whether any loss has a reason after which contacts are called again. */
  readonly recallable: boolean;
  /** All losses, whatever their reasons. */
  readonly losses: number;
}

/** A contact of the list, and whose it is. */
interface Called extends RecallFacts {
  readonly manager: string | null;
}

/**
 * `voronka refusals --recall`: the calls of the week.
 *
 * @param top no more contacts than these, for anybody; null: all
 * @param page people see no more where they asked for no number
 */
export function buildRecallReport(
  recall: RecallAnswer,
  given: FunnelAnswer,
  words: Texts,
  top: number | null,
  page: number,
): Report<Meta> {
  const answer = suitMeta(given);
  const texts = suitTexts(answer.meta, words);
  const all = recall.contacts
    .filter(({ row }) => isShown(answer, row))
    .map(({ manager, reason, contact, company, due, lostAt, overdueDays }): Called => {
      const who = nameRow({ row: manager, team: false }, words);
      return { manager, who, reason: nameReason(reason, texts), contact, company, due, lostAt, overdueDays };
    });
  const listed = all.slice(0, top ?? all.length);
  const flat = buildTable(RECALL, texts.refusals.recall.columns, listed, {
    id: 'recall',
    title: null,
    for: 'programs',
  });
  return {
    meta: answer.meta,
    sections: [
      buildRefusalsHead(answer, texts),
      flat,
      ...buildCalls(all, texts),
      buildList(all, all.slice(0, top ?? page), recall, texts),
      buildRefusalsFoot(answer, texts),
    ],
    data: {
      rows: [],
      unknown: [],
      // made for those who ask: as many again as there are cells
      get recall() {
        return listRecords(RECALL, listed);
      },
    },
  };
}

/** Who has how many calls to make. */
function buildCalls(all: readonly Called[], { refusals: { recall, titles } }: Texts): ProseSection[] {
  const managers = groupByManager(all);
  if (managers.length < 2) return [];
  const lines = managers.map(([first, ...others]) => {
    const own = [first!, ...others];
    const overdue = own.filter(({ overdueDays }) => overdueDays > 0).length;
    return { text: recall.row({ name: first!.who.text, contacts: own.length, overdue }) };
  });
  return [{ kind: 'prose', id: 'calls', title: titles.calls, lines, for: 'people' }];
}

/** The list for people, manager by manager; columns in which nothing stands are left out. */
function buildList(
  all: readonly Called[],
  shown: readonly Called[],
  { until, recallable, losses }: RecallAnswer,
  { refusals: { recall, titles, notes }, numbers: { day } }: Texts,
): TableSection {
  const lines = groupByManager(shown)
    .flat()
    .map((each): RecallLine => {
      return { ...each, dueDay: day(each.due.slice(0, 10)), lostDay: day(each.lostAt.slice(0, 10)) };
    });
  const none = recallable ? recall.none : losses === 0 ? notes.noLosses : recall.nobody;
  const table = buildTable(PEOPLE_RECALL, recall.columns, lines, {
    id: 'list',
    title: recallable ? titles.recall({ contacts: all.length, until: day(until.slice(0, 10)) }) : null,
    for: 'people',
    empty: none,
    notes: [
      ...(all.length > shown.length ? [recall.more(all.length - shown.length)] : []),
      ...(lines.length > 0 ? [recall.order] : []),
    ],
  });
  return lines.every(({ company }) => company === null) ? hideColumns(table, ['company']) : table;
}

/** Managers in code-point order, contacts of nobody last; of each who is due first at the top. */
function groupByManager(contacts: readonly Called[]): Called[][] {
  const groups = new Map<string | null, Called[]>();
  for (const each of contacts) {
    const group = groups.get(each.manager);
    if (group === undefined) groups.set(each.manager, [each]);
    else group.push(each);
  }
  const sorted = [...groups].sort(([a], [b]) => compareRows(a, b));
  return putNobodyLast(sorted, ([manager]) => manager).map(([, own]) => own);
}
