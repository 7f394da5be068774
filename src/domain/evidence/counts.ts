/** What became of contacts at a step; `entered = converted + lost + open` in the cohort basis. */
export interface Outcomes {
  readonly entered: number;
  readonly converted: number;
  /** In the flow basis `lost` and `open` are 0 and mean nothing. */
  readonly lost: number;
  readonly open: number;
  /** Contacts left out because they entered less than the stage's window before as-of; 0 where ages are told. */
  readonly immature: number;
}

/** The number of the whole way, from the list to the last stage, among the steps 1..n. */
export const WHOLE_WAY = 0;

/** Contacts of one age. */
interface Aged extends Outcomes {
  /**
   * Whole hours from their entry to as-of, rounded down, and no more than the horizon that was asked for; null where the
   * entry has no time, and where ages were not asked for.
   */
  readonly age: number | null;
}

/** A step, and what its contacts are held to. */
interface HeldStep extends Aged {
  /** Index of the stage that the step ends in, 1..n. */
  readonly step: number;
  /** Index into `Funnel.overrides` of the target these contacts are held to; -1 is the stage's own. */
  readonly override: number;
}

/** The whole way, and what its contacts are held to at each step of it. */
interface HeldWay extends Aged {
  /** The override of each step 1..n, first that of step 1; -1 is the stage's own. */
  readonly overrides: readonly number[];
}

/** A value of each grouping that was asked for, in that order; null where there is none. */
export interface Keyed {
  readonly keys: readonly (string | number | null)[];
}

/** One row of a report in place of the groupings. */
export interface OfRow {
  /** The manager (or the value of the chosen dimension); null where none can be named. */
  readonly row: string | null;
}

/** Contacts of which it is only known that they are lost: they are in no step (SPEC: lost at an unknown stage). */
interface UnknownLoss {
  readonly contacts: number;
}

/**
 * What the engine returns: numbers of contacts, never ratios. One record per (keys, step, target rule, age) that holds
 * at least one contact; absent combinations are zeros.
 */
export type StepCount = HeldStep & Keyed;
/** The same for one row of a report; several of one (row, step, target rule, age) are to be added up. */
export type RowCount = HeldStep & OfRow;

/** One record per (keys, target rules, age), by the credit of step 1; windows are nothing to it. */
export type WayCount = HeldWay & Keyed;
export type RowWayCount = HeldWay & OfRow;

/** By the keys of the contact's owner. */
export type UnknownCount = UnknownLoss & Keyed;
export type RowUnknownCount = UnknownLoss & OfRow;

/**
 * How many contacts of the team had been on the way for so many whole hours when that ended: they converted (rounded
 * up), were lost (up), or are still open at as-of (down; up where they came too late for the window).
 */
export interface TimeCount {
  /** 1..n, or {@link WHOLE_WAY}. */
  readonly step: number;
  /** >= 0 */
  readonly hours: number;
  readonly converted: number;
  readonly lost: number;
  readonly open: number;
}

/**
 * Counts by one of their keys: what else they are grouped by is left to be added up.
 *
 * @param position of the key among the groupings
 */
export function countRows<C extends Keyed>(counts: readonly C[], position: number): (C & OfRow)[] {
  return counts.map((count) => {
    const key = count.keys[position] ?? null;
    return { ...count, row: key === null ? null : String(key) };
  });
}
