/** What became of contacts at a step; `entered = converted + lost + open` in the cohort basis. */
export interface Outcomes {
  readonly entered: number;
  readonly converted: number;
  /** In the flow basis `lost` and `open` are 0 and mean nothing. */
  readonly lost: number;
  readonly open: number;
  /** Contacts left out because they entered less than the stage's window before as-of. */
  readonly immature: number;
}

/** A step, and what its contacts are held to. */
interface HeldStep extends Outcomes {
  /** Index of the stage that the step ends in, 1..n. */
  readonly step: number;
  /** Index into `Funnel.overrides` of the target these contacts are held to; -1 is the stage's own. */
  readonly override: number;
}

/**
 * What the engine returns: numbers of contacts, never ratios. One record per (keys, step, target rule) that holds at
 * least one contact; absent combinations are zeros.
 */
export interface StepCount extends HeldStep {
  /** A value of each grouping that was asked for, in that order; null where there is none. */
  readonly keys: readonly (string | number | null)[];
}

/** The same for one row of a report; several of one (row, step, target rule) are to be added up. */
export interface RowCount extends HeldStep {
  /** The manager (or the value of the chosen dimension); null where none can be named. */
  readonly row: string | null;
}

/**
 * Counts by one of their keys: what else they are grouped by is left to be added up.
 *
 * @param position of the key among the groupings
 */
export function countRows(counts: readonly StepCount[], position: number): RowCount[] {
  return counts.map(({ keys, ...count }) => {
    const key = keys[position] ?? null;
    return { ...count, row: key === null ? null : String(key) };
  });
}
