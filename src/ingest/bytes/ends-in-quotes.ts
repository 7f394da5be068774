import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const QUOTE = 0x22;
const WINDOW_BYTES = 256 * 1024;

/**
 * Whether a UTF-8 file may end inside a quoted field. A field that is open at the end begins with an odd number of quotes,
 * and behind it quotes come in pairs only: so the last odd run of quotes tells, by whether it stands where a field can
 * begin. It is looked for from the end of the file backwards, which is short work in most files.
 *
 * @returns false only if the file certainly does not
 */
export function mayEndInQuotes(path: string, delimiter: string): boolean {
  const file = openSync(path, 'r');
  try {
    const window = Buffer.alloc(WINDOW_BYTES);
    let end = fstatSync(file).size;
    while (end > 0) {
      const offset = Math.max(0, end - WINDOW_BYTES);
      const bytes = window.subarray(0, readSync(file, window, 0, end - offset, offset));
      const { run, before } = findLastOddRun(bytes, offset > 0);
      if (run !== undefined) return beginsField(bytes, run, delimiter.charCodeAt(0));
      // quotes all over the window: nobody knows
      if (before === bytes.length) return true;
      end = offset + before;
    }
    return false;
  } finally {
    closeSync(file);
  }
}

/**
 * The start of the last run of an odd number of quotes.
 *
 * @param more whether there is text before these bytes; a run is decided only with the two bytes before it then
 * @returns `before`: so many bytes from the start are still to be searched, with what stands before them
 */
function findLastOddRun(bytes: Buffer, more: boolean): { run?: number; before: number } {
  const known = more ? 2 : 0;
  let last = bytes.lastIndexOf(QUOTE);
  while (last >= 0) {
    let start = last;
    while (start > 0 && bytes[start - 1] === QUOTE) start -= 1;
    if (start < known) return { before: last + 1 };
    if ((last - start) % 2 === 0) return { run: start, before: 0 };
    last = start === 0 ? -1 : bytes.lastIndexOf(QUOTE, start - 1);
  }
  return { before: 0 };
}

/** After a delimiter, a line end, a byte order mark or nothing, with at most one space between. */
function beginsField(bytes: Buffer, start: number, separator: number): boolean {
  const byte = bytes[bytes[start - 1] === 0x20 ? start - 2 : start - 1];
  return byte === undefined || byte === separator || byte === 0x0a || byte === 0x0d || byte === 0xbf;
}
