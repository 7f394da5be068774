import type { OfRow } from '../../../domain/evidence/counts.ts';
import type { LoadComparison } from '../../../domain/leads/find-capacity.ts';

/** What a row has to work, and can. */
export interface RowCapacity extends OfRow {
  /** Contacts open now. */
  readonly open: number;
  /** Open contacts from which his leads convert worse; null where that is not seen, and of groups and nobody. */
  readonly capacity: number | null;
  /** Open contacts above it; of a group the sum over those of its managers of whom it is known. */
  readonly over: number | null;
  /** Weeks in which enough was given to him to tell anything. */
  readonly weeks: number;
  /** Null with too few weeks, and of groups and nobody. */
  readonly loads: LoadComparison | null;
}

/** What load does to leads, and who has too much of it (SPEC-CONTROL: leads, capacity). */
export interface CapacityAnswer {
  /** Rows of the report that are shown, in code-point order. */
  readonly rows: readonly RowCapacity[];
  /** Everybody: no capacity, and the sum of what is over. */
  readonly team: RowCapacity;
  /** Open contacts that any manager can work, by the config; null: the weeks say it of each. */
  readonly limit: number | null;
  /** First and last day of the weeks that were looked at, ISO; null where there is no whole one. */
  readonly span: { readonly first: string; readonly last: string } | null;
  /** Name of the stage that the first step ends in: what loads are held against is its coefficient. */
  readonly stage: string;
  /** Whether the input is a list of present stages: it does not tell who had how much to do when. */
  readonly present: boolean;
  /** Whether rows are groups of managers: a capacity is one manager's. */
  readonly groups: boolean;
}

/** What stands in the columns of the row: a row without open contacts has 0 of them. */
export function readCapacity(
  answer: CapacityAnswer | null,
  { row, team = false }: OfRow & { readonly team?: boolean },
): { readonly open: number | null; readonly capacity: number | null; readonly over: number | null } {
  if (answer === null || answer.present) return { open: null, capacity: null, over: null };
  const own = team ? answer.team : answer.rows.find((each) => each.row === row);
  if (own !== undefined) return own;
  const capacity = answer.groups || row === null ? null : answer.limit;
  return { open: 0, capacity, over: capacity === null ? null : 0 };
}
