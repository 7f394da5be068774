import { quoteText, type Sql, sql } from '../sql/sql.ts';

/** White space as `normalizeText` in domain/text/label.ts knows it, as an RE2 class. */
const SPACE = '[\\t-\\r\\x{85}\\x{FEFF}\\p{Z}]+';

/** The first and the last code point of a run of characters. */
type Span = readonly [first: number, last: number];

/** Characters that NFC leaves alone whatever stands beside them, and that are no space: most text is made of them. */
const STEADY: readonly Span[] = [
  [0x21, 0x7e],
  [0xa1, 0x2ff],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2116, 0x2116],
  [0x4e00, 0x9fff],
];

/**
 * What clean text mostly looks like, as a regular expression: steady words, one space between them.
 *
 * @param strange code points that the text does not begin with
 */
export function plainPattern(strange: readonly number[] = []): string {
  const word = writeClass(STEADY);
  return `${writeClass(leaveOut(STEADY, strange))}${word}*(?: ${word}+)*`;
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

function leaveOut(spans: readonly Span[], codes: readonly number[]): Span[] {
  return codes.reduce<Span[]>(
    (left, code) =>
      left.flatMap(([first, last]): Span[] => {
        if (code < first || code > last) return [[first, last]];
        const parts: Span[] = [
          [first, code - 1],
          [code + 1, last],
        ];
        return parts.filter(([from, to]) => from <= to);
      }),
    [...spans],
  );
}

function writeClass(spans: readonly Span[]): string {
  const parts = spans.map((span) => span.map((code) => `\\x{${code.toString(16)}}`).join('-'));
  return `[${parts.join('')}]`;
}
