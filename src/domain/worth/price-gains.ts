import { compareCurrencies } from '../money/amount.ts';
import type { DealValue } from './deal-value.ts';
import type { Gain } from './gain.ts';

/** A gain in one currency; a gain that is worth something in several has several of these. */
export interface PricedGain extends Gain {
  /** Gain × the value of a final conversion; null where nobody knows one. */
  readonly money: number | null;
  /** ISO 4217; null where the amounts name none, and where there is no money. */
  readonly currency: string | null;
}

/**
 * Puts gains into money. The team's are worth what its managers' are: of each step the sum over them, currency by
 * currency.
 *
 * @param gains of all managers, and the team's after them
 * @param valuesOf what a final conversion of a row is worth
 * @returns in the same order, each gain once a currency: these in code-point order, none last
 */
export function priceGains(
  gains: readonly Gain[],
  valuesOf: (row: string) => readonly DealValue[],
): PricedGain[] {
  const ofStep = new Map<number, Map<string | null, number>>();
  return gains.flatMap((each): PricedGain[] => {
    const { step, gain } = each;
    const sums = ofStep.get(step) ?? new Map<string | null, number>();
    const worth = (currency: string | null, value: number) => ({ ...each, money: value, currency });
    const values = each.team || gain === null ? [] : valuesOf(each.row);
    for (const { currency, value } of values) {
      sums.set(currency, (sums.get(currency) ?? 0) + value * gain!);
    }
    ofStep.set(step, sums);
    const own = each.team
      ? [...sums].sort(([a], [b]) => compareCurrencies(a, b)).map(([currency, sum]) => worth(currency, sum))
      : values.map(({ currency, value }) => worth(currency, value * gain!));
    return own.length > 0 ? own : [{ ...each, money: null, currency: null }];
  });
}
