import type { RefusalShare } from '../../domain/refusals/share-refusals.ts';
import type { SortedReason } from '../../domain/refusals/sort-reasons.ts';

/** Why clients said no. */
export interface RefusalsAnswer {
  /** Whether stages are told apart. */
  readonly byStage: boolean;
  /** Rows in code-point order, the team last; of each the stages in order, the commonest reason first. */
  readonly shares: readonly RefusalShare[];
  /** The same of all stages together, where stages are told apart. */
  readonly totals: readonly RefusalShare[] | null;
  /** Losses of contacts that had reached the last stage: the funnel counts these as converted. */
  readonly afterLast: number;
  /** What each id of a reason stands for. */
  readonly reasons: ReadonlyMap<string, SortedReason>;
}

/** The team's, all stages together. */
export function pickTotals({ shares, totals }: RefusalsAnswer): RefusalShare[] {
  return (totals ?? shares).filter(({ team }) => team);
}
