/** White space that may stand around the words for nothing, and between them. */
const SPACE = '[\\t\\n\\f\\r\\p{Z}\\x{FEFF}]';

/**
 * The words for nothing (`-`, `N/A`…) as they may stand in a cell, in letters of either case and with spaces around: a
 * regular expression without regard to case, as RE2 writes it.
 *
 * @param blanks as labels are compared, at least one
 */
export function blankPattern(blanks: readonly string[]): string {
  return `(?i)${writeWords(blanks)}`;
}

/** Whether a text is one of the words for nothing: {@link blankPattern} as JavaScript has it. */
export function blankTest(blanks: readonly string[]): (text: string) => boolean {
  const whole = new RegExp(`^(?:${writeWords(blanks).replaceAll('\\x{', '\\u{')})$`, 'iu');
  return (text) => whole.test(text);
}

function writeWords(blanks: readonly string[]): string {
  const words = blanks.map((text) =>
    text.replace(/[^\p{L}\p{N}]/gu, (sign) =>
      sign === ' ' ? `${SPACE}+` : `\\x{${codeOf(sign).toString(16)}}`,
    ),
  );
  // one expression is quicker than a list of dozens, each of which would be compared with each row
  return `${SPACE}*(?:${words.join('|')})${SPACE}*`;
}

/** The code points that the words for nothing begin with, letters of either case. */
export function listInitials(blanks: readonly string[]): number[] {
  const letters = blanks.flatMap((text) => {
    const first = String.fromCodePoint(codeOf(text));
    return [first, first.toUpperCase(), first.toLowerCase()].map(codeOf);
  });
  return [...new Set(letters)];
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
