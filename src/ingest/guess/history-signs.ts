import { FURTHER } from '../headers/further-words.ts';
import { hasWords } from '../headers/header-words.ts';
import { CONTACT } from '../headers/id-words.ts';
import { EDITOR } from '../headers/people-words.ts';
import { OLD_VALUE, STAGE, STATUS } from '../headers/stage-column-words.ts';
import type { DateColumn } from './columns/classify-dates.ts';
import { type ColumnFacts, shareDistinct } from './columns/column-facts.ts';
import type { IdCandidate } from './columns/find-id.ts';

interface Signs {
  /** The best column of values that move through the stages. */
  readonly best: IdCandidate;
  /** The best one of which every row has its own. */
  readonly single: IdCandidate | undefined;
  readonly columns: readonly ColumnFacts[];
  readonly dates: readonly DateColumn[];
  readonly stages: readonly ColumnFacts[];
}

/** So many points more for a history than for a list make one. */
const ENOUGH = 3;

/**
 * Whether the rows are changes of what `best` names, though another column may differ in every row: the number of the
 * change. A list of deals has the number of a client, too, who may have several deals.
 */
export function looksLikeHistory({ best, single, columns, dates }: Signs): boolean {
  const along = compareAlong(best.column, columns, dates);
  if (!single) return along !== 'differ';
  const has = (kind: DateColumn['kind']): boolean => dates.some((date) => date.kind === kind);
  const before = columns.some(
    ({ words }) => (hasWords(words, STAGE) || hasWords(words, STATUS)) && hasWords(words, OLD_VALUE),
  );
  const sums = columns.some(({ words, numbers }) => numbers > 0.9 && hasWords(words, FURTHER.amount!));
  const points =
    (before ? 3 : 0) +
    ALONG[along] +
    (best.shared - single.shared > SAME ? 4 : 0) +
    (shareDistinct(best.column) < 0.75 ? 2 : 0) +
    (best.ofDeal ? 2 : 0) +
    (single.bare ? 2 : 0) +
    (columns.length <= 8 ? 1 : 0) +
    (columns.some(({ words }) => hasWords(words, EDITOR)) && !has('edited') ? 1 : 0) -
    (single.ofDeal ? 2 : 0) -
    (hasWords(best.column.words, CONTACT) ? 2 : 0) -
    (has('created') && has('edited') ? 3 : 0) -
    (has('planned') || has('closed') ? 2 : 0) -
    (sums ? 1 : 0);
  return points >= ENOUGH;
}

/** What belongs to a deal is the same in all rows of a history, and another in each of a client's deals. */
const ALONG = { same: 4, differ: -6, unknown: 0 };
/** So many of the ids that stand in several rows have one value in all of them. */
const SAME = 0.8;

/** Whether the days of creation and of plans, and the sums, stay the same along the rows of an id. */
export function compareAlong(
  id: ColumnFacts,
  columns: readonly ColumnFacts[],
  dates: readonly DateColumn[],
): keyof typeof ALONG {
  const own = [
    ...dates.filter(({ kind }) => kind === 'created' || kind === 'planned'),
    ...columns.filter(({ words, numbers }) => numbers > 0.9 && hasWords(words, FURTHER.amount!)),
  ];
  const shares = own
    .filter((column) => column.distinct > MANY)
    .flatMap((column) => shareSame(column, id) ?? []);
  if (shares.length === 0) return 'unknown';
  if (shares.every((share) => share >= SAME)) return 'same';
  return shares.every((share) => share < 0.5) ? 'differ' : 'unknown';
}

/** What has fewer values may be the same by chance. */
const MANY = 5;

/** The share of the ids in several rows that have one value in all of them; undefined where there are none. */
export function shareSame(column: ColumnFacts, id: ColumnFacts): number | undefined {
  const seen = new Map<string, string[]>();
  for (const [record, value] of id.values.entries()) {
    seen.set(value, [...(seen.get(value) ?? []), column.values[record] ?? '']);
  }
  const several = [...seen.values()].filter((values) => values.length > 1);
  if (several.length === 0) return undefined;
  return several.filter((values) => new Set(values).size === 1).length / several.length;
}
