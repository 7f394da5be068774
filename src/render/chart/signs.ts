import { type LegendItem, paint } from './drawing.ts';
import type { Paint } from './palette.ts';
import { makeElement } from './svg-text.ts';

/** Signs of legends, 16 by 12 pixels. */

export function signLine(
  color: Paint,
  text: string,
  look: { width?: number; dash?: string } = {},
): LegendItem {
  const { width = 2, dash } = look;
  const line = {
    x1: 0,
    x2: 16,
    y1: 6,
    y2: 6,
    stroke: paint(color),
    'stroke-width': width,
    'stroke-dasharray': dash,
  };
  return { text, sign: makeElement('line', line) };
}

export function signBox(color: Paint, text: string): LegendItem {
  return { text, sign: makeElement('rect', { x: 0, y: 1, width: 16, height: 10, fill: paint(color) }) };
}

/** A whisker as it stands in pictures, upright or lying. */
export function signWhisker(
  text: string,
  look: { upright?: boolean; ends?: boolean; dash?: string; color?: Paint } = {},
): LegendItem {
  const { upright = true, ends = true, dash, color = 'ink' } = look;
  const d = upright ? `M8 0V12${ends ? 'M5 0H11M5 12H11' : ''}` : `M0 6H16${ends ? 'M0 3V9M16 3V9' : ''}`;
  return {
    text,
    sign: makeElement('path', { d, fill: 'none', stroke: paint(color), 'stroke-dasharray': dash }),
  };
}

export type Shape = 'circle' | 'diamond' | 'triangle' | 'fall' | 'square';

const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: 'M3.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z',
  diamond: 'M8 0L12 6L8 12L4 6Z',
  triangle: 'M8 1L13 11H3Z',
  fall: 'M8 11L13 1H3Z',
  square: 'M4 2H12V10H4Z',
};

export function signShape(shape: Shape, color: Paint, text: string, hollow = false): LegendItem {
  const fill = hollow ? paint('paper') : paint(color);
  const look = { d: OUTLINES[shape], fill, stroke: paint(color), 'stroke-width': '1.5' };
  return { text, sign: makeElement('path', look) };
}
