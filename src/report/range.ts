/** The least and the most that something can be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
