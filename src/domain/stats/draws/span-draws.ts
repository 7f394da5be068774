import type { Interval } from '../proportion.ts';

/**
 * The middle part of draws: between the quantiles that leave out as much on either side.
 *
 * Formula: of N sorted draws those number ceil(N · tail) and ceil(N · (1 - tail)), tail = (1 - confidence) ÷ 2: the
 * inverse of the empirical distribution (type 1 of Hyndman and Fan).
 *
 * @param draws at least one, in any order
 * @param confidence 0 < confidence < 1
 * @returns bounds in the unit of the draws
 * @throws RangeError outside that domain
 * @see Hyndman & Fan, The American Statistician 50 (1996) 361-365
 * @example
 * spanDraws(Float64Array.of(3, 1, 2, 4), 0.5); // { low: 1, high: 3 }
 */
export function spanDraws(draws: Float64Array, confidence: number): Interval {
  if (draws.length === 0 || !(confidence > 0 && confidence < 1)) {
    throw new RangeError(`no interval of ${confidence} out of ${draws.length} draws`);
  }
  const parted = draws.slice();
  const at = (share: number): number => {
    // a share of a number of draws may miss a whole number by rounding
    const rank = Math.ceil(share * parted.length - 1e-9);
    return selectRank(parted, Math.min(parted.length, Math.max(1, rank)) - 1);
  };
  const tail = (1 - confidence) / 2;
  return { low: at(tail), high: at(1 - tail) };
}

/**
 * The value that would stand at a place, were all sorted (Hoare's FIND): a sixth of the time of sorting them.
 *
 * @param values are put into another order: none before the place is larger, none behind it smaller
 */
function selectRank(values: Float64Array, place: number): number {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = values[place]!;
    let [left, right] = [first, last];
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const moved = values[left]!;
      values[left++] = values[right]!;
      values[right--] = moved;
    }
    if (right < place) first = left;
    if (left > place) last = right;
  }
  return values[place]!;
}
