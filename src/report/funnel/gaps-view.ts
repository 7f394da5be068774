import { makeColumn } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Report, TableSection } from '../model.ts';
import { type Audience, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { type FunnelAnswer, shownRows } from './funnel-answer.ts';
import { flattenGap, GAP_COLUMNS, gapCell } from './gap-row.ts';

/** `voronka gaps`: a row a manager and step, the team's last. */
export function buildGapsReport(answer: FunnelAnswer, texts: Texts, audience: Audience): Report<Meta> {
  const rows = [...shownRows(answer), ...answer.gaps.team];
  const table: TableSection = {
    kind: 'table',
    id: 'gaps',
    title: null,
    columns: GAP_COLUMNS.map((key) =>
      key === 'manager' && answer.meta.by !== 'manager'
        ? makeColumn(key, texts, texts.dimensionName(answer.meta.by))
        : makeColumn(key, texts),
    ),
    rows: rows.map((row) =>
      GAP_COLUMNS.map((key) =>
        gapCell(key, row, nameRow(row, texts, audience), nameStage(answer.funnel, row.step, audience)),
      ),
    ),
    rules: [rows.length - answer.gaps.team.length],
    empty: texts.notes.noRows,
  };
  const ids = answer.funnel.stages.map(({ id }) => id);
  return {
    meta: answer.meta,
    sections: [table],
    data: { rows: rows.map((row) => flattenGap(row, ids)) },
  };
}
