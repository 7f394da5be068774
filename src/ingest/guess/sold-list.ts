import type { DateColumn } from './columns/classify-dates.ts';
import { type ColumnFacts, shareDistinct } from './columns/column-facts.ts';
import { findStages } from './columns/find-stage.ts';

/** So many ids of a file stand in the other one, as far as the first records of both can tell. */
const COMMON = 0.2;

/**
 * Of two lists, the one of those who bought: its ids stand in the other list as well, neither tells a stage, and its only date
 * that is no plan is that of the sale, whatever it is called.
 *
 * @param shared the share of the ids that another file has too
 */
export function findSale(
  dates: readonly DateColumn[],
  id: ColumnFacts | undefined,
  others: readonly (readonly ColumnFacts[])[],
  shared: (column: ColumnFacts) => number,
): DateColumn | undefined {
  if (!id || shareDistinct(id) < 0.95 || shared(id) < COMMON) return undefined;
  const lists = others.every((columns) => findStages(columns).length === 0);
  const told = dates.filter(({ kind }) => kind !== 'planned' && kind !== 'aside');
  const [sale, ...further] = told;
  const open = ['won', 'closed', 'named', 'plain'];
  return lists && sale && further.length === 0 && open.includes(sale.kind) ? sale : undefined;
}
