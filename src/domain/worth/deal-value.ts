import type { Amount, AmountSum } from '../money/amount.ts';

/** Ten-thousandths of the unit, as amounts are kept. */
const UNITS = 10_000;
/** On fewer amounts than these a mean is anybody's: the team's stands in for it. */
const FEWEST = 5;

/** What the amounts of final conversions come to. */
export interface FinalAmounts {
  /** Final conversions with a readable amount of whatever currency. */
  readonly conversions: number;
  /** By currency, in code-point order, what has none last. */
  readonly sums: readonly AmountSum[];
}

/** What one final conversion is worth in one currency; what names no currency is a currency of its own. */
export interface DealValue {
  readonly currency: string | null;
  /** In the currency's unit. */
  readonly value: number;
}

/** The value of a deal that somebody names. */
export function readValue({ units, currency }: Amount): DealValue {
  return { currency, value: Number(units) / UNITS };
}

/**
 * What a final conversion of a row is worth: in each currency the sum of its amounts ÷ the conversions with an amount of
 * any. So the values of several currencies stand side by side, each for its part of the deals. A row with fewer than
 * five such conversions takes the team's.
 *
 * @param own undefined: nothing of the row's converted
 * @returns currencies in code-point order, none last; empty where the team has no amounts either
 */
export function meanDealValues(own: FinalAmounts | undefined, team: FinalAmounts): DealValue[] {
  const { conversions, sums } = own !== undefined && own.conversions >= FEWEST ? own : team;
  return sums.map(({ currency, units }) => ({ currency, value: Number(units) / UNITS / conversions }));
}
