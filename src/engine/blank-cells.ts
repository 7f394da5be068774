import type { Dialect } from './dialect.ts';

/** Spaces around a text that is short enough to be looked at more closely. */
const ROOM = 8;
const SPACE = '[\\s\\p{Z}\\x{FEFF}]';

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
  const longest = Math.max(...blanks.map((text) => Buffer.byteLength(text))) + ROOM;
  const words = blanks.map((text) =>
    text.replace(/[^\p{L}\p{N}]/gu, (sign) => (sign === ' ' ? `${SPACE}+` : `\\x{${codeOf(sign)}}`)),
  );
  // ids are numbers mostly, and need no second look then
  const worded = blanks.every((text) => !/^[0-9]/.test(text));
  const quick = `${worded ? `(${cell} < '0' OR ${cell} >= ':') AND ` : ''}strlen(${cell}) <= ${longest}`;
  // one expression is quicker than a list of dozens, each of which would be compared with each row
  const whole = dialect.matches(cell, `(?i)${SPACE}*(?:${words.join('|')})${SPACE}*`);
  return `CASE WHEN ${quick} AND ${whole} THEN NULL ELSE ${expression} END`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
