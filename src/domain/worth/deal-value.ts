import type { OfRow } from '../evidence/counts.ts';
import { type Amount, type AmountSum, createAmountSums, valueUnits } from '../money/amount.ts';

/** On fewer final conversions than these a mean is anybody's: the team's stands in for it. */
const FEWEST = 5;

/** What the amounts of final conversions come to: of those that have a readable one, each a row of its currency. */
export interface FinalAmounts {
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
  return { currency, value: valueUnits(units) };
}

/**
 * What a final conversion of a row is worth: in each currency the sum of its amounts ÷ the conversions with an amount of
 * any. So the values of several currencies stand side by side, each for its part of the deals. A row with fewer than
 * five final conversions, or no amounts, takes the team's.
 *
 * @param own undefined: the row has no amounts
 * @param finals the row's final conversions, with an amount or without
 * @returns currencies in code-point order, none last; empty where the team has no amounts either
 */
export function meanDealValues(
  own: FinalAmounts | undefined,
  finals: number,
  team: FinalAmounts,
): DealValue[] {
  const known = own !== undefined && own.sums.length > 0 && finals >= FEWEST;
  const { sums } = known ? own : team;
  const conversions = sums.reduce((total, { rows }) => total + rows, 0);
  return sums.map(({ currency, units }) => ({ currency, value: valueUnits(units) / conversions }));
}

/** What amounts come to, by row, and of all rows together. */
export interface RowAmounts {
  readonly ofRow: ReadonlyMap<string | null, FinalAmounts>;
  readonly team: FinalAmounts;
}

/** Amounts by row: several counts of one row are added up. */
export function gatherAmounts(counted: readonly (OfRow & FinalAmounts)[]): RowAmounts {
  const rows = new Map<string | null, FinalAmounts[]>();
  for (const each of counted) rows.set(each.row, [...(rows.get(each.row) ?? []), each]);
  const ofRow = new Map([...rows].map(([row, own]) => [row, addAmounts(own)]));
  return { ofRow, team: addAmounts(counted) };
}

function addAmounts(all: readonly FinalAmounts[]): FinalAmounts {
  const total = createAmountSums();
  for (const { sums } of all) for (const sum of sums) total.merge(sum);
  return { sums: total.list() };
}
