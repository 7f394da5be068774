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
  if (!single) return true;
  const has = (kind: DateColumn['kind']): boolean => dates.some((date) => date.kind === kind);
  const before = columns.some(
    ({ words }) => (hasWords(words, STAGE) || hasWords(words, STATUS)) && hasWords(words, OLD_VALUE),
  );
  const sums = columns.some(({ words, numbers }) => numbers > 0.9 && hasWords(words, FURTHER.amount!));
  const points =
    (before ? 3 : 0) +
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
