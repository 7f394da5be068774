/** `{name}`: letters only, so that `{1,3}` and the braces of a file's own name stay what they are. */
const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/**
 * The placeholders of a pattern, each once, in the order in which they stand there: `cards/{manager}.txt` has `manager`.
 */
export function listPlaceholders(pattern: string): string[] {
  return [...new Set([...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name!))];
}

/**
 * Puts values in the place of a pattern's placeholders, in one go: what looks like a placeholder within a value stays.
 *
 * @param values by the names of placeholders; others are left as they stand
 * @example fillPlaceholders('cards/{manager}.txt', { manager: 'Ivanov' }) // 'cards/Ivanov.txt'
 */
export function fillPlaceholders(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : whole,
  );
}
