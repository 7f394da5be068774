import type { Dialect } from '../duckdb-dialect.ts';

const SPACE = '[\\s\\p{Z}\\x{FEFF}]';
/** First and last code points of all that {@link SPACE} matches. */
const SPACES: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/**
 * An expression over a cell of text, NULL where the cell holds one of the words for nothing (`-`, `N/A`…).
 *
 * @param cell the text as it stands in the file
 * @param blanks as labels are compared
 */
export function unlessBlank(
  dialect: Dialect,
  cell: string,
  blanks: readonly string[],
  expression: string,
): string {
  if (blanks.length === 0) return expression;
  const words = blanks.map((text) =>
    text.replace(/[^\p{L}\p{N}]/gu, (sign) =>
      sign === ' ' ? `${SPACE}+` : `\\x{${codeOf(sign).toString(16)}}`,
    ),
  );
  // one expression is quicker than a list of dozens, each of which would be compared with each row
  const whole = dialect.matches(cell, `(?i)${SPACE}*(?:${words.join('|')})${SPACE}*`);
  // most cells begin otherwise than any of the words, and need no second look
  const begins = isAmong(dialect.firstCode(cell), listInitials(blanks));
  return `CASE WHEN CASE WHEN ${begins} THEN ${whole} ELSE FALSE END THEN NULL ELSE ${expression} END`;
}

/** The code points that a cell with one of the words begins with: a letter of either case, or a space before it. */
function listInitials(blanks: readonly string[]): number[] {
  const letters = blanks.flatMap((text) => {
    const first = String.fromCodePoint(codeOf(text));
    return [first, first.toUpperCase(), first.toLowerCase()].map(codeOf);
  });
  const spaces = SPACES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return [...new Set([...letters, ...spaces])].sort((a, b) => a - b);
}

/**
 * What cells mostly begin with: digits, other letters of ASCII, those of the next alphabets. What is above may always have
 * its second look.
 */
const BANDS: readonly (readonly [first: number, last: number])[] = [
  [0x30, 0x39],
  [0x00, 0x7f],
  [0x80, 0x1fff],
];

/**
 * Whether a code point is one of some, by comparisons: a long list after IN becomes a join, which costs more and hides how
 * far the reading is.
 */
function isAmong(code: string, wanted: readonly number[]): string {
  const bands = BANDS.map(([first, last]) => {
    const runs = joinRuns(wanted.filter((each) => each >= first && each <= last));
    const among = runs.map(([from, to]) => `${code} BETWEEN ${from} AND ${to}`);
    return `WHEN ${code} BETWEEN ${first} AND ${last} THEN ${among.join(' OR ') || 'FALSE'}`;
  });
  return `CASE ${bands.join(' ')} ELSE TRUE END`;
}

/** Ascending numbers as runs of neighbours: first and last. */
function joinRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
