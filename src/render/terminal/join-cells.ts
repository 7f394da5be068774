import type { CellLine } from './draw-cell.ts';
import type { Fit, Slot } from './fit-columns.ts';

const BLANK: CellLine = ['', 0];

/** The lines of a row, a piece of each cell in every one: shorter cells stand at the row's top or at its bottom. */
export function cutLines(row: readonly (readonly CellLine[])[], stand: 'top' | 'bottom'): CellLine[][] {
  const height = row.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    row.map((lines) => lines[stand === 'top' ? line : line - height + lines.length] ?? BLANK),
  );
}

/** Joins the pieces of each line by the widths that our ruler measured. */
export function joinLines(lines: readonly (readonly CellLine[])[], { slots, gap }: Fit): string[] {
  const between = ' '.repeat(gap);
  return lines.map((line) => line.map((piece, column) => placePiece(piece, slots[column]!)).join(between));
}

function placePiece([painted, used]: CellLine, { width, size }: Slot): string {
  const blank = ' '.repeat(Math.max(0, width - used));
  return size.align === 'right' ? blank + painted : painted + blank;
}
