import type { GapRow } from '../../domain/coaching/gaps.ts';
import { VERDICT_MARKS } from '../../domain/evidence/verdict.ts';
import { makeColumn } from '../column.ts';
import type { Cell, Reader, TableSection } from '../model.ts';
import { nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { type FunnelAnswer, shownOverall, shownRows } from './funnel-answer.ts';
import { GAPS, isYoung, spanRange } from './funnel-tables.ts';
import { headRows } from './head.ts';
import { tellMaturity } from './maturity-notes.ts';

/** Managers down, steps and the whole way across; then the team and its targets. */
export function buildMatrix(answer: FunnelAnswer, texts: Texts): TableSection {
  const { gaps, funnel, meta } = answer;
  const { titles, dimension, notes, targetRow, wholeWay } = texts.funnel;
  const steps = funnel.stages.slice(1);
  const byRow = groupRows(shownRows(answer), shownOverall(answer), steps.length);
  const team = [...gaps.team, gaps.teamOverall];
  const targets = [
    { type: 'name', id: 'target', text: targetRow } as const,
    ...team.map(({ target }): Cell => {
      return target === null ? { type: 'text', value: '' } : { type: 'fraction', value: target };
    }),
  ];
  const judged = [...gaps.rows, ...gaps.overall].some(({ verdict }) => verdict !== null);
  const young = [...byRow, team].some((row) => row.some(({ mature, entered }) => isYoung(mature, entered)));
  // flows are not followed from the list to the end
  const way: { for?: Reader } = meta.basis === 'flow' ? { for: 'programs' } : {};
  return {
    kind: 'table',
    id: 'matrix',
    title: titles.matrix(dimension(meta.by)),
    columns: [
      makeColumn('manager', GAPS.manager, headRows(meta, texts).manager),
      ...steps.map(({ id, name }) => ({ key: id, title: name, align: 'right' as const })),
      { key: 'overall', title: wholeWay, align: 'right', ...way },
    ],
    rows: [...byRow, team].map((row) => fillRow(row, texts)).concat([targets]),
    rules: [byRow.length],
    notes: [
      ...(judged ? [notes.legend(VERDICT_MARKS)] : []),
      ...(young ? [notes.worth] : []),
      ...tellMaturity(answer, texts),
    ],
  };
}

function fillRow(row: readonly GapRow[], texts: Texts): Cell[] {
  const [first] = row;
  return [
    first
      ? { type: 'name', ...nameRow(first, texts), strong: first.team }
      : { type: 'text', value: '', strong: false },
    ...row.map((gap): Cell => {
      const { coefficient, converted, entered, mature, verdict } = gap;
      const worth = isYoung(mature, entered) ? mature : null;
      return { type: 'rate', coefficient, converted, entered, worth, verdict, range: spanRange(gap) };
    }),
  ];
}

/** Rows of a gap report, manager by manager, each with its whole way; contacts of nobody come last for people's eyes. */
function groupRows(rows: readonly GapRow[], ways: readonly GapRow[], width: number): GapRow[][] {
  const groups = ways.map((way, index) => [...rows.slice(index * width, (index + 1) * width), way]);
  return [
    ...groups.filter(([first]) => first?.row !== null),
    ...groups.filter(([first]) => first?.row === null),
  ];
}
