import { buildTable, listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Report } from '../model.ts';
import { nameGaps } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { type FunnelAnswer, shownRows } from './funnel-answer.ts';
import { GAPS } from './gap-table.ts';
import { headRows } from './head.ts';

/** `voronka gaps`: a row a manager and step, the team's last. */
export function buildGapsReport(answer: FunnelAnswer, texts: Texts): Report<Meta> {
  const { team } = answer.gaps;
  const rows = nameGaps([...shownRows(answer), ...team], answer.funnel, texts);
  const table = buildTable(GAPS, headRows(answer.meta, texts), rows, {
    id: 'gaps',
    title: null,
    rules: [rows.length - team.length],
    empty: texts.funnel.notes.noRows,
  });
  return { meta: answer.meta, sections: [table], data: { rows: listRecords(GAPS, rows) } };
}
