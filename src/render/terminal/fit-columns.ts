import type { ColumnSize } from './measure-columns.ts';

/** One column as it will be drawn. */
export interface Slot {
  readonly size: ColumnSize;
  width: number;
  /** Whether the counts of a rate stand beside the coefficient, not beneath it. */
  readonly beside: boolean;
}

/** Columns that stand next to one another in one table. */
export interface Fit {
  readonly slots: readonly Slot[];
  /** Spaces between two columns. */
  readonly gap: number;
}

/** One way to save room; the first that is narrow enough is taken. */
interface Style {
  readonly beside: boolean;
  readonly wrapTitles: boolean;
  /** Text may be wrapped, at words up to so wide; longer words are broken. Null: text stays in one line. */
  readonly word: number | null;
  readonly gap: number;
}

const STYLES: readonly Style[] = [
  // counts stand nearer to their coefficient than to the next column
  { beside: true, wrapTitles: false, word: null, gap: 4 },
  { beside: false, wrapTitles: false, word: null, gap: 2 },
  { beside: false, wrapTitles: true, word: null, gap: 2 },
  { beside: false, wrapTitles: true, word: 24, gap: 2 },
  { beside: false, wrapTitles: true, word: 24, gap: 1 },
];
const LAST: Style = { beside: false, wrapTitles: true, word: 10, gap: 1 };

const LONGEST_TITLE_WORD = 16;
const BAR = { least: 8, most: 40 } as const;
/** Room between number and mark, and between mark and counts. */
export const BEFORE_MARK = 1;
export const BEFORE_COUNTS = 1;

/**
 * Finds widths for the columns of a table: all in one line if they fit; else titles and text wrapped, gaps narrowed,
 * bars dropped; and as a last resort several tables one below the other, each beginning with the columns that name a row.
 * Numbers are never narrowed: where even two columns are too wide, the lines are longer than `width`.
 */
export function fitColumns(sizes: readonly ColumnSize[], width: number): Fit[] {
  const whole = fitTogether(sizes, width, STYLES);
  if (whole) return [whole];
  const bare = sizes.filter(({ bar }) => !bar);
  const unbarred = bare.length < sizes.length ? fitTogether(bare, width, STYLES) : null;
  if (unbarred) return [unbarred];
  return splitColumns(bare, width).map(
    (part) =>
      fitTogether(part, width, [...STYLES, LAST]) ?? {
        slots: part.map((size) => ({ size, width: leastWidth(size, LAST), beside: false })),
        gap: LAST.gap,
      },
  );
}

function fitTogether(sizes: readonly ColumnSize[], width: number, styles: readonly Style[]): Fit | null {
  const counted = sizes.some(({ counts }) => counts > 0);
  for (const style of styles) {
    if (style.beside && !counted) continue;
    const room = width - style.gap * (sizes.length - 1);
    const widths = narrowWidths(
      sizes.map((size) => wishedWidth(size, style)),
      sizes.map((size) => leastWidth(size, style)),
      room,
    );
    if (!widths) continue;
    let spare = room - widths.reduce((sum, each) => sum + each, 0);
    const slots = sizes.map((size, index): Slot => {
      const grown = size.bar ? Math.min(spare, BAR.most - BAR.least) : 0;
      spare -= grown;
      return { size, width: widths[index]! + grown, beside: style.beside };
    });
    return { slots, gap: style.gap };
  }
  return null;
}

function wishedWidth(size: ColumnSize, style: Style): number {
  return Math.max(fitTitle(size, style), cellsWidth(size, style), size.text);
}

function leastWidth(size: ColumnSize, style: Style): number {
  const text = style.word === null ? size.text : Math.min(size.words, style.word);
  return Math.max(fitTitle(size, style), cellsWidth(size, style), text);
}

function fitTitle({ titleWidth, titleWords }: ColumnSize, { wrapTitles }: Style): number {
  return wrapTitles ? Math.min(LONGEST_TITLE_WORD, titleWords) : titleWidth;
}

function cellsWidth({ number, mark, counts, bar }: ColumnSize, style: Style): number {
  if (bar) return BAR.least;
  const marked = number + (mark > 0 ? BEFORE_MARK + mark : 0);
  if (counts === 0) return marked;
  return style.beside ? marked + BEFORE_COUNTS + counts : Math.max(marked, counts);
}

/** Takes room from the widest columns first, never below their least; null where that is not enough. */
function narrowWidths(wished: readonly number[], least: readonly number[], room: number): number[] | null {
  const widths = [...wished];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    let widest = -1;
    for (const [index, width] of widths.entries()) {
      if (width > least[index]! && (widest < 0 || width > widths[widest]!)) widest = index;
    }
    if (widest < 0) return null;
    widths[widest]!--;
    excess--;
  }
  return widths;
}

/** Deals the columns out to as few tables as will do, about equally many to each. */
function splitColumns(sizes: readonly ColumnSize[], width: number): ColumnSize[][] {
  const names = listNaming(sizes, width);
  const others = sizes.slice(names.length);
  const fewest = deal(names, others, width, others.length);
  const even = deal(names, others, width, Math.ceil(others.length / fewest.length));
  return even.length === fewest.length ? even : fewest;
}

function deal(
  names: readonly ColumnSize[],
  others: readonly ColumnSize[],
  width: number,
  most: number,
): ColumnSize[][] {
  const compact = STYLES.at(-2)!;
  const need = (size: ColumnSize): number => compact.gap + leastWidth(size, compact);
  const room = width + compact.gap - names.reduce((sum, size) => sum + need(size), 0);
  const parts: ColumnSize[][] = [];
  let left = 0;
  for (const size of others) {
    const part = parts.at(-1);
    if (part && need(size) <= left && part.length - names.length < most) part.push(size);
    else {
      parts.push([...names, size]);
      left = room;
    }
    left -= need(size);
  }
  return parts;
}

/** The columns to repeat: the first, and further text that follows it if all of it takes at most half the room. */
function listNaming(sizes: readonly ColumnSize[], width: number): ColumnSize[] {
  const first = sizes.findIndex(({ text, number }) => number > 0 || text === 0);
  const leading = sizes.slice(0, Math.max(1, first < 0 ? 1 : first));
  const needed = leading.reduce((sum, size) => sum + leastWidth(size, LAST), 0);
  return needed <= width / 2 ? leading : leading.slice(0, 1);
}
