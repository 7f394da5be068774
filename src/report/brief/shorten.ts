const ELLIPSIS = '…';

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
