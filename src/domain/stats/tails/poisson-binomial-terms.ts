import type { RateGroup } from '../proportion.ts';
import { logBinomialPmf } from './binomial-pmf.ts';

/** Terms below this part of the largest are left out: far below what a sum of doubles can feel. */
const NEGLIGIBLE = 1e-26;

/** Weights of the numbers of conversions from `from` on. */
export interface Terms {
  readonly from: number;
  readonly weights: readonly number[];
}

/** What a rate becomes where its odds are multiplied. */
export function tiltRate(rate: number, tilt: number): number {
  return (rate * tilt) / (1 - rate + rate * tilt);
}

/**
 * A group's tilted terms, as parts of their sum, so that convolving many stays within doubles; `log` is what they were
 * divided by: the sum in units of the term at `mode`, and that term itself before the tilt.
 */
export function tiltTerms(
  { rate, count }: RateGroup,
  tilt: number,
): { terms: Terms; mode: number; log: number } {
  const odds = (rate / (1 - rate)) * tilt;
  const mode = Math.min(count, Math.floor((count + 1) * tiltRate(rate, tilt)));
  const below: number[] = [];
  for (let x = mode, term = 1; x > 0; x--) {
    term *= x / ((count - x + 1) * odds);
    if (term < NEGLIGIBLE) break;
    below.push(term);
  }
  const weights = [...below.reverse(), 1];
  for (let x = mode, term = 1; x < count; x++) {
    term *= ((count - x) / (x + 1)) * odds;
    if (term < NEGLIGIBLE) break;
    weights.push(term);
  }
  const sum = weights.reduce((total, each) => total + each, 0);
  const terms = { from: mode - below.length, weights: weights.map((each) => each / sum) };
  return { terms, mode, log: logBinomialPmf(mode, count, rate) + Math.log(sum) };
}

/** The terms of the sum of two independent numbers, without the negligible ones at both ends. */
export function convolve(one: Terms, other: Terms): Terms {
  const [short, long] =
    one.weights.length < other.weights.length ? [one.weights, other.weights] : [other.weights, one.weights];
  const weights: number[] = [];
  let most = 0;
  // plain loops: this is where the time goes
  for (let x = 0; x < short.length + long.length - 1; x++) {
    let weight = 0;
    const last = Math.min(x, short.length - 1);
    for (let y = Math.max(0, x - long.length + 1); y <= last; y++) weight += short[y]! * long[x - y]!;
    if (weight > most) most = weight;
    weights.push(weight);
  }
  let first = 0;
  while (weights[first]! < NEGLIGIBLE * most) first++;
  while (weights[weights.length - 1]! < NEGLIGIBLE * most) weights.pop();
  return { from: one.from + other.from + first, weights: first === 0 ? weights : weights.slice(first) };
}
