import { binomialLowerTail } from '../stats/tails/binomial-lower-tail.ts';

/** Beyond these it is not looked for. */
const MOST = 1_000_000;
/** So many teeth are looked at past the trend. */
const LONGEST_RIPPLE = 10_000;
/** Conversions: what is below a whole number by rounding alone is that number. */
const SLACK = 1e-9;

/**
 * How many finished contacts it takes until a coefficient below its floor is surely below it: the smallest n from which
 * on P(X <= floor(rate · n) | n, floor) <= alpha ÷ tests, however many more there are. (The probability falls in
 * teeth, as conversions are whole: it may hold by luck a little earlier.)
 *
 * With several tests it is the worst case of Benjamini–Hochberg's rule, that none of the others finds anything; each
 * that does makes fewer enough.
 *
 * @param rate the coefficient as it is, 0..1
 * @param floor what it is held to, 0..1
 * @param alpha 0 < alpha < 1
 * @param tests the size of the family, >= 1
 * @returns contacts, >= 1; null where the rate is not below the floor, where the floor is 100 % (nothing is sure
 *   against certainty), and where a million are not enough
 * @example
 * neededContacts(0.4, 0.6, 0.05); // 21
 */
export function neededContacts(rate: number, floor: number, alpha: number, tests = 1): number | null {
  if (!(rate < floor && floor < 1)) return null;
  const level = alpha / tests;
  const isSure = (contacts: number): boolean =>
    binomialLowerTail(Math.floor(rate * contacts + SLACK), contacts, floor) <= level;
  // nearer to the floor than a million contacts can tell; what follows would look for it for hours
  if (!isSure(MOST)) return null;
  // with one more conversion the probability jumps up, then it falls with every miss: a tooth
  const startTooth = (conversions: number): number =>
    conversions === 0 ? 1 : Math.ceil((conversions - SLACK) / rate);
  // Chernoff's bound: from there on it always holds
  const always = Math.min(MOST, Math.ceil(-Math.log(level) / diverge(rate, floor)) + 1);
  const last = findLastUnsure((tooth) => isSure(startTooth(tooth)), Math.floor(rate * always), floor - rate);
  if (last < 0) return 1;
  const start = startTooth(last);
  return findFirst(isSure, start, Math.min(always, startTooth(last + 1)));
}

/** How far one rate is from another, in the natural logarithms that a contact adds (Kullback–Leibler). */
function diverge(rate: number, floor: number): number {
  const missed = (1 - rate) * Math.log((1 - rate) / (1 - floor));
  return rate === 0 ? missed : rate * Math.log(rate / floor) + missed;
}

/**
 * The last tooth that begins above the level, by bisection on the trend; then on, past the end of the ripple that
 * whole numbers of contacts make of it.
 *
 * @returns -1 where all hold
 */
function findLastUnsure(isSure: (tooth: number) => boolean, most: number, gap: number): number {
  let unsure = -1;
  let sure = most + 1;
  while (sure - unsure > 1) {
    const middle = (unsure + sure) >>> 1;
    if (isSure(middle)) sure = middle;
    else unsure = middle;
  }
  // the nearer the rate is to the floor, the longer the ripple outlasts the trend
  const reach = Math.min(LONGEST_RIPPLE, Math.ceil(4 / gap) + 4);
  for (let tooth = unsure + 1; tooth <= Math.min(most, unsure + reach); tooth++) {
    if (!isSure(tooth)) unsure = tooth;
  }
  return unsure;
}

/** The first number above `unsure` that holds, where all from some on do, `sure` among them. */
function findFirst(holds: (n: number) => boolean, unsure: number, sure: number): number {
  let [low, high] = [unsure, sure];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
