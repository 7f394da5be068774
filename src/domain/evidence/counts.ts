/**
 * What the engine returns: numbers of contacts, never ratios. One record per (row, step, target rule) that holds at
 * least one contact; absent combinations are zeros. `entered = converted + lost + open` holds in every record of the
 * cohort basis; in the flow basis `lost` and `open` are 0 and mean nothing.
 */
export interface StepCount {
  /** The manager (or the value of the chosen dimension); null where none can be named. */
  readonly row: string | null;
  /** Index of the stage that the step ends in, 1..n. */
  readonly step: number;
  /** Index into `Funnel.overrides` of the target these contacts are held to; -1 is the stage's own. */
  readonly override: number;
  readonly entered: number;
  readonly converted: number;
  readonly lost: number;
  readonly open: number;
  /** Contacts left out because they entered less than the stage's window before as-of. */
  readonly immature: number;
}
