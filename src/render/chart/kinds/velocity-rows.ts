import { type Markish, ruleY } from '@observablehq/plot';
import type { VelocityBar, VelocityPicture } from '../../../report/pictures.ts';
import { isDrawable, spanOf } from '../axes.ts';
import { drawDots } from '../dots.ts';
import { type Drawing, type LegendItem, paint, type Tools } from '../drawing.ts';
import type { Paint } from '../palette.ts';
import { type Shape, signShape } from '../signs.ts';
import { layRows, type RowPanel } from './row-panels.ts';

/** A panel a step with its own scale of days, a row a manager: when half, four fifths and nineteen of twenty are through. */
export function drawVelocityRows({ steps }: VelocityPicture, tools: Tools): Drawing {
  const panels = steps.map(
    ({ label, bars }): RowPanel<VelocityBar> => ({
      label,
      rows: bars,
      domain: spanOf(
        bars.flatMap(({ median, p80, p95 }) => [median, p80, p95]),
        1,
      ),
    }),
  );
  const { plainAmount } = tools.words.numbers;
  const laid = layRows(panels, tools, plainAmount, ({ rows }) => drawMarks(rows, tools));
  return { ...laid, legend: explain(steps, tools) };
}

/** Slower and faster are shapes as well as colours. */
function lookOfPace({ pace, team }: VelocityBar): {
  color: Paint;
  shape: Shape;
} {
  if (pace === 'slower') return { color: 'coach', shape: 'fall' };
  if (pace === 'faster') return { color: 'met', shape: 'triangle' };
  return { color: team ? 'team' : 'bar', shape: 'circle' };
}

function drawMarks(rows: readonly (VelocityBar & { place: number })[], tools: Tools): Markish[] {
  type Placed = (typeof rows)[number];
  const ends = rows.map((row) => [row.median, row.p80, row.p95].filter(isDrawable));
  const lines = rows.map((row, index) => ({
    ...row,
    from: Math.min(...ends[index]!),
    to: Math.max(...ends[index]!),
  }));
  const title = (row: Placed): string => describe(row, tools);
  const known = (pick: (row: Placed) => number | null) => rows.filter((row) => isDrawable(pick(row)));
  const hollow = { y: 'place', r: 4, fill: paint('paper'), stroke: paint('ink') };
  return [
    ruleY(
      lines.filter(({ from, to }) => from < to),
      { x1: 'from', x2: 'to', y: 'place', stroke: paint('muted') },
    ),
    drawDots(
      known(({ p95 }) => p95),
      'diamond',
      { ...hollow, x: 'p95' },
    ),
    drawDots(
      known(({ p80 }) => p80),
      'square',
      { ...hollow, x: 'p80', r: 3.5 },
    ),
    ...(['circle', 'triangle', 'fall'] as const).map((shape) =>
      drawDots(
        known(({ median }) => median).filter((row) => lookOfPace(row).shape === shape),
        shape,
        { x: 'median', y: 'place', r: 4.5, fill: (row: Placed) => paint(lookOfPace(row).color), title },
      ),
    ),
  ];
}

/** `Ivanov: 3 / 7 / 12 d`. */
function describe({ label, ...row }: VelocityBar, { words, says }: Tools): string {
  const days = [row.median, row.p80, row.p95].map((value) =>
    value === null ? words.absent : words.numbers.plainAmount(value),
  );
  return says.saying(label, says.days(days.join(' / ')));
}

function explain(steps: VelocityPicture['steps'], { says: { legend } }: Tools): LegendItem[] {
  const bars = steps.flatMap((step) => step.bars);
  return [
    { sign: '', text: legend.days },
    signShape('circle', 'bar', legend.median),
    signShape('square', 'ink', legend.p80, true),
    signShape('diamond', 'ink', legend.p95, true),
    ...(bars.some(({ pace }) => pace === 'slower') ? [signShape('fall', 'coach', legend.slower)] : []),
    ...(bars.some(({ pace }) => pace === 'faster') ? [signShape('triangle', 'met', legend.faster)] : []),
  ];
}
