import type { Markish } from '@observablehq/plot';
import type { Drawn } from '../../../report/pictures.ts';
import { drawAxisX } from '../axes.ts';
import { type Drawing, FONT_SIZE, type Tools, writeLabel } from '../drawing.ts';
import { measureText } from '../letter-widths.ts';
import { layPanels } from '../panel-grid.ts';
import { measureHeads, writeHead } from '../panel-heads.ts';

/** A step, and a row of it for each who has one. */
export interface RowPanel<R extends Drawn> {
  readonly label: string;
  readonly rows: readonly R[];
  /** Of the axis along which its rows lie. */
  readonly domain: readonly [number, number];
}

const NAMES = 150;
const ROW = 20;
const AXIS = 22;
const GAP = 14;
/** Beside the rows of a panel, within its width. */
const MARGIN = { left: 8, right: 32 } as const;

/**
 * Panels side by side with the same rows, whose names stand at the left.
 *
 * @param draw the marks of a panel; `place` is the row that something stands in
 */
export function layRows<R extends Drawn>(
  panels: readonly RowPanel<R>[],
  tools: Tools,
  format: (value: number) => string,
  draw: (panel: RowPanel<R & { place: number }>, index: number) => Markish[],
): Omit<Drawing, 'legend'> {
  const { names, placed } = placeRows(panels.map(({ rows }) => rows));
  const grid = layPanels(panels.length, NAMES, 180, 310);
  const inner = names.length * ROW;
  const room = grid.width - MARGIN.left - MARGIN.right;
  const head = measureHeads(panels, room);
  const height = head + inner + AXIS + GAP;
  const pieces = panels.map((panel, index) => {
    const { row, x } = grid.at(index);
    const ticks = countTicks(panel.domain, format, room);
    const plotted = tools.place(x, row * height + head, {
      width: grid.width,
      height: inner + AXIS,
      marginLeft: MARGIN.left,
      marginRight: MARGIN.right,
      marginTop: 0,
      marginBottom: AXIS,
      x: { domain: [...panel.domain], axis: null },
      y: { type: 'band', domain: names.map((_, place) => place), axis: null, padding: 0 },
      marks: [...drawAxisX({ format, ticks }), ...draw({ ...panel, rows: placed[index]! }, index)],
    });
    return writeHead(panel, { x: x + MARGIN.left, y: row * height + head, room }) + plotted;
  });
  const labels = Array.from({ length: grid.rows }, (_, row) => writeNames(names, row * height + head));
  return { width: grid.total, height: grid.rows * height, pieces: [...pieces, ...labels] };
}

function writeNames(names: readonly Drawn[], top: number): string {
  const common = { x: NAMES - 2, room: NAMES - 6, anchor: 'end' } as const;
  return names
    .map(({ label, team }, place) =>
      writeLabel({ ...common, y: top + (place + 0.5) * ROW + 4, text: label, strong: team }),
    )
    .join('');
}

/** So many numbers along an axis as do not touch. */
function countTicks(
  [, end]: readonly [number, number],
  format: (value: number) => string,
  room: number,
): number {
  return Math.max(1, Math.min(5, Math.floor(room / (measureText(format(end), FONT_SIZE - 1) + 26))));
}

/** A row for each who stands in any panel: in the order of the first, who is in later ones only after them, the team last. */
function placeRows<R extends Drawn>(panels: readonly (readonly R[])[]) {
  const keyed = panels.map(keyRows);
  const all = new Map<string, R>(keyed.flatMap((rows) => [...rows]));
  const sorted = [...all].sort(([, one], [, other]) => Number(one.team) - Number(other.team));
  const places = new Map(sorted.map(([key], place) => [key, place]));
  return {
    names: sorted.map(([, row]) => row),
    placed: keyed.map((rows) => [...rows].map(([key, row]) => ({ ...row, place: places.get(key)! }))),
  };
}

/** Rows by who stands in them: namesakes keep a row each, in every panel. */
function keyRows<R extends Drawn>(rows: readonly R[]): Map<string, R> {
  const keyed = new Map<string, R>();
  for (const row of rows) {
    let key = JSON.stringify([row.team, row.label]);
    while (keyed.has(key)) key += '+';
    keyed.set(key, row);
  }
  return keyed;
}
