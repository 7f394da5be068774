/** Nobody is expected to stay for longer than so many years. */
export const MOST_YEARS = 10;

/** What the mean of a client's year and the clients that leave come to. */
export interface LifetimeValue {
  /** What a client brings until he leaves: ten-thousandths of the currency's unit, rounded half up. */
  readonly value: bigint;
  /** What one of them brings in a year, likewise. */
  readonly yearly: bigint;
  /** For how many years he is expected to stay: 1 ÷ churn, at most {@link MOST_YEARS}. */
  readonly years: number;
}

/**
 * The value of a client: the mean sum of a client and year × expected years (SPEC-CONTROL: base).
 *
 * @param units what all clients paid in the year, in one currency
 * @param clients how many they were
 * @param base clients of the year before
 * @param left those of them that bought nothing in the year
 * @returns null where nobody paid, or nobody could have left
 * @example valueClient(120_0000n, 3, 3, 1).value; // 120_0000n: 40 a year, for three years
 */
export function valueClient(
  units: bigint,
  clients: number,
  base: number,
  left: number,
): LifetimeValue | null {
  if (clients === 0 || base === 0) return null;
  const capped = base >= MOST_YEARS * left;
  const [years, per] = capped ? [BigInt(MOST_YEARS), 1n] : [BigInt(base), BigInt(left)];
  return {
    value: divideRounded(units * years, BigInt(clients) * per),
    yearly: divideRounded(units, BigInt(clients)),
    years: capped ? MOST_YEARS : base / left,
  };
}

/** Rounded to the nearest, half up. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor;
  const quotient = doubled / (2n * divisor);
  return doubled < 0n && doubled % (2n * divisor) !== 0n ? quotient - 1n : quotient;
}
