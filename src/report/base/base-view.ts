import { buildTable, listRecords } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Report, Section } from '../model.ts';
import type { Texts } from '../words/texts.ts';
import type { BaseAnswer } from './base-answer.ts';
import { listBaseRows } from './base-rows.ts';
import { buildBuckets, buildClasses, buildList, buildOwners } from './base-sections.ts';
import { buildSummary } from './base-summary.ts';
import { BASE, SILENT } from './base-tables.ts';
import { buildSilent, nameSilent } from './silent-list.ts';

/** `voronka base`: who buys, who leaves, who is worth most, and how old the list is; or who went silent. */
export function buildBaseReport(
  base: BaseAnswer,
  answer: FunnelAnswer,
  words: Texts,
  page: number,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const { columns, silentColumns } = texts.base;
  const rows = listBaseRows(base, texts);
  const silent = base.silent === null ? null : nameSilent(base.silent, texts);
  const flat =
    silent === null
      ? buildTable(BASE, columns, rows, { id: 'base', title: null, for: 'programs' })
      : buildTable(SILENT, silentColumns, silent, { id: 'reactivate', title: null, for: 'programs' });
  // nobody reads of the funnel's credit here
  const sections: Section[] =
    silent === null
      ? [
          buildSummary(base, answer, texts),
          ...buildBuckets(base, texts),
          ...buildClasses(base, texts),
          ...buildOwners(base, texts),
          ...buildList(base, texts),
        ]
      : [buildSilent(silent, page, base, texts)];
  return {
    meta: answer.meta,
    sections: [buildHead(answer, texts), flat, ...sections, buildFoot(answer, texts)],
    data: {
      purchases: {
        source: base.source,
        purchases: base.purchases,
        later: base.later,
        unread: base.unread,
        first: base.firstDay,
        last: base.lastDay,
      },
      every: base.unit,
      // made for those who ask
      get rows() {
        return silent === null ? listRecords(BASE, rows) : null;
      },
      get reactivate() {
        return silent === null ? null : listRecords(SILENT, silent);
      },
    },
  };
}
