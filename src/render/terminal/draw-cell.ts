import { drawBar } from './bar-text.ts';
import type { CellText } from './cell-text.ts';
import { BEFORE_COUNTS, BEFORE_MARK, type Slot } from './fit-columns.ts';
import type { Painter } from './painter.ts';
import type { Ruler } from './ruler.ts';
import { drawSpark } from './spark-text.ts';
import { wrapText } from './wrap-text.ts';

/** Lines that a name or a sentence in a cell may take; more is endless text. */
export const MOST_LINES = 8;

/** A line of a cell, painted, and how many columns of the terminal it takes. */
export type CellLine = readonly [painted: string, width: number];

/** The lines of one cell, none wider than its slot. */
export function drawCell(cell: CellText, slot: Slot, painter: Painter, ruler: Ruler): CellLine[] {
  switch (cell.kind) {
    case 'bar': {
      const bar = drawBar(cell.share, slot.width, cell.from);
      return [[painter(bar, 'bar'), bar.length]];
    }
    case 'spark':
      return [[drawSpark(cell.points, painter), cell.points.length]];
    case 'text':
      return wrapText(cell.text, slot.width, ruler, MOST_LINES).map((line) => {
        return [painter(line, cell.tone), ruler.width(line)];
      });
    case 'number':
      return drawNumber(cell, slot, painter, ruler);
  }
}

/** A number, its mark and its counts: painted lines and their widths. */
function drawNumber(
  { text, tone, mark, counts }: Extract<CellText, { kind: 'number' }>,
  { size, beside }: Slot,
  painter: Painter,
  ruler: Ruler,
): CellLine[] {
  const marked = mark === '' ? text : text + ' '.repeat(BEFORE_MARK) + mark;
  // numbers of a column stand under one another, with or without a mark
  const width = ruler.width(text) + (size.mark > 0 ? BEFORE_MARK + size.mark : 0);
  const number = painter(marked, tone) + ' '.repeat(width - ruler.width(marked));
  const countsWidth = ruler.width(counts);
  const line: CellLine = [number, width];
  if (!beside) return counts === '' ? [line] : [line, [painter(counts, 'muted'), countsWidth]];
  if (size.counts === 0) return [line];
  const blank = ' '.repeat(BEFORE_COUNTS + size.counts - countsWidth);
  return [[number + blank + painter(counts, 'muted'), width + BEFORE_COUNTS + size.counts]];
}
