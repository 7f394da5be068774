import type { CellLine } from './draw-cell.ts';
import type { Fit, Slot } from './fit-columns.ts';

/** A cell a slot. */
export type CellRow = readonly (readonly CellLine[])[];

/** The lines that a row takes: those of its tallest cell. */
export function heightOf(row: CellRow): number {
  return row.reduce((most, lines) => Math.max(most, lines.length), 1);
}

/** Joins cells by the widths that our ruler measured, for letters and columns that the library gets wrong. */
export function joinCells(rows: readonly CellRow[], { slots, gap }: Fit, stand: 'top' | 'bottom'): string[] {
  return rows.flatMap((row) => {
    const height = heightOf(row);
    return Array.from({ length: height }, (_, line) =>
      slots
        .map((slot, column) => {
          const lines = row[column]!;
          return placeLine(lines[stand === 'top' ? line : line - height + lines.length], slot);
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  });
}

function placeLine([painted, used]: CellLine = ['', 0], { width, size }: Slot): string {
  const blank = ' '.repeat(Math.max(0, width - used));
  return size.align === 'right' ? blank + painted : painted + blank;
}
