/** Two bounds of an interval, low <= high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Contacts of which each converts with the same probability, independently of the others. */
export interface RateGroup {
  /** Success probability of each, 0..1. */
  readonly rate: number;
  /** How many, a whole number >= 0. */
  readonly count: number;
}

/**
 * Guards the domain that all estimators of a proportion share: 0 <= converted <= entered, entered > 0. Real numbers: a
 * row of young contacts is worth fewer finished ones than it has, and hardly ever a whole number of them.
 *
 * @throws RangeError outside that domain; 0/0 has no estimate, and the caller says so with null
 */
export function assertProportion(converted: number, entered: number): void {
  if (!(entered > 0 && entered < Infinity && converted >= 0 && converted <= entered)) {
    throw new RangeError(`${converted} of ${entered} is no proportion`);
  }
}

/**
 * Guards the exact tests: contacts that did something, of those that could, in whole numbers.
 *
 * @throws RangeError unless 0 <= converted <= entered, both whole
 */
export function assertCounts(converted: number, entered: number): void {
  const whole = Number.isSafeInteger(converted) && Number.isSafeInteger(entered);
  if (!whole || converted < 0 || converted > entered) {
    throw new RangeError(`${converted} of ${entered} are no counts`);
  }
}

/**
 * Puts groups into their one order: rates ascending, equal ones joined, empty ones left out. Sums over them are then the
 * same to the last bit, whatever the order of the input.
 *
 * @throws RangeError for a rate outside 0..1 or a count that is no whole number >= 0
 */
export function gatherRates(groups: readonly RateGroup[]): RateGroup[] {
  const counts = new Map<number, number>();
  for (const { rate, count } of groups) {
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate ${rate} is not inside [0, 1]`);
    assertCounts(0, count);
    if (count > 0) counts.set(rate, (counts.get(rate) ?? 0) + count);
  }
  return [...counts].map(([rate, count]) => ({ rate, count })).sort((a, b) => a.rate - b.rate);
}
