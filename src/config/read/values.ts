type Scalar = string | number;

/** A list of labels; what was of the wrong type is blank, so that the rest keep their positions. */
export function readLabels(labels: readonly (Scalar | undefined)[] = []): string[] {
  return labels.map((label) => String(label ?? ''));
}

/**
 * Reads a share: `80%`, `80 %`, `0.8`, `1`, `"0,8"`. Percents are decimal text: `33.3%` is the same number as `0.333`.
 *
 * @returns the fraction 0..1; undefined where it is no number, or is outside 0..1 (`800`, `80` without a percent
 *   sign: too likely a slip to guess).
 */
export function parsePercent(value: Scalar): number | undefined {
  const match = /^([0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)\s*(%?)$/.exec(String(value).trim());
  if (!match) return undefined;
  const digits = (match[1] ?? '').replace(',', '.');
  // the point moves in the text: 33.3 / 100 is less than 0.333
  const fraction = Number(match[2] === '%' ? `${digits}e-2` : digits);
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
}

/**
 * A delimiter as a config writes it: one character, or `tab`.
 *
 * @returns null for what cannot part fields: letters, digits, quotes, line ends, several characters
 */
export function parseDelimiter(text: string): string | null {
  const delimiter = text === '\\t' || text === 'tab' ? '\t' : text;
  return delimiter.length !== 1 || /["\r\n\w]/.test(delimiter) ? null : delimiter;
}
