import type { GuessReason } from '../../domain/draft/doubt.ts';
import { headerKey } from '../../domain/text/header.ts';
import { KNOWN_NAMES } from '../columns/known-names.ts';
import type { DateColumn } from './columns/classify-dates.ts';
import type { ColumnFacts } from './columns/column-facts.ts';
import type { IdCandidate } from './columns/find-id.ts';
import type { Found } from './found.ts';
import type { ColumnGuess } from './guess.ts';

/** A column with what else it could have been; a known name is no guess. */
export function explain(
  logical: string,
  column: ColumnFacts,
  others: readonly ColumnFacts[],
  { context, named }: Found,
): ColumnGuess {
  const { header } = column;
  if (named(logical)) return { logical, header: context.given[logical] ?? header, others: [] };
  const known = new Set((KNOWN_NAMES.transitions[logical] ?? []).map(headerKey));
  return {
    logical,
    header,
    others: others.map((other) => other.header),
    ...(known.has(headerKey(header)) ? {} : { why: 'name' as const }),
  };
}

/** What makes a date that of a stage, where no column says when the stage changed. */
export function explainTime({ kind, header }: DateColumn): GuessReason | undefined {
  if (kind === 'edited' || kind === 'created' || kind === 'closed') return kind;
  if (kind === 'named' || kind === 'won') return 'other-date';
  return (KNOWN_NAMES.transitions.at ?? []).map(headerKey).includes(headerKey(header)) ? undefined : 'name';
}

/** The others of some columns. */
export function listRivals<C extends ColumnFacts>(some: readonly C[], taken: ColumnFacts): C[] {
  return some.filter(({ index }) => index !== taken.index);
}

/** A time with those of its kind that would do as well. */
export function explainAt(
  at: ColumnFacts,
  times: readonly DateColumn[],
  kind: DateColumn['kind'] | undefined,
  found: Found,
): ColumnGuess {
  return explain(
    'at',
    at,
    listRivals(
      times.filter((each) => each.kind === kind),
      at,
    ),
    found,
  );
}

/** An id scored so little less may be meant as well. */
const NEAR = 2;

/** Whether an id would do nearly as well as the one that was taken. */
export function isNear(
  ids: readonly IdCandidate[],
  { column, score }: IdCandidate,
  taken: ColumnFacts,
): boolean {
  const best = ids.find((each) => each.column.index === taken.index)?.score ?? Number.NEGATIVE_INFINITY;
  return column !== taken && score >= best - NEAR;
}
