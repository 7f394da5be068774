import { queryRows, type Shape, type Shaped } from '../../sql/result.ts';
import type { Sql } from '../../sql/sql.ts';
import type { PushPlan, TableNames } from '../cluster/push-plan.ts';
import { runCounted } from '../cluster/run-counted.ts';

/** A table, and where its rows are counted: what a subquery over several shards asks for, all of them would send. */
export interface CountedRows {
  readonly plan: PushPlan;
  readonly of: keyof TableNames;
}

/**
 * Counts over the rows of a table, on each shard that has some of them. Whole numbers are added up over the shards; by what
 * may be NULL a row is told from others, so that a text with other bounds on another shard comes back twice.
 *
 * @param inner the statement, by the name of the table
 */
export async function countCells<const S extends Shape>(
  { plan, of }: CountedRows,
  shape: S,
  inner: (name: Sql) => Sql,
): Promise<Shaped<S>[]> {
  const columns = Object.entries(shape).map(([name, kind]) => ({ name, sum: kind === 'whole' }));
  const count = (): ReturnType<typeof runCounted> =>
    runCounted([plan], (names) => ({ inner: inner(names[of] ?? names.transitions), columns }));
  return queryRows({ ...plan.server, query: count }, shape, inner(plan.names[of] ?? plan.names.transitions));
}

/** The larger of two, or the smaller by `choose`; what is not NULL, where one is. */
export function chooseBound(
  choose: (...values: number[]) => number,
  ...values: readonly (number | null)[]
): number | null {
  const known = values.filter((each) => each !== null);
  return known.length === 0 ? null : choose(...known);
}
