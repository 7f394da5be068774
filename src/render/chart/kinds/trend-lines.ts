import { areaY, dot, lineY, type Markish, type PlotOptions, ruleY } from '@observablehq/plot';
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
/** Between panels: beside, above and beneath. */
const GAP = 14;
const ABOVE = 14;
const BENEATH = 12;

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
  // panels are facets of one plot: a plot each takes three times as long
  const pieces = Array.from({ length: rows.length === 0 ? 0 : grid.rows }, (_, line) => {
    const own = drawn.flatMap((panel) => {
      const { row, column } = grid.at(panel.column);
      return row === line ? [{ ...panel, across: column }] : [];
    });
    const options: PlotOptions = {
      width: AXIS + grid.perRow * grid.width,
      height: rows.length * PANEL,
      marginLeft: AXIS,
      marginRight: GAP,
      marginTop: ABOVE,
      marginBottom: BENEATH,
      fx: facetBy(grid.perRow, GAP / grid.width),
      fy: facetBy(rows.length, (ABOVE + BENEATH) / PANEL),
      x: { type: 'linear', domain: [0, Math.max(1, buckets.length - 1)], axis: null },
      y: { domain, axis: null },
      marks: drawMarks(own, buckets, tools),
    };
    return own.length === 0 ? '' : tools.place(NAMES, line * block + head, options);
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

function facetBy(count: number, paddingInner: number): PlotOptions['fx'] {
  const domain = Array.from({ length: count }, (_, index) => index);
  return { domain, paddingInner, paddingOuter: 0, round: false, axis: null };
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
  panels: readonly (TrendPanel & { across: number })[],
  buckets: readonly string[],
  tools: Tools,
): Markish[] {
  const { numbers } = tools.words;
  const places = panels.flatMap(({ points, row, across }) =>
    points.slice(0, buckets.length).map((point, place) => ({ ...point, place, row, across })),
  );
  type Placed = (typeof places)[number];
  const known = places.filter(({ value }) => isDrawable(value));
  const targets = panels.filter(({ target }) => isDrawable(target));
  const panel = { fx: 'across', fy: 'row' };
  const at = { ...panel, x: 'place', y: 'value' };
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
    ...drawAxisY({ format: percentTicks(numbers), ticks: 3 }),
    areaY(places, { ...panel, x: 'place', y1: bound('low'), y2: bound('high'), fill: paint('band') }),
    ruleY(targets, { ...panel, y: 'target', stroke: paint('target'), strokeDasharray: '5 3' }),
    lineY(places, { ...panel, x: 'place', y: value, stroke: paint('bar'), strokeWidth: 2 }),
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
