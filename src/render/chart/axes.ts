import { axisX, axisY, gridX, gridY, type Markish, ruleX, ruleY } from '@observablehq/plot';
import type { NumberText } from '../../report/words/number-text.ts';
import { FONT_SIZE, paint } from './drawing.ts';

/** The numbers that can be drawn; nothing else becomes a position. */
export function isDrawable(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** From nothing to the greatest of these, at least `least`. */
export function spanOf(values: Iterable<number | null>, least: number): [number, number] {
  let most = least;
  for (const value of values) if (isDrawable(value) && value > most) most = value;
  return [0, most];
}

interface AxisLook {
  readonly format: (value: number) => string;
  readonly ticks?: number;
  /** Only lines, where the numbers stand beside another panel. */
  readonly bare?: boolean;
}

const TEXT = { fill: paint('muted'), fontSize: FONT_SIZE - 1, tickSize: 0, label: null } as const;

/** Lines across, and their numbers at the left. */
export function drawAxisY({ format, ticks = 5, bare = false }: AxisLook): Markish[] {
  return [
    gridY({ ticks, stroke: paint('line'), strokeOpacity: 1 }),
    ruleY([0], { stroke: paint('muted') }),
    ...(bare ? [] : [axisY({ ...TEXT, ticks, tickFormat: format })]),
  ];
}

/** Lines down, and their numbers beneath. */
export function drawAxisX({ format, ticks = 5, bare = false }: AxisLook): Markish[] {
  return [
    gridX({ ticks, stroke: paint('line'), strokeOpacity: 1 }),
    ruleX([0], { stroke: paint('muted') }),
    ...(bare ? [] : [axisX({ ...TEXT, ticks, tickFormat: format })]),
  ];
}

export function percentTicks({ percent }: NumberText): (value: number) => string {
  return (value) => percent(value, true);
}
