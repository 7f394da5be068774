import { normalizeLabel, normalizeText } from '../text/label.ts';

/** Names of columns, in a text with commas between. */
export function splitColumns(text: string): string[] {
  return text.split(',');
}

/** The columns that are named, each once, blanks left out. */
export function gatherColumns(names: readonly string[]): string[] {
  const columns = new Map<string, string>();
  for (const name of names.map(normalizeText)) {
    const label = normalizeLabel(name);
    if (label !== '' && !columns.has(label)) columns.set(label, name);
  }
  return [...columns.values()];
}
