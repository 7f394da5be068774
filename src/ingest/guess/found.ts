import type { DateColumn } from './columns/classify-dates.ts';
import { type ColumnFacts, shareDistinct } from './columns/column-facts.ts';
import type { IdCandidate } from './columns/find-id.ts';
import type { FieldLog } from './field-log.ts';
import type { GuessContext } from './guess.ts';

/** What was found of a file by itself, before it is decided what its rows are. */
export interface Found {
  readonly columns: readonly ColumnFacts[];
  readonly context: GuessContext;
  readonly dates: readonly DateColumn[];
  readonly log: FieldLog | undefined;
  readonly stage: ColumnFacts | undefined;
  readonly stages: readonly ColumnFacts[];
  readonly ids: readonly IdCandidate[];
  readonly named: (logical: string) => ColumnFacts | undefined;
}

/** The largest share of a column's values that one column of another file has too. */
export function shareWithOthers(column: ColumnFacts, { others }: GuessContext): number {
  const values = new Set(column.filled);
  if (values.size === 0) return 0;
  const shares = others.flat().map((other) => {
    if (other.times > 0.5 || (shareDistinct(other) < 0.5 && shareDistinct(column) < 0.5)) return 0;
    const common = new Set(other.filled.filter((value) => values.has(value))).size;
    return common / Math.min(values.size, Math.max(other.distinct, 1));
  });
  return Math.max(0, ...shares);
}
