import { areaY, dot, lineY, type Markish, ruleY } from '@observablehq/plot';
import type { Signal } from '../../../domain/trend/signals.ts';
import type { TrendPanel, TrendPicture } from '../../../report/pictures.ts';
import { drawAxisY, isDrawable, percentTicks, spanOf } from '../axes.ts';
import { drawDots } from '../dots.ts';
import { type Drawing, type LegendItem, paint, type Tools, writeLabel } from '../drawing.ts';
import type { Paint } from '../palette.ts';
import { layPanels } from '../panel-grid.ts';
import { measureHeads, writeHead } from '../panel-heads.ts';
import { type Shape, signBox, signLine, signShape } from '../signs.ts';

const NAMES = 118;
const AXIS = 44;
const PANEL = 104;
const FOOT = 34;
/** Between panels. */
const GAP = 14;

/** Small panels in a grid: managers down, steps across, one scale for all. */
export function drawTrendLines(picture: TrendPicture, tools: Tools): Drawing {
  const { rows, columns, panels, buckets } = picture;
  const grid = layPanels(columns.length, NAMES + AXIS, 150, 240);
  const room = grid.width - GAP;
  const head = measureHeads(
    columns.map((label) => ({ label })),
    room,
  );
  const block = head + rows.length * PANEL + FOOT;
  const domain = spanOf(panels.flatMap(listHeights), 0.1);
  const drawn = panels.filter(
    (panel) => columns[panel.column] !== undefined && rows[panel.row] !== undefined,
  );
  const pieces = drawn.map((panel) => {
    const { row, column, x } = grid.at(panel.column);
    return tools.place(x - AXIS, row * block + head + panel.row * PANEL, {
      width: grid.width + AXIS,
      height: PANEL,
      marginLeft: AXIS,
      marginRight: GAP,
      marginTop: 14,
      marginBottom: 12,
      x: { type: 'linear', domain: [0, Math.max(1, buckets.length - 1)], axis: null },
      y: { domain, axis: null },
      marks: drawMarks(panel, buckets, column > 0, tools),
    });
  });
  const heads = columns.map((label, index) => {
    const { row, x } = grid.at(index);
    const top = row * block + head;
    return [
      writeHead({ label }, { x: x + 2, y: top, room }),
      ...nameBuckets(buckets, x, top + rows.length * PANEL + 6, room),
    ].join('');
  });
  const names = rows.flatMap(({ label, team }, index) =>
    Array.from({ length: grid.rows }, (_, row) => {
      const y = row * block + head + index * PANEL + PANEL / 2 + 4;
      return writeLabel({ x: 0, y, text: label, room: NAMES - 8, lines: 3, from: 'middle', strong: team });
    }),
  );
  return {
    width: grid.total,
    height: grid.rows * block,
    pieces: [...pieces, ...heads, ...names],
    legend: explain(panels, tools),
  };
}

function listHeights({ points, target }: TrendPanel): (number | null)[] {
  return [
    target,
    ...points.flatMap(({ value, interval }) => [value, value === null ? null : (interval?.high ?? null)]),
  ];
}

/** The first and the last bucket, at the ends of the panels above. */
function nameBuckets(buckets: readonly string[], x: number, y: number, width: number): string[] {
  const first = buckets[0];
  const last = buckets.at(-1);
  const common = { y, size: 11, color: 'muted', room: width / 2 - 4 } as const;
  return [
    ...(first === undefined ? [] : [writeLabel({ ...common, x, text: first })]),
    ...(last === undefined || buckets.length < 2
      ? []
      : [writeLabel({ ...common, x: x + width, text: last, anchor: 'end' })]),
  ];
}

function drawMarks(
  { points, target }: TrendPanel,
  buckets: readonly string[],
  bare: boolean,
  tools: Tools,
): Markish[] {
  const { numbers } = tools.words;
  const places = points
    .map((point, place) => ({ ...point, place }))
    .filter(({ place }) => place < buckets.length);
  type Placed = (typeof places)[number];
  const known = places.filter(({ value }) => isDrawable(value));
  const at = { x: 'place', y: 'value' };
  const title = (point: Placed): string =>
    `${tools.says.saying(buckets[point.place]!, numbers.percent(point.value!))} (${numbers.count(point.entered)})`;
  // what is not there is undefined: lines and bands break at it
  const value = (point: Placed): number => (isDrawable(point.value) ? point.value : Number.NaN);
  const bound = (end: 'low' | 'high') => (point: Placed) =>
    isDrawable(point.value) ? (point.interval?.[end] ?? point.value) : Number.NaN;
  const arrow = (signal: Signal, shape: Shape, color: Paint, dy: number): Markish =>
    drawDots(
      known.filter((point) => point.signal === signal),
      shape,
      { ...at, dy, r: 4, fill: paint(color), title },
    );
  return [
    ...drawAxisY({ format: percentTicks(numbers), ticks: 3, bare }),
    areaY(places, { x: 'place', y1: bound('low'), y2: bound('high'), fill: paint('band') }),
    ...(isDrawable(target) ? [ruleY([target], { stroke: paint('target'), strokeDasharray: '5 3' })] : []),
    lineY(places, { x: 'place', y: value, stroke: paint('bar'), strokeWidth: 2 }),
    dot(known, {
      ...at,
      r: 3,
      stroke: paint('bar'),
      fill: (point: Placed) => paint(point.hollow ? 'paper' : 'bar'),
      title,
    }),
    arrow('up', 'triangle', 'met', -9),
    arrow('down', 'fall', 'coach', 9),
  ];
}

function explain(panels: readonly TrendPanel[], { says: { legend } }: Tools): LegendItem[] {
  const points = panels.flatMap((panel) => panel.points);
  return [
    ...(points.some(({ interval }) => interval !== null) ? [signBox('band', legend.interval)] : []),
    ...(panels.some(({ target }) => target !== null)
      ? [signLine('target', legend.target, { width: 1, dash: '5 3' })]
      : []),
    ...(points.some(({ hollow }) => hollow) ? [signShape('circle', 'bar', legend.hollow, true)] : []),
    ...(points.some(({ signal }) => signal === 'up') ? [signShape('triangle', 'met', legend.up)] : []),
    ...(points.some(({ signal }) => signal === 'down') ? [signShape('fall', 'coach', legend.down)] : []),
  ];
}
