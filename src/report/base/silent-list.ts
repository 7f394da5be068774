import { buildTable, declareTable, hideColumns } from '../column.ts';
import type { TableSection } from '../model.ts';
import { nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { BaseAnswer } from './base-answer.ts';
import { SILENT, type SilentFacts } from './base-tables.ts';

/** The same in words for people: a day in place of a moment, sums as they are written. */
interface SilentLine extends SilentFacts {
  readonly lastDay: string;
  readonly yearSum: string;
  readonly lifetimeSum: string;
}

const PEOPLE_SILENT = declareTable<SilentLine>()({
  manager: SILENT.manager,
  contact_id: SILENT.contact_id,
  company: SILENT.company,
  class: SILENT.class,
  last: { type: 'text', read: ({ lastDay }) => lastDay },
  silent_days: SILENT.silent_days,
  period: SILENT.period,
  sum_12m: { type: 'text', read: ({ yearSum }) => yearSum },
  lifetime: { type: 'text', read: ({ lifetimeSum }) => lifetimeSum },
});

export function nameSilent(silent: NonNullable<BaseAnswer['silent']>, texts: Texts): SilentFacts[] {
  return silent.map((each) => ({ ...each, who: nameRow({ row: each.manager, team: false }, texts) }));
}

/** The list to call, the biggest first; why it is empty where it is. */
export function buildSilent(
  clients: readonly SilentFacts[],
  page: number,
  { measured, source }: BaseAnswer,
  texts: Texts,
): TableSection {
  const { silent, titles, period, silentColumns, source: sources } = texts.base;
  const all = measured.silent.length;
  const sum = (decimal: `${number}`, currency: string | null): string =>
    [texts.numbers.money(decimal), currency ?? []].flat().join('\u00a0');
  const lines = clients.slice(0, page).map(
    (each): SilentLine => ({
      ...each,
      lastDay: texts.numbers.day(each.last.slice(0, 10)),
      yearSum: sum(each.year, each.currency),
      lifetimeSum: sum(each.lifetime, each.currency),
    }),
  );
  const nothing = measured.currency === undefined ? sources.none : period.unknown;
  const table = buildTable(PEOPLE_SILENT, silentColumns, lines, {
    id: 'list',
    title: measured.period === null ? null : titles.silent(all),
    for: 'people',
    empty: measured.period === null ? nothing : silent.none,
    notes: [
      ...(all > lines.length ? [silent.more(all - lines.length)] : []),
      ...(lines.length > 0 ? [silent.rule] : []),
      ...(lines.length > 0 && source === 'events' ? [sources.deals] : []),
    ],
  });
  return lines.some(({ company }) => company !== null) ? table : hideColumns(table, ['company']);
}
