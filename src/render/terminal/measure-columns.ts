import { cleanForPeople } from '../../report/clean-text.ts';
import type { Cell, Column } from '../../report/model.ts';
import type { CellReader, CellText } from './cell-text.ts';
import type { Align, Ruler } from './ruler.ts';
import { measureWords } from './wrap-text.ts';

/** What the cells of one column need, in columns of the terminal. */
export interface ColumnSize {
  /** Its place in the table. */
  readonly index: number;
  readonly title: string;
  /** The title in one line, and its widest word. */
  readonly titleWidth: number;
  readonly titleWords: number;
  readonly align: Align;
  /** The widest text in one line, and its widest word. */
  text: number;
  words: number;
  /** The widest number, mark after it, and counts of a rate; 0 where there are none. */
  number: number;
  mark: number;
  counts: number;
  bar: boolean;
}

/** Measures every cell once. */
export function measureColumns(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  read: CellReader,
  ruler: Ruler,
): ColumnSize[] {
  const nothing = { text: 0, words: 0, number: 0, mark: 0, counts: 0, bar: false };
  const sizes = columns.map(({ title: raw, align }, index): ColumnSize => {
    const title = cleanForPeople(raw);
    const titleWords = measureWords(title, ruler);
    return { index, title, titleWidth: ruler.width(title), titleWords, align, ...nothing };
  });
  for (const row of rows) {
    for (const size of sizes) enlarge(size, read(row[size.index]!), ruler);
  }
  return sizes;
}

function enlarge(size: ColumnSize, cell: CellText, ruler: Ruler): void {
  if (cell.kind === 'bar') {
    size.bar = true;
    return;
  }
  if (cell.kind === 'spark') {
    size.number = Math.max(size.number, cell.points.length);
    return;
  }
  const width = ruler.width(cell.text);
  if (cell.kind === 'text') {
    size.text = Math.max(size.text, width);
    if (width > size.words) size.words = Math.max(size.words, measureWords(cell.text, ruler));
    return;
  }
  size.number = Math.max(size.number, width);
  size.mark = Math.max(size.mark, cell.mark.length);
  size.counts = Math.max(size.counts, ruler.width(cell.counts));
}
