import { drawBar } from './bar-text.ts';
import type { CellText } from './cell-text.ts';
import { BEFORE_COUNTS, BEFORE_MARK, type Fit, type Slot } from './fit-columns.ts';
import type { Painter } from './painter.ts';
import type { Ruler } from './ruler.ts';
import { wrapText } from './wrap-text.ts';

/** Lines that a name or a sentence in a cell may take; more is endless text. */
const MOST_LINES = 8;

/** Draws the lines of a table without frames: titles, a rule, rows. */
export interface TableDrawer {
  titles(): string[];
  rule(): string;
  row(cell: (index: number) => CellText): string[];
}

export function createDrawer({ slots, gap }: Fit, painter: Painter, ruler: Ruler): TableDrawer {
  const total = slots.reduce((sum, { width }) => sum + width, gap * (slots.length - 1));
  const between = ' '.repeat(gap);
  const blanks = slots.map(({ width }) => ' '.repeat(width));
  /** Lays cells side by side; `from` is the first line of a shorter one. */
  const join = (cells: readonly (readonly string[])[], from: (height: number, lines: number) => number) => {
    const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => lines[line - from(height, lines.length)] ?? blanks[column]!)
        .join(between)
        .trimEnd(),
    );
  };
  return {
    titles: () =>
      join(
        slots.map(({ size, width }) =>
          wrapText(size.title, width, ruler, MOST_LINES).map((line) => ruler.pad(line, width, size.align)),
        ),
        (height, lines) => height - lines,
      ),
    rule: () => painter('─'.repeat(total), 'muted'),
    row: (cell) =>
      join(
        slots.map((slot) => drawCell(cell(slot.size.index), slot, painter, ruler)),
        () => 0,
      ),
  };
}

/** The lines of one cell, each exactly as wide as its slot. */
function drawCell(cell: CellText, slot: Slot, painter: Painter, ruler: Ruler): string[] {
  const { width, size } = slot;
  const place = (text: string, used: number): string => {
    const blank = ' '.repeat(Math.max(0, width - used));
    return size.align === 'right' ? blank + text : text + blank;
  };
  switch (cell.kind) {
    case 'bar': {
      const bar = drawBar(cell.share, width);
      return [place(painter(bar, 'bar'), bar.length)];
    }
    case 'text':
      return wrapText(cell.text, width, ruler, MOST_LINES).map((line) =>
        place(painter(line, cell.tone), ruler.width(line)),
      );
    case 'number':
      return drawNumber(cell, slot, painter, ruler).map(([text, used]) => place(text, used));
  }
}

/** A number, its mark and its counts: painted lines and their widths. */
function drawNumber(
  { text, tone, mark, counts }: Extract<CellText, { kind: 'number' }>,
  { size, beside }: Slot,
  painter: Painter,
  ruler: Ruler,
): [text: string, width: number][] {
  const marked = mark === '' ? text : text + ' '.repeat(BEFORE_MARK) + mark;
  // numbers of a column stand under one another, with or without a mark
  const width = ruler.width(text) + (size.mark > 0 ? BEFORE_MARK + size.mark : 0);
  const number = painter(marked, tone) + ' '.repeat(width - ruler.width(marked));
  const countsWidth = ruler.width(counts);
  if (!beside)
    return counts === ''
      ? [[number, width]]
      : [
          [number, width],
          [painter(counts, 'muted'), countsWidth],
        ];
  if (size.counts === 0) return [[number, width]];
  const blank = ' '.repeat(BEFORE_COUNTS + size.counts - countsWidth);
  return [[number + blank + painter(counts, 'muted'), width + BEFORE_COUNTS + size.counts]];
}
