import type { LayoutEntry } from './preset.ts';

/**
 * Entries that a closing date dates: it is kept of open deals too (blank, or a word such as `не закрыта`), so it counts
 * only while the deal stands at one of its ends.
 *
 * @param column headers of the closing date
 * @param stage the header of the current stage
 * @param ends labels of won and lost deals
 */
export function closingEntries(
  column: readonly string[],
  stage: string,
  ends: readonly string[],
): LayoutEntry[] {
  return ends.map((label) => ({ label, column, where: { [stage]: [label] } }));
}
