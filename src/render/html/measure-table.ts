import type { TableSection } from '../../report/model.ts';
import { createCellReader, type Words } from '../terminal/cell-text.ts';

/** How small a table has to be written to fit on paper: `c1` on an upright sheet, from `c2` on on one that lies on its side. */
export type TableSize = '' | 'c1' | 'c2' | 'c3' | 'c4';

/** So many letters of each size's type stand side by side on its sheet. */
const ROOM: readonly (readonly [size: TableSize, letters: number])[] = [
  ['', 90],
  ['c1', 112],
  ['c2', 155],
  ['c3', 195],
];

/** Letters that the room around a cell takes, that a picture takes, and that a word of a name may have in one line. */
const AROUND = 2.5;
const PICTURE = 14;
const LONGEST_WORD = 14;

/** The size of a table on paper, by the letters of its widest cells: what may be wrapped counts by its longest word. */
export function measureTable({ columns, rows }: TableSection, words: Words): TableSize {
  const judged = rows[0]?.some(({ type }) => type === 'verdict') === true;
  const read = createCellReader(words, !judged);
  let letters = 0;
  for (const [index, { title }] of columns.entries()) {
    let widest = longestWord(title);
    for (const row of rows) {
      const said = read(row[index]!);
      if (said.kind === 'text') widest = Math.max(widest, longestWord(said.text));
      else if (said.kind === 'number') {
        const mark = said.mark === '' ? 0 : said.mark.length + 1;
        // counts beneath are written smaller
        widest = Math.max(widest, said.text.length + mark, said.counts.length * 0.85 + mark);
      } else widest = Math.max(widest, PICTURE);
    }
    letters += widest + AROUND;
  }
  return ROOM.find(([, room]) => letters <= room)?.[0] ?? 'c4';
}

function longestWord(text: string): number {
  return Math.min(
    LONGEST_WORD,
    text.split(/[\s-]/).reduce((most, word) => Math.max(most, word.length), 0),
  );
}

/** Whether a table of this size needs paper that lies on its side. */
export function liesOnSide(size: TableSize): boolean {
  return size !== '' && size !== 'c1';
}
