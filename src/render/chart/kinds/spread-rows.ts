import { barX, type Markish, ruleX } from '@observablehq/plot';
import type { SpreadDot, SpreadPicture } from '../../../report/pictures.ts';
import type { Range } from '../../../report/range.ts';
import { isDrawable, percentTicks, spanOf } from '../axes.ts';
import { drawDots } from '../dots.ts';
import { type Drawing, type LegendItem, paint, type Tools } from '../drawing.ts';
import { signBox, signLine, signShape } from '../signs.ts';
import { layRows, type RowPanel } from './row-panels.ts';

/** A panel a step, a row a manager: the coefficient on the band of what luck alone would make of the same list. */
export function drawSpreadRows({ steps }: SpreadPicture, tools: Tools): Drawing {
  const domain = spanOf(
    steps.flatMap(({ team, dots }) => [team, ...dots.flatMap(listEnds)]),
    0.1,
  );
  const panels = steps.map((step): RowPanel<SpreadDot> => ({ label: step.label, rows: step.dots, domain }));
  const laid = layRows(panels, tools, percentTicks(tools.words.numbers), (panel, index) =>
    drawMarks(panel.rows, steps[index]!.team, tools),
  );
  return { ...laid, legend: explain(steps, tools) };
}

function listEnds({ coefficient, near, far }: SpreadDot): (number | null)[] {
  return [coefficient, near?.high ?? null, far?.high ?? null];
}

const LOOKS = [
  { outside: null, shape: 'circle', color: 'bar', hollow: false },
  { outside: 'low95', shape: 'fall', color: 'coach', hollow: true },
  { outside: 'low998', shape: 'fall', color: 'coach', hollow: false },
  { outside: 'high95', shape: 'triangle', color: 'met', hollow: true },
  { outside: 'high998', shape: 'triangle', color: 'met', hollow: false },
] as const;

function drawMarks(
  rows: readonly (SpreadDot & { place: number })[],
  team: number | null,
  tools: Tools,
): Markish[] {
  type Placed = (typeof rows)[number];
  const { numbers, absent } = tools.words;
  const band = (pick: (row: Placed) => Range | null, fill: 'band' | 'line', inset: number) =>
    barX(
      rows.filter((row) => pick(row) !== null),
      {
        x1: (row: Placed) => pick(row)!.low,
        x2: (row: Placed) => pick(row)!.high,
        y: 'place',
        fill: paint(fill),
        insetTop: inset,
        insetBottom: inset,
      },
    );
  return [
    band(({ far }) => far, 'band', 2),
    band(({ near }) => near, 'line', 4),
    ...(isDrawable(team) ? [ruleX([team], { stroke: paint('ink'), strokeDasharray: '5 3' })] : []),
    ...LOOKS.map(({ outside, shape, color, hollow }) =>
      drawDots(
        rows.filter((row) => row.outside === outside && isDrawable(row.coefficient)),
        shape,
        {
          x: 'coefficient',
          y: 'place',
          r: 4,
          fill: paint(hollow ? 'paper' : color),
          stroke: paint(color),
          title: (row: Placed) =>
            tools.says.saying(
              row.label,
              row.coefficient === null ? absent : numbers.percent(row.coefficient),
            ),
        },
      ),
    ),
  ];
}

function explain(steps: SpreadPicture['steps'], { says: { legend } }: Tools): LegendItem[] {
  const dots = steps.flatMap((step) => step.dots);
  return [
    signLine('ink', legend.team, { width: 1, dash: '5 3' }),
    ...(dots.some(({ near }) => near !== null) ? [signBox('line', legend.near)] : []),
    ...(dots.some(({ far }) => far !== null) ? [signBox('band', legend.far)] : []),
    signShape('circle', 'bar', legend.inside),
    ...(dots.some(({ outside }) => outside?.startsWith('low'))
      ? [signShape('fall', 'coach', legend.low)]
      : []),
    ...(dots.some(({ outside }) => outside?.startsWith('high'))
      ? [signShape('triangle', 'met', legend.high)]
      : []),
  ];
}
