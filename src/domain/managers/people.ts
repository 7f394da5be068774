import { normalizeLabel } from '../text/label.ts';
import type { AliasSuggestion, NamedRows } from './alike-names.ts';

/** A user as a CRM's own table has him. */
export interface PersonRow {
  /** What rows may know him by, one a column of ids. */
  readonly ids: readonly string[];
  readonly name: string;
}

/**
 * The names of managers whom the rows know by ids: of several columns of ids the one that most of them stand in. Two people
 * of one name keep their ids beside it.
 */
export function nameManagers(
  managers: readonly NamedRows[],
  people: readonly PersonRow[],
): AliasSuggestion[] {
  const width = Math.max(0, ...people.map(({ ids }) => ids.length));
  let best: AliasSuggestion[] = [];
  for (let column = 0; column < width; column += 1) {
    const known = new Map(people.map(({ ids, name }) => [normalizeLabel(ids[column] ?? ''), name]));
    known.delete('');
    const found = managers.flatMap(({ name: from, rows }) => {
      const to = known.get(normalizeLabel(from));
      return to === undefined || to === from ? [] : [{ from, to, rows }];
    });
    if (found.length > best.length) best = found;
  }
  const shared = (to: string): boolean =>
    best.filter((each) => normalizeLabel(each.to) === normalizeLabel(to)).length > 1;
  return best.map((each) => (shared(each.to) ? { ...each, to: `${each.to} (${each.from})` } : each));
}
