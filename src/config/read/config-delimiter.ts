/**
 * A delimiter as a config writes it: one character, or `tab`.
 *
 * @returns null for what cannot part fields: letters, digits, quotes, line ends, several characters
 */
export function parseDelimiter(text: string): string | null {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text;
  return delimiter.length !== 1 || /["\r\n\w]/.test(delimiter) ? null : delimiter;
}
