import type { TableSection } from '../../report/model.ts';
import type { CellReader } from './cell-text.ts';
import { type CellLine, drawCell, MOST_LINES } from './draw-cell.ts';
import type { Fit } from './fit-columns.ts';
import { type CellRow, heightOf, joinCells } from './join-cells.ts';
import type { Painter } from './painter.ts';
import type { Ruler } from './ruler.ts';
import { wrapText } from './wrap-text.ts';

/** So many lines go into one table of the library, whose time grows with their square. */
const AT_ONCE = 50;

const FRAMELESS = Object.fromEntries(
  ['top', 'mid', 'bottom', 'left', 'right']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .map((name) => [name, '']),
);
const PLAIN = { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true };

/** Lays rows of cells out, a cell's lines at the top or the bottom of its row. No line ends in a space. */
type Joiner = (rows: readonly CellRow[], fit: Fit, stand: 'top' | 'bottom') => string[];

/** Draws the lines of a table without frames: titles, a rule, rows. */
export type TableDrawer = (fit: Fit, table: TableSection, read: CellReader) => string[];

/** Makes the drawer. The library comes with it: 10 ms that prose need not pay. */
export async function createDrawer(painter: Painter, ruler: Ruler): Promise<TableDrawer> {
  const join = await loadJoiner(ruler);
  return (fit, { rows, rules }, read) => {
    const total = fit.slots.reduce((sum, { width }) => sum + width, fit.gap * (fit.slots.length - 1));
    const rule = painter('─'.repeat(total), 'muted');
    const titles = fit.slots.map(({ size, width }) =>
      wrapText(size.title, width, ruler, MOST_LINES).map((line): CellLine => [line, ruler.width(line)]),
    );
    const lines = [...join([titles], fit, 'bottom'), rule];
    const drawn = rows.map((row) =>
      fit.slots.map((slot) => drawCell(read(row[slot.size.index]!), slot, painter, ruler)),
    );
    for (const { start, chunk } of cutRows(drawn, new Set(rules))) {
      if (start > 0 && rules?.includes(start)) lines.push(rule);
      for (const line of join(chunk, fit, 'top')) lines.push(line);
    }
    return lines;
  };
}

/** Pieces of a table that are joined at once: none goes on beyond a rule. */
function* cutRows(rows: readonly CellRow[], rules: ReadonlySet<number>) {
  let start = 0;
  let height = 0;
  for (const [index, row] of rows.entries()) {
    const more = heightOf(row);
    if (index > start && (rules.has(index) || height + more > AT_ONCE)) {
      yield { start, chunk: rows.slice(start, index) };
      start = index;
      height = 0;
    }
    height += more;
  }
  if (start < rows.length) yield { start, chunk: rows.slice(start) };
}

/**
 * Joins by cli-table3 where every letter takes one column: of several scripts, and of columns without a width, it has other
 * ideas.
 */
async function loadJoiner(ruler: Ruler): Promise<Joiner> {
  if (!ruler.narrow) return joinCells;
  const { default: Table } = await import('cli-table3');
  return (rows, fit, stand) => {
    if (fit.slots.some(({ width }) => width === 0)) return joinCells(rows, fit, stand);
    const table = new Table({
      chars: { ...FRAMELESS, middle: ' '.repeat(fit.gap) },
      style: PLAIN,
      colWidths: fit.slots.map(({ width }) => width),
      colAligns: fit.slots.map(({ size }) => size.align),
      rowAligns: rows.map(() => stand),
    });
    table.push(...rows.map((row) => row.map((lines) => lines.map(([painted]) => painted).join('\n'))));
    const text = table.toString();
    return text.split('\n').map((line) => line.trimEnd());
  };
}
