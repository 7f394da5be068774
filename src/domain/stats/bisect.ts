/**
 * Where a condition that holds on the left stops holding, by halving the interval 60 times.
 *
 * @param holds true up to some point between low and high, false beyond it
 * @returns a point within (high - low) · 2^-60 of it
 * @example
 * bisect((x) => x * x < 2, 0, 2); // 1.414213562373095
 */
export function bisect(holds: (x: number) => boolean, low: number, high: number): number {
  let left = low;
  let right = high;
  for (let halving = 0; halving < 60; halving++) {
    const middle = left + (right - left) / 2;
    if (holds(middle)) left = middle;
    else right = middle;
  }
  return left;
}
