import { cleanText } from '../../report/clean-text.ts';

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** Names sheets: each at most 31 characters of those that Excel allows, no two the same in whatever case. */
export function createSheetNamer(fallback: string): (wanted: string) => string {
  const taken = new Set([RESERVED]);
  return (wanted) => {
    const name = shorten(
      cleanText(wanted)
        .replace(FORBIDDEN, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, ''),
      LONGEST,
    );
    const base = name || fallback;
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      unique = shorten(base, LONGEST - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  };
}

/** As much of a name as there is room for, up to a word's end where one is near. */
function shorten(name: string, room: number): string {
  if (name.length <= room) return name;
  const cut = name.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '');
  const word = cut.replace(/\s+\S*$/, '');
  return `${(word.length > room / 2 ? word : cut).replace(/[', ]+$/, '')}…`;
}

/** The name as formulas write it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
