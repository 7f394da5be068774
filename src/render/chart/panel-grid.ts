import { PAGE_WIDTH } from './drawing.ts';

/** Panels side by side, wrapped into as many rows as the page needs. */
export interface PanelGrid {
  readonly perRow: number;
  readonly rows: number;
  /** Of a panel. */
  readonly width: number;
  /** Of all. */
  readonly total: number;
  /** Where panel `index` stands. */
  readonly at: (index: number) => { readonly row: number; readonly column: number; readonly x: number };
}

/** A picture is not so narrow that a page would blow it up. */
const LEAST_WIDTH = 520;

/**
 * @param left pixels before the first panel of each row: numbers, names
 * @param least of a panel
 * @param most to which panels grow where there are few
 */
export function layPanels(count: number, left: number, least: number, most: number): PanelGrid {
  const fitting = Math.max(1, Math.floor((PAGE_WIDTH - left) / least));
  const rows = Math.max(1, Math.ceil(count / fitting));
  // as even as can be: 4 and 3 in place of 6 and 1
  const perRow = Math.max(1, Math.ceil(count / rows));
  const width = Math.max(least, Math.min(most, Math.floor((PAGE_WIDTH - left) / perRow)));
  return {
    perRow,
    rows,
    width,
    total: Math.max(LEAST_WIDTH, left + perRow * width),
    at: (index) => {
      const row = Math.floor(index / perRow);
      const column = index - row * perRow;
      return { row, column, x: left + column * width };
    },
  };
}
