const ELLIPSIS = '…';

/** Letters of a name and of a stage in a line, so that the numbers behind them find room. */
export const LONGEST_NAME = 22;
export const LONGEST_STAGE = 16;

/** The first lines of a list, the last place left to say how many are not told. */
export function cutList<T>(all: readonly T[], most: number): { told: readonly T[]; more: number } {
  const told = all.length > most ? all.slice(0, most - 1) : all;
  return { told, more: all.length - told.length };
}

/** The beginning of a name that is too long for its place, whole letters. */
export function shorten(name: string, most: number): string {
  const letters = [...name];
  return letters.length <= most
    ? name
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}${ELLIPSIS}`;
}
