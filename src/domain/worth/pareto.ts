/** A cause, and how far it and the greater ones go together. */
export interface ParetoShare<C> {
  readonly cause: C;
  /** Above 0. */
  readonly value: number;
  /** Sum up to here ÷ sum of all, 0..1; of the last exactly 1. */
  readonly cumulative: number;
}

/**
 * The few causes that make most of a whole: those above 0, the greatest first, with the running sum as a part of the whole.
 * Equal ones keep their order.
 *
 * @example
 * rankCauses([1, 6, 3], (each) => each).map(({ cumulative }) => cumulative); // [0.6, 0.9, 1]
 */
export function rankCauses<C>(causes: readonly C[], read: (cause: C) => number): ParetoShare<C>[] {
  const ranked = causes
    .map((cause) => ({ cause, value: read(cause) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const sums: number[] = [];
  for (const { value } of ranked) sums.push((sums.at(-1) ?? 0) + value);
  const whole = sums.at(-1) ?? 0;
  return ranked.map((each, index) => ({ ...each, cumulative: sums[index]! / whole }));
}
