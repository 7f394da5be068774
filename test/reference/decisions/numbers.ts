/** The little statistics that decisions hang on, each in the plainest way there is. */

/** P(Z <= x) of the standard normal: a series in the middle, a continued fraction in the tails. */
export function normalBelow(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) < 3) {
    let [term, sum] = [x, x];
    for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = 0;
  for (let depth = 200; depth > 0; depth--) fraction = depth / (Math.abs(x) + fraction);
  const tail = density / (Math.abs(x) + fraction);
  return x < 0 ? tail : 1 - tail;
}

/** The z that so much of the standard normal lies within, on both sides. */
export function normalWithin(confidence: number): number {
  let [low, high] = [0, 40];
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (2 * normalBelow(-middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of k out of n, both real. */
export function wilson(k: number, n: number, confidence: number): Interval {
  const z = normalWithin(confidence);
  const rate = k / n;
  const middle = rate + (z * z) / (2 * n);
  const half = z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  const bottom = 1 + (z * z) / n;
  return {
    low: k === 0 ? 0 : (middle - half) / bottom,
    high: k === n ? 1 : (middle + half) / bottom,
  };
}

/** A rate and what it is known to be within. */
export interface Estimate extends Interval {
  readonly rate: number;
}

/** The interval of converted ÷ mature of contacts with shares of so much in sum and so much squared (A1). */
export function estimate(
  converted: number,
  { mature, squares }: { mature: number; squares: number },
  confidence: number,
): Estimate {
  const each = squares / mature;
  const number = mature / each;
  const { low, high } = wilson(Math.min(converted, number), number, confidence);
  return {
    rate: Math.min(1, converted / mature),
    low: Math.min(1, low / each),
    high: Math.min(1, high / each),
  };
}

/** Newcombe's interval of a - b from the intervals of both. */
export function newcombe(a: Estimate, b: Estimate): Interval {
  const difference = a.rate - b.rate;
  return {
    low: difference - Math.hypot(a.rate - a.low, b.high - b.rate),
    high: difference + Math.hypot(a.high - a.rate, b.rate - b.low),
  };
}

/** Benjamini and Hochberg's q of each p: the least level at which it would be found. */
export function findFalse(ps: readonly number[]): number[] {
  const sorted = [...ps].sort((a, b) => a - b);
  return ps.map((p) =>
    Math.min(1, ...sorted.flatMap((each, index) => (each >= p ? (each * ps.length) / (index + 1) : []))),
  );
}

/** P(so many or fewer) where each succeeds by its own chance. */
export function fewerThanBy(k: number, chances: readonly number[]): number {
  let ways = [1];
  for (const chance of [...chances].sort((a, b) => a - b)) {
    ways = Array.from(
      { length: ways.length + 1 },
      (_, count) => (ways[count] ?? 0) * (1 - chance) + (ways[count - 1] ?? 0) * chance,
    );
  }
  return Math.min(
    1,
    ways.slice(0, k + 1).reduce((sum, each) => sum + each, 0),
  );
}

/** The same for very many (A10). */
export function fewerThanRefined(k: number, chances: readonly number[]): number {
  const sum = (of: (chance: number) => number) => chances.reduce((total, chance) => total + of(chance), 0);
  const spread = Math.sqrt(sum((f) => f * (1 - f)));
  const skew = sum((f) => f * (1 - f) * (1 - 2 * f)) / spread ** 3;
  const x = (k + 0.5 - sum((f) => f)) / spread;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalBelow(x) + (skew * (1 - x * x) * density) / 6));
}
