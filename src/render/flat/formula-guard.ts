/** What a spreadsheet takes for a formula: the sign, full-width too, possibly after spaces and quotes. */
const FORMULA = /^[\s'"`]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** A tab or a line break in front, which a spreadsheet drops before it looks for a formula. */
const LEADING_BREAK = /^[\t\r\n]/;

/** A number as people write one: `-20`, `+3,5`, `-1 234.5 %`, `-1e5`. */
const NUMBER = /^ *[+-]?(?:\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?[ \u00a0]?%? *$/;

/**
 * Puts an apostrophe before text that a spreadsheet would run (https://owasp.org/www-community/attacks/CSV_Injection);
 * plain numbers stay numbers.
 *
 * @param raw as it stood in the file
 * @param clean the same without what is not printed
 */
export function guardFormula(raw: string, clean: string): string {
  if (!FORMULA.test(clean) && !LEADING_BREAK.test(raw)) return clean;
  return NUMBER.test(clean) ? clean : `'${clean}`;
}
