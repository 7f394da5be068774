import type { TableSection } from '../../report/model.ts';
import type { CellReader } from './cell-text.ts';
import { type CellLine, drawCell, MOST_LINES } from './draw-cell.ts';
import type { Fit } from './fit-columns.ts';
import { cutLines, joinLines } from './join-cells.ts';
import type { Painter } from './painter.ts';
import type { Ruler } from './ruler.ts';
import { wrapText } from './wrap-text.ts';

/** A cell of cli-table3, of as many lines as its text has. */
interface LibraryCell {
  mergeTableOptions(options: object): void;
  init(options: object): void;
  drawLine(line: number): string;
}

const PLAIN = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] };

/** Draws the lines of a table without frames: titles, a rule, rows. No line ends in a space. */
export type TableDrawer = (fit: Fit, table: TableSection, read: CellReader) => string[];

/** Makes the drawer. The library comes with it: some milliseconds that prose need not pay. */
export async function createDrawer(painter: Painter, ruler: Ruler): Promise<TableDrawer> {
  const join = await loadJoiner(ruler);
  return (fit, { rows, rules }, read) => {
    const total = fit.slots.reduce((sum, { width }) => sum + width, fit.gap * (fit.slots.length - 1));
    const rule = painter('─'.repeat(total), 'muted');
    const titles = fit.slots.map(({ size, width }) =>
      wrapText(size.title, width, ruler, MOST_LINES).map((line): CellLine => [line, ruler.width(line)]),
    );
    const drawn = rows.map((row) =>
      fit.slots.map((slot) => drawCell(read(row[slot.size.index]!), slot, painter, ruler)),
    );
    const blocks = [cutLines(titles, 'bottom'), ...drawn.map((row) => cutLines(row, 'top'))];
    const joined = join(blocks.flat(), fit).map((line) => line.trimEnd());
    const ruled = new Set([0, ...(rules ?? [])]);
    let end = 0;
    return blocks.flatMap(({ length }, index) => {
      end += length;
      const lines = joined.slice(end - length, end);
      return ruled.has(index - 1) ? [rule, ...lines] : lines;
    });
  };
}

/**
 * Joins by cli-table3 where every letter takes one column: of several scripts it has other ideas. A column is one cell of
 * the library, without a table around it: each cell more costs 30 µs, and a table measures all lines of a cell for each.
 */
async function loadJoiner(ruler: Ruler): Promise<typeof joinLines> {
  if (!ruler.narrow) return joinLines;
  // @ts-expect-error the library tells the types of its tables only
  const module = await import('cli-table3/src/cell.js');
  const Cell: new (text: string) => LibraryCell = module.default;
  return (lines, { slots, gap }) => {
    const options = {
      chars: { left: '', middle: ' '.repeat(gap), right: '' },
      style: PLAIN,
      colWidths: slots.map(({ width }) => width),
      colAligns: slots.map(({ size }) => size.align),
      rowHeights: [lines.length],
      rowAligns: [],
    };
    const cells = slots.map((_, column) => {
      const cell = new Cell(lines.map((line) => line[column]![0]).join('\n'));
      Object.assign(cell, { x: column, y: 0 }).mergeTableOptions(options);
      cell.init(options);
      return cell;
    });
    return lines.map((_, line) => cells.map((cell) => cell.drawLine(line)).join(''));
  };
}
