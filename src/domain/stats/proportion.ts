/** Two bounds of an interval, low <= high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Guards the domain that all estimators of a proportion share: whole numbers, 0 <= converted <= entered, entered >= 1.
 *
 * @throws RangeError outside that domain; 0/0 has no estimate, and the caller says so with null
 */
export function assertProportion(converted: number, entered: number): void {
  const whole = Number.isSafeInteger(converted) && Number.isSafeInteger(entered);
  if (!whole || entered < 1 || converted < 0 || converted > entered) {
    throw new RangeError(`${converted} of ${entered} is no proportion`);
  }
}
