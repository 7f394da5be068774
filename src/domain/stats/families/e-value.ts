import { bisect } from '../bisect.ts';
import { assertCounts, gatherRates, type RateGroup } from '../proportion.ts';

/** How far below its peak, in logarithms, the integrand no longer matters: e^-36 is 2e-16. */
const NEGLIGIBLE = 36;

/** Places on (0, 1) and their weights: the double exponential rule, which smooth functions need no more of. */
const NODES = Array.from({ length: 75 }, (_, index) => {
  const step = 0.085;
  const t = (index - 37) * step;
  const bend = (Math.PI / 2) * Math.sinh(t);
  return {
    place: 1 / (1 + Math.exp(-2 * bend)),
    weight: ((Math.PI / 4) * step * Math.cosh(t)) / Math.cosh(bend) ** 2,
  };
});

/**
 * Evidence that somebody converts below a floor, which holds however often one looks: the logarithm of an e-value. If
 * the floor is kept, P(e ever reaches 1 / alpha) <= alpha, at whatever moment it is asked for.
 *
 * The likelihood at r times each contact's own floor f, against that at the floors, averaged over r between 0 and 1:
 * e = ∫₀¹ Π_converted r · Π_missed (1 - r·f) / (1 - f) dr. Where all floors are equal this is the beta mixture
 * ∫₀^f p^k (1-p)^(n-k) dp / f / (f^k (1-f)^(n-k)). A contact that is too young to be held to all of its floor comes with
 * floor × share. In logarithms and around the peak (the integrand is log-concave, so it has one), so that a million
 * contacts are no matter.
 *
 * @param conversions contacts that converted, a whole number >= 0; each counts r, whatever its floor above 0
 * @param misses contacts that did not, by the rate they are held to (floor × share), 0 <= rate < 1
 * @returns ln e; 0 without contacts, -ln(conversions + 1) without misses; relative error of e below 1e-9 up to 10 000
 *   contacts, of ln e beyond
 * @throws RangeError outside that domain: after a miss at a rate of 1 no finite number says how wrong it was
 * @see Ramdas, Grünwald, Vovk & Shafer, Statistical Science 38 (2023) 576-601
 * @example
 * Math.exp(logEValueBelowFloor(70, [{ rate: 0.6, count: 80 }])); // 38.32799...
 */
export function logEValueBelowFloor(conversions: number, misses: readonly RateGroup[]): number {
  assertCounts(conversions, conversions);
  const missed = gatherRates(misses).filter(({ rate }) => rate > 0);
  if (missed.some(({ rate }) => rate === 1)) throw new RangeError('a miss at rate 1 leaves no e-value');
  if (missed.length === 0) return Math.log(1 / (conversions + 1));
  const integrand = (r: number): number =>
    missed.reduce(
      (sum, { rate, count }) => sum + count * (Math.log1p(-r * rate) - Math.log1p(-rate)),
      conversions === 0 ? 0 : conversions * Math.log(r),
    );
  const mode = findMode(conversions, missed);
  const peak = integrand(mode);
  const area = (reach: number, sign: number): number =>
    reach *
    NODES.reduce(
      (sum, { place, weight }) => sum + weight * Math.exp(integrand(mode + sign * reach * place) - peak),
      0,
    );
  const scale = findScale(mode, conversions, missed);
  const below = findReach((reach) => peak - integrand(mode - reach), scale, mode);
  const above = findReach((reach) => peak - integrand(mode + reach), scale, 1 - mode);
  return peak + Math.log(area(below, -1) + area(above, 1));
}

/** Slope of the logarithm of the integrand; it only falls. */
function findSlope(r: number, conversions: number, missed: readonly RateGroup[]): number {
  return missed.reduce(
    (sum, { rate, count }) => sum - (count * rate) / (1 - r * rate),
    conversions === 0 ? 0 : conversions / r,
  );
}

function findMode(conversions: number, missed: readonly RateGroup[]): number {
  if (conversions === 0) return 0;
  if (findSlope(1, conversions, missed) >= 0) return 1;
  return bisect((r) => findSlope(r, conversions, missed) > 0, 0, 1);
}

/** About the width of the peak, by the slope and the curvature there: a first step that is not too long. */
function findScale(mode: number, conversions: number, missed: readonly RateGroup[]): number {
  const curvature = missed.reduce(
    (sum, { rate, count }) => sum + count * (rate / (1 - mode * rate)) ** 2,
    conversions === 0 ? 0 : conversions / mode ** 2,
  );
  return 1 / (Math.abs(findSlope(mode, conversions, missed)) + Math.sqrt(curvature));
}

/** How far from the peak the integrand matters, at most as far as it goes. */
function findReach(drop: (reach: number) => number, scale: number, limit: number): number {
  let reach = Math.min(scale, limit);
  while (reach < limit && drop(reach) < NEGLIGIBLE) reach = Math.min(limit, reach * 1.5);
  return reach;
}
