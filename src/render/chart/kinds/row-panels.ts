import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Drawn } from '../../../report/pictures.ts';
import { drawAxisX } from '../axes.ts';
import { type Drawing, FONT_SIZE, type Tools, writeLabel } from '../drawing.ts';
import { measureText } from '../letter-widths.ts';
import { layPanels } from '../panel-grid.ts';

/** A step, and a row of it for each who has one. */
export interface RowPanel<R extends Drawn> {
  readonly label: string;
  readonly rows: readonly R[];
  /** Of the axis along which its rows lie. */
  readonly domain: readonly [number, number];
}

const NAMES = 150;
const ROW = 20;
const HEAD = 40;
const FOOT = 34;

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
  const keyed = panels.map(({ rows }) => keyRows(rows));
  // the first panel leads; who stands in others only comes after, the team last
  const all = new Map<string, Drawn>(keyed.flatMap((rows) => [...rows]));
  const keys = [...all.keys()].sort(
    (one, other) => Number(all.get(one)!.team) - Number(all.get(other)!.team),
  );
  const names = keys.map((key) => all.get(key)!);
  const grid = layPanels(panels.length, NAMES, 170, 300);
  const inner = names.length * ROW;
  const height = HEAD + inner + FOOT;
  const domain = names.map((_, place) => place);
  const pieces = panels.flatMap((panel, index) => {
    const { row, x } = grid.at(index);
    const rows = [...keyed[index]!].map(([key, each]) => ({ ...each, place: keys.indexOf(key) }));
    const options: PlotOptions = {
      width: grid.width,
      height: inner + 22,
      marginLeft: 8,
      marginRight: 22,
      marginTop: 0,
      marginBottom: 22,
      x: { domain: [...panel.domain], axis: null },
      y: { type: 'band', domain, axis: null, padding: 0 },
      marks: [
        ...drawAxisX({ format, ticks: countTicks(panel.domain, format, grid.width - 30) }),
        ...draw({ ...panel, rows }, index),
      ],
    };
    return [
      writeLabel({
        x: x + 8,
        y: row * height + 28,
        text: panel.label,
        room: grid.width - 16,
        lines: 2,
        from: 'bottom',
        strong: true,
      }),
      tools.place(x, row * height + HEAD, options),
    ];
  });
  const labels = Array.from({ length: grid.rows }, (_, row) =>
    names.map(({ label, team }, place) =>
      writeLabel({
        x: NAMES - 2,
        y: row * height + HEAD + (place + 0.5) * ROW + 4,
        text: label,
        room: NAMES - 6,
        anchor: 'end',
        strong: team,
      }),
    ),
  ).flat();
  return { width: grid.total, height: grid.rows * height, pieces: [...pieces, ...labels] };
}

/** So many numbers along an axis as do not touch. */
function countTicks(
  [, end]: readonly [number, number],
  format: (value: number) => string,
  room: number,
): number {
  return Math.max(1, Math.min(5, Math.floor(room / (measureText(format(end), FONT_SIZE - 1) + 26))));
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
