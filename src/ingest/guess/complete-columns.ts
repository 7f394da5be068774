import type { ColumnFacts } from './columns/column-facts.ts';
import { guessFurther, guessManager } from './columns/guess-further.ts';
import type { Found } from './found.ts';
import type { ColumnGuess } from './guess.ts';

/** The manager and the columns that a funnel can do without, of those that are not in use. */
export function completeColumns(
  { columns, dates, named, context }: Found,
  core: readonly ColumnGuess[],
  isHistory: boolean,
  taken: readonly ColumnFacts[] = [],
): ColumnGuess[] {
  const used = new Set([...core.map(({ header }) => header), ...taken.map(({ header }) => header)]);
  const rest = columns.filter(({ header }) => !used.has(header));
  const manager = named('manager')
    ? { logical: 'manager', header: named('manager')!.header, others: [] }
    : guessManager(rest, isHistory);
  if (manager) used.add(manager.header);
  const further = guessFurther(
    rest.filter(({ header }) => !used.has(header)),
    dates,
  );
  const known = new Set([...core, ...(manager ? [manager] : [])].map(({ logical }) => logical));
  const given = Object.keys(context.given).flatMap((logical): ColumnGuess[] => {
    const column = named(logical);
    return column && !known.has(logical) ? [{ logical, header: column.header, others: [] }] : [];
  });
  const told = new Set([...known, ...given.map(({ logical }) => logical)]);
  return [
    ...core,
    ...(manager ? [manager] : []),
    ...given,
    ...further.filter(({ logical }) => !told.has(logical)),
  ];
}
