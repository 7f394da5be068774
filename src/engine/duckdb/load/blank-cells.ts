import { type Sql, sql } from '../../sql/sql.ts';
import { labelOf } from '../duckdb-dialect.ts';
import { matchWhole } from '../plain-text.ts';

/**
 * Whether a cell holds one of the words for nothing (`-`, `N/A`…), in letters of either case and whatever white space;
 * NULL where it is empty.
 *
 * @param blanks as labels are compared
 */
export function isBlankWord(cell: Sql, blanks: readonly string[]): Sql {
  if (blanks.length === 0) return sql`FALSE`;
  const words = blanks.map((text) =>
    text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\x{${codeOf(sign).toString(16)}}`),
  );
  // one expression is quicker than a list of dozens, each of which would be compared with each row
  return matchWhole(labelOf(cell), words.join('|'));
}

/** The code points that the words for nothing begin with, letters of either case. */
export function listInitials(blanks: readonly string[]): number[] {
  const letters = blanks.flatMap((text) => {
    const first = String.fromCodePoint(codeOf(text));
    // see `normalizeLabel`: i has two capitals, and σ two small letters
    const further = { i: ['İ'], σ: ['ς'] }[first] ?? [];
    return [first, first.toUpperCase(), first.toLowerCase(), ...further].map(codeOf);
  });
  return [...new Set(letters)];
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
