/** What says when a list of deals was exported: `--at`, the file's modification time, the clock. */
export const MOMENT_SOURCES = ['option', 'file', 'clock'] as const;
export type MomentSource = (typeof MOMENT_SOURCES)[number];

/** Deals that moved from one stage to another, as the CRM labels them. */
export interface MoveCount {
  /** Null for deals that the history did not know. */
  readonly from: string | null;
  readonly to: string;
  readonly deals: number;
}

/** Deals of which nothing is appended, for one reason: how many, and the first few ids in code-point order. */
export interface SkippedDeals {
  readonly deals: number;
  readonly examples: readonly string[];
}

/** A list of deals held against the history of their stages. `deals` = unchanged + moves + behind + ahead. */
export interface TrackCounts {
  /** Distinct deals of the list. */
  readonly deals: number;
  /** Rows of deals that stand in the list before (several products, say). */
  readonly repeated: number;
  readonly unchanged: number;
  /** What is to be appended. */
  readonly moves: readonly MoveCount[];
  /** Their stage differs, but changed before what the history knows last of them. */
  readonly behind: SkippedDeals;
  /** Their stage changed after the list was exported. */
  readonly ahead: SkippedDeals;
  /** Known to the history, and not in the list any more. */
  readonly vanished: SkippedDeals;
  /** The newest change that the list itself dates, microseconds; null where it dates none. */
  readonly latest: number | null;
}

/** Why a list of deals is refused as older than the history, judged by its moment. */
export function isOlder(moment: number, newest: number | null): boolean {
  return newest !== null && moment < newest;
}

/** Whether a list that dates its changes has old news only: it is an older export under a newer name. */
export function isStale({ behind, latest }: TrackCounts, newest: number | null): boolean {
  return behind.deals > 0 && newest !== null && (latest === null || latest <= newest);
}
