import { quoteText, type Sql, sql } from '../sql/sql.ts';

/** White space as `normalizeText` in domain/text/label.ts knows it, as an RE2 class. */
const SPACE = '[\\t-\\r\\x{85}\\x{FEFF}\\p{Z}]+';

/**
 * All characters but those that NFC leaves alone whatever stands beside them and that are no space: most text has none
 * of these.
 */
const UNSTEADY =
  '\\x{0}- \\x{7F}-\\x{A0}\\x{300}-\\x{3FF}\\x{483}-\\x{489}\\x{530}-\\x{200F}\\x{2028}-\\x{202F}\\x{205F}-\\x{2115}\\x{2117}-\\x{4DFF}\\x{A000}-\\x{10FFFF}';

/**
 * What clean text mostly looks like, as a regular expression: steady words, one space between them.
 *
 * @param strange code points that the text does not begin with
 */
export function plainPattern(strange: readonly number[] = []): string {
  const begun = strange.map((code) => `\\x{${code.toString(16)}}`).join('');
  return `[^${UNSTEADY}${begun}][^${UNSTEADY}]*(?: [^${UNSTEADY}]+)*`;
}

/** Text trimmed, inner white space made one space, NFC; NULL where nothing is left. */
export function cleanText(text: Sql): Sql {
  const spaced = sql`regexp_replace(nfc_normalize(${text}), ${quoteText(SPACE)}, ' ', 'g')`;
  // one cheap look spares most texts the rest
  return sql`CASE
  WHEN ${matchWhole(text, plainPattern())} THEN ${text}
  ELSE nullif(trim(${spaced}), '')
END`;
}

/** Whether the whole text matches a regular expression. */
export function matchWhole(text: Sql, pattern: string): Sql {
  return sql`regexp_full_match(${text}, ${quoteText(pattern)})`;
}
