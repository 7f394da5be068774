import type { LoadThird } from '../../../domain/leads/find-capacity.ts';
import { buildTable, hideColumns, listRecords } from '../../column.ts';
import { putNobodyLast } from '../../funnel/funnel-answer.ts';
import type { Line, Section, TableSection } from '../../model.ts';
import { headRows, nameRow } from '../../names.ts';
import type { Texts } from '../../words/texts.ts';
import type { CapacityAnswer, RowCapacity } from './capacity-answer.ts';
import { capacityEn } from './capacity-en.ts';
import { capacityRu } from './capacity-ru.ts';
import { CAPACITY, type NamedCapacity, PEOPLE_CAPACITY } from './capacity-tables.ts';
import type { CapacityTexts } from './capacity-texts.ts';

/** So many managers are told in full. */
const MOST_TOLD = 10;

/** What load does to leads, and who has too much of it; nothing where rows are no managers. */
export function buildCapacity(answer: CapacityAnswer | null, texts: Texts): Section[] {
  if (answer === null) return [];
  const words = wordsOf(texts);
  const head = { kind: 'prose', id: 'capacity', title: words.title, for: 'people' } as const;
  if (answer.present) return [{ ...head, lines: [{ text: words.present, tone: 'watch' }] }];
  return [{ ...head, lines: tellLoads(answer, words, texts) }, ...buildLoads(answer, words, texts)];
}

/** As JSON has them; null where rows are no managers, or where nobody knows. */
export function dataOfCapacity(answer: CapacityAnswer | null, texts: Texts) {
  if (answer === null || answer.present) return null;
  return { limit: answer.limit, rows: listRecords(CAPACITY, nameLoads(answer, texts)) };
}

/** Headings of its columns. */
export function nameLoadColumns(texts: Texts): CapacityTexts['columns'] {
  return wordsOf(texts).columns;
}

function wordsOf({ language }: Texts): CapacityTexts {
  return language === 'ru' ? capacityRu : capacityEn;
}

function nameLoads({ rows }: CapacityAnswer, texts: Texts): NamedCapacity[] {
  return rows.map((each) => ({ ...each, who: nameRow({ row: each.row, team: false }, texts) }));
}

function tellLoads(answer: CapacityAnswer, words: CapacityTexts, texts: Texts): Line[] {
  const { limit, stage, rows, groups, span } = answer;
  const { day } = texts.numbers;
  if (groups) return [{ text: words.groups }];
  const told = rows
    .filter(({ over, loads }) => (limit === null ? loads?.capacity != null : (over ?? 0) > 0))
    .sort((a, b) => (b.over ?? 0) - (a.over ?? 0));
  const lines = told.slice(0, MOST_TOLD).map((each): Line => {
    const facts = tellFacts(each, stage, texts);
    const tone = facts.over > 0 ? 'watch' : undefined;
    const { loads } = each;
    if (limit !== null || loads === null) return { text: words.above(facts), ...(tone && { tone }) };
    return { text: words.line({ ...facts, calm: loads.calm, busy: loads.busy }), ...(tone && { tone }) };
  });
  const compared = rows.filter(({ loads }) => loads !== null).length;
  const nothing = limit !== null ? words.within : compared === 0 ? words.few : words.unseen(compared);
  return [
    ...(lines.length === 0 ? [{ text: nothing }] : lines),
    ...(told.length > lines.length
      ? [{ text: words.more(told.length - lines.length), tone: 'muted' as const }]
      : []),
    ...(limit === null ? [] : [{ text: words.limit(limit) }]),
    ...(span === null || compared === 0
      ? []
      : [
          {
            text: words.about({ stage, first: day(span.first), last: day(span.last) }),
            tone: 'muted' as const,
          },
        ]),
    ...(limit === null && lines.length > 0 ? [{ text: words.caution, tone: 'muted' as const }] : []),
  ];
}

function tellFacts({ row, open, over, capacity }: RowCapacity, stage: string, texts: Texts) {
  const { text: name } = nameRow({ row, team: false }, texts);
  return { name, stage, open, over: over ?? 0, capacity: capacity ?? 0 };
}

/** A row a manager: what is open, and both thirds of his weeks. */
function buildLoads(answer: CapacityAnswer, words: CapacityTexts, texts: Texts): TableSection[] {
  const rows = putNobodyLast(nameLoads(answer, texts), ({ row }) => row);
  if (rows.length === 0) return [];
  const { count } = texts.numbers;
  const range = (third: LoadThird | undefined): string => {
    if (third === undefined) return '';
    const { least, most } = third;
    return least === most ? count(least) : `${count(least)}–${count(most)}`;
  };
  const lines = rows.map((each) => {
    return { ...each, calm: range(each.loads?.calm), busy: range(each.loads?.busy) };
  });
  const table = buildTable(PEOPLE_CAPACITY, headRows(words.columns, texts), lines, {
    id: 'loads',
    title: words.table,
    for: 'people',
  });
  return [
    hideColumns(table, [
      ...(rows.every(({ loads }) => loads === null)
        ? ['calm', 'calm_coefficient', 'busy', 'busy_coefficient']
        : []),
      ...(rows.every(({ capacity }) => capacity === null) ? ['capacity'] : []),
      ...(rows.every(({ over }) => over === null) ? ['over'] : []),
    ]),
  ];
}
