import type { SheetCell } from './cell-value.ts';

const LEAST = 8;
/** Longer text is wrapped. */
export const MOST = 48;
/** A button of the filter stands in each heading. */
export const BUTTON = 3;
export const PADDING = 2;
/** Points. */
export const LINE_HEIGHT = 15;
/** Letters that take two places. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/gu;

/** How many characters a text is wide. */
export function measureText(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** How many lines so many characters take in so wide a column, with a little to spare. */
export function countLines(characters: number, width: number): number {
  return Math.max(1, Math.ceil((characters * 1.1) / width));
}

/** The width of a column in characters: what its cells need, within bounds; its heading may take two lines. */
export function measureColumn(heading: string, cells: Iterable<SheetCell>): number {
  const words = heading.split(' ').map(measureText);
  const half = Math.ceil(measureText(heading) / 2);
  let widest = Math.max(...words, words.length > 1 ? half : 0) + BUTTON;
  for (const cell of cells) {
    const width = measureCell(cell) + PADDING;
    if (width > widest) widest = width;
    if (widest >= MOST) return MOST;
  }
  return Math.max(LEAST, widest);
}

function measureCell({ value, format = '', mark = '' }: SheetCell): number {
  if (value === null) return 0;
  if (typeof value === 'string') return measureText(value);
  // digits in groups; what a format adds is in quotes, and decimals
  const digits = String(Math.trunc(Math.abs(value))).length * 1.34;
  return Math.ceil(digits) + 4 + (/"([^"]*)"/.exec(format)?.[1]?.length ?? 0) + mark.length;
}
