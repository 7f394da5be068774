import { compareCodePoints } from './order.ts';

/** Bytes of UTF-8 that a name may take: a file's name has 255, and something stands before and behind it. */
const MOST_BYTES = 120;

/** What some system takes for a separator, a pattern, a stream or a redirection. */
const SEPARATORS = /[<>:"/\\|?*]/g;
/** Controls, marks without a shape, halves of letters: nobody sees them, and `\n` ends a line of `ls`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
/** Windows opens a device under these names, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)( *\.|$)/i;

/**
 * Anybody's name as the name of a file or a folder, or a part of it: one component of a path on every system, never
 * hidden, never `..`, never a device.
 *
 * @returns never empty: `_` where nothing is left of the name
 * @example makeFileName('Sales/North') // 'Sales-North'
 */
export function makeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(SEPARATORS, '-');
  return protect(cutBytes(plain.replace(/^[ .-]+/, ''), MOST_BYTES));
}

/**
 * Names of files for several people, no two of which are one file, also where capitals and small letters are the same.
 * Who keeps his name as it is comes first; of the others the first in code-point order.
 *
 * @returns by name; names that are equal share one
 */
export function nameFilesApart(names: Iterable<string>): ReadonlyMap<string, string> {
  const changed = (name: string): number => Number(makeFileName(name) !== name);
  const ordered = [...new Set(names)].sort((a, b) => changed(a) - changed(b) || compareCodePoints(a, b));
  const taken = new Set<string>();
  return new Map(
    ordered.map((name) => {
      const base = makeFileName(name);
      let file = base;
      for (let number = 2; taken.has(foldCase(file)); number++) {
        const end = `-${number}`;
        file = protect(cutBytes(base, MOST_BYTES - end.length)) + end;
      }
      taken.add(foldCase(file));
      return [name, file];
    }),
  );
}

/** Without the ends that some system drops, and no device. */
function protect(text: string): string {
  const kept = text.replace(/[ .]+$/, '');
  return kept === '' || DEVICE.test(kept) ? `_${kept}` : kept;
}

/** As file systems that do not tell capitals from small letters compare names. */
function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The beginning of a text, in so many bytes of UTF-8, whole letters. */
function cutBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    end += letter.length;
  }
  return text.slice(0, end);
}
