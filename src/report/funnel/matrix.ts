import type { GapRow } from '../../domain/coaching/gaps.ts';
import { VERDICT_MARKS } from '../../domain/evidence/verdict.ts';
import { makeColumn } from '../column.ts';
import type { Cell, TableSection } from '../model.ts';
import { nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { type FunnelAnswer, shownRows } from './funnel-answer.ts';
import { GAPS } from './funnel-tables.ts';
import { headRows } from './head.ts';

/** Managers down, steps across; then the team and its targets. */
export function buildMatrix(answer: FunnelAnswer, texts: Texts): TableSection {
  const { gaps, funnel, meta } = answer;
  const { titles, dimension, notes, targetRow } = texts.funnel;
  const steps = funnel.stages.slice(1);
  const byRow = groupRows(shownRows(answer), steps.length);
  const targets: Cell[] = [
    { type: 'name', id: 'target', text: targetRow },
    ...gaps.team.map(
      ({ target }): Cell =>
        target === null ? { type: 'text', value: '' } : { type: 'fraction', value: target },
    ),
  ];
  const immature = gaps.team.reduce((sum, { immature: young }) => sum + young, 0);
  const judged = gaps.rows.some(({ verdict }) => verdict !== null);
  return {
    kind: 'table',
    id: 'matrix',
    title: titles.matrix(dimension(meta.by)),
    columns: [
      makeColumn('manager', GAPS.manager, headRows(meta, texts).manager),
      ...steps.map(({ id, name }) => ({ key: id, title: name, align: 'right' as const })),
    ],
    rows: [...byRow, gaps.team].map((row) => fillRow(row, texts)).concat([targets]),
    rules: [byRow.length],
    notes: [
      ...(judged ? [notes.legend(VERDICT_MARKS)] : []),
      ...(immature > 0 ? [notes.immature(immature)] : []),
    ],
  };
}

function fillRow(row: readonly GapRow[], texts: Texts): Cell[] {
  const [first] = row;
  return [
    first
      ? { type: 'name', ...nameRow(first, texts), strong: first.team }
      : { type: 'text', value: '', strong: false },
    ...row.map(({ coefficient, converted, entered, verdict }): Cell => {
      return { type: 'rate', coefficient, converted, entered, verdict };
    }),
  ];
}

/** Rows of a gap report, manager by manager; contacts of nobody come last for people's eyes. */
function groupRows(rows: readonly GapRow[], width: number): GapRow[][] {
  const groups: GapRow[][] = [];
  for (let start = 0; start < rows.length; start += width) groups.push(rows.slice(start, start + width));
  return [
    ...groups.filter(([first]) => first?.row !== null),
    ...groups.filter(([first]) => first?.row === null),
  ];
}
