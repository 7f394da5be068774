import { type GapRow, splitRows } from '../../domain/coaching/gaps.ts';
import { VERDICT_MARKS } from '../../domain/evidence/verdict.ts';
import { makeColumn } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Cell, Reader, TableSection } from '../model.ts';
import { nameRow } from '../names.ts';
import { type Arrow, NO_CHANGES, type ReportChanges } from '../trend/trend-answer.ts';
import type { Texts } from '../words/texts.ts';
import { type FunnelAnswer, isEmpty, putNobodyLast, shownOverall, shownRows } from './funnel-answer.ts';
import { capShare, GAPS, isYoung, spanRange } from './funnel-tables.ts';
import { tellMaturity } from './maturity-notes.ts';

/** Managers down, steps and the whole way across; then the team and its targets. */
export function buildMatrix(answer: FunnelAnswer, texts: Texts, changes: ReportChanges): TableSection[] {
  const matrix = fillMatrix(answer, texts, changes);
  return [
    { ...matrix, for: 'programs' },
    ...(isEmpty(answer) ? [] : [{ ...adaptMatrix(matrix, answer), for: 'people' as const }]),
  ];
}

/** The same for people, who see no rate above 100 %, and no row of targets where there are none. */
export function buildPeopleMatrix(
  answer: FunnelAnswer,
  texts: Texts,
  changes: ReportChanges = NO_CHANGES,
): TableSection {
  return adaptMatrix(fillMatrix(answer, texts, changes), answer);
}

function adaptMatrix(matrix: TableSection, { gaps, meta }: FunnelAnswer): TableSection {
  const aimed = gaps.team.some(({ target }) => target !== null);
  const rows = (aimed ? matrix.rows : matrix.rows.slice(0, -1)).map((row) => {
    return row.map((cell) => capRate(cell, meta));
  });
  return { ...matrix, rows };
}

function capRate(cell: Cell, meta: Meta): Cell {
  return cell.type === 'rate' ? { ...cell, coefficient: capShare(cell.coefficient, meta) } : cell;
}

function fillMatrix(answer: FunnelAnswer, texts: Texts, { arrows, weekly }: ReportChanges): TableSection {
  const { gaps, funnel, meta } = answer;
  const { titles, dimension, targetRow, wholeWay } = texts.funnel;
  const steps = funnel.stages.slice(1);
  const byRow = groupRows(shownRows(answer), shownOverall(answer), steps.length);
  const team = [...gaps.team, gaps.teamOverall];
  const targets = [
    { type: 'name', id: 'target', text: targetRow } as const,
    ...team.map(({ target }): Cell => {
      return target === null ? { type: 'text', value: '' } : { type: 'fraction', value: target };
    }),
  ];
  // flows are not followed from the list to the end
  const way: { for?: Reader } = meta.basis === 'flow' ? { for: 'programs' } : {};
  return {
    kind: 'table',
    id: 'matrix',
    title: titles.matrix(dimension(meta.by)),
    columns: [
      makeColumn('manager', GAPS.manager, texts.funnel.columns.manager),
      ...steps.map(({ id, name }) => ({ key: id, title: name, align: 'right' as const })),
      { key: 'overall', title: wholeWay, align: 'right', ...way },
    ],
    rows: [...byRow, team].map((row) => fillRow(row, texts, arrows)).concat([targets]),
    rules: [byRow.length],
    notes: [
      ...explainCells([...byRow, team], answer, texts),
      ...([...byRow, team].flat().some((gap) => findArrow(gap, arrows) !== null)
        ? [texts.trend.notes.matrix(weekly)]
        : []),
      ...tellMaturity(answer, texts),
    ],
  };
}

/** So many points below its floor is what a reader would want to see. */
const POINTS = 20;

/** What marks and numbers mean, of those that stand there. */
function explainCells(rows: readonly GapRow[][], answer: FunnelAnswer, texts: Texts): string[] {
  const { notes } = texts.funnel;
  const { gaps, meta } = answer;
  const cells = rows.flat();
  const young = cells.find(({ mature, entered }) => isYoung(mature, entered) && (mature ?? 0) >= 1);
  const few = cells.some(({ verdict }) => verdict === 'too-few');
  const needed = gaps.team.flatMap((step) => {
    if (step.floor === null || step.floor * 100 < POINTS) return [];
    return answer.needed({ ...step, coefficient: step.floor - POINTS / 100 }) ?? [];
  });
  return [
    ...(cells.some(({ ranged }) => ranged) ? [notes.ranged] : []),
    ...(cells.some(({ verdict }) => verdict !== null) ? [notes.legend(VERDICT_MARKS)] : []),
    ...(few
      ? [
          notes.fewest({
            mark: VERDICT_MARKS['too-few'],
            minEntered: meta.minEntered,
            points: POINTS,
            needed: needed.length > 0 ? { least: Math.min(...needed), most: Math.max(...needed) } : null,
          }),
        ]
      : []),
    ...(young
      ? [notes.worth({ converted: young.converted, entered: young.entered, mature: young.mature ?? 0 })]
      : []),
  ];
}

/** Which way the newest bucket of a coefficient has gone. */
function findArrow({ row, team, step }: GapRow, arrows: readonly Arrow[]): Arrow['signal'] | null {
  return arrows.find((each) => each.step === step && each.team === team && each.row === row)?.signal ?? null;
}

function fillRow(row: readonly GapRow[], texts: Texts, arrows: readonly Arrow[]): Cell[] {
  const [first] = row;
  return [
    first
      ? { type: 'name', ...nameRow(first, texts), strong: first.team }
      : { type: 'text', value: '', strong: false },
    ...row.map((gap): Cell => {
      const { coefficient, converted, entered, mature, verdict } = gap;
      const worth = isYoung(mature, entered) ? mature : null;
      const signal = findArrow(gap, arrows);
      return { type: 'rate', coefficient, converted, entered, worth, verdict, range: spanRange(gap), signal };
    }),
  ];
}

/** Rows of a gap report, manager by manager, each with its whole way; contacts of nobody come last for people's eyes. */
function groupRows(rows: readonly GapRow[], ways: readonly GapRow[], width: number): GapRow[][] {
  const steps = splitRows(rows, width);
  const groups = ways.map((way, index) => [...(steps[index] ?? []), way]);
  return putNobodyLast(groups, ([first]) => first?.row);
}
