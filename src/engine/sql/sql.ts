/**
 * The one place where names and values enter SQL. Input is hostile: a stage may be called `'; drop table events; --`.
 */

/** An identifier: `"` is doubled, NUL (which no engine stores) is dropped. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`;
}

/** A text literal: `'` is doubled, NUL is dropped, lone surrogates become U+FFFD as in any UTF-8. */
export function quoteText(text: string): string {
  return `'${text.replaceAll('\0', '').toWellFormed().replaceAll("'", "''")}'`;
}

/** A whole number; anything else is a mistake of ours. */
export function quoteInteger(value: number): string {
  // times of the year 9999 pass 2^53: whole still, and written without an exponent
  if (!Number.isInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return BigInt(value).toString();
}
