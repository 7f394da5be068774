import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/domain/money/amount.ts';
import { gatherAmounts, meanDealValues, readValue } from '../../../src/domain/worth/deal-value.ts';

const sum = (currency: string | null, units: number, rows: number) => ({
  currency,
  rows,
  units: BigInt(units) * 10_000n,
});
const TEAM = { sums: [sum('RUB', 4000, 20)] };

describe('the value of a final conversion', () => {
  it('is the mean of the row’s own amounts', () => {
    expect(meanDealValues({ sums: [sum('RUB', 1500, 5)] }, 6, TEAM)).toEqual([
      { currency: 'RUB', value: 300 },
    ]);
  });

  it('is of those that have an amount', () => {
    expect(meanDealValues({ sums: [sum('RUB', 700, 1)] }, 5, TEAM)).toEqual([
      { currency: 'RUB', value: 700 },
    ]);
  });

  it('is the team’s below five', () => {
    expect(meanDealValues({ sums: [sum('RUB', 1500, 4)] }, 4, TEAM)).toEqual([
      { currency: 'RUB', value: 200 },
    ]);
    expect(meanDealValues(undefined, 9, TEAM)).toEqual([{ currency: 'RUB', value: 200 }]);
  });

  it('of several currencies stands side by side, each for its part of the deals', () => {
    const mixed = { sums: [sum('EUR', 800, 2), sum('RUB', 4000, 5), sum(null, 8, 1)] };
    expect(meanDealValues(mixed, 8, TEAM)).toEqual([
      { currency: 'EUR', value: 100 },
      { currency: 'RUB', value: 500 },
      { currency: null, value: 1 },
    ]);
  });

  it('is not known where nobody has amounts', () => {
    expect(meanDealValues(undefined, 9, { sums: [] })).toEqual([]);
  });

  it('is gathered from several counts of a row', () => {
    const counted = [
      { row: 'a', sums: [sum('RUB', 100, 1), sum('EUR', 5, 1)] },
      { row: null, sums: [sum('RUB', 7, 1)] },
      { row: 'a', sums: [sum('RUB', 50, 1)] },
    ];
    const { ofRow, team } = gatherAmounts(counted);
    expect(ofRow.get('a')).toEqual({ sums: [sum('EUR', 5, 1), sum('RUB', 150, 2)] });
    expect(ofRow.get(null)).toEqual({ sums: [sum('RUB', 7, 1)] });
    expect(team).toEqual({ sums: [sum('EUR', 5, 1), sum('RUB', 157, 3)] });
  });

  it('may be named', () => {
    expect(readValue(parseAmount('1 500,50 USD')!)).toEqual({ currency: 'USD', value: 1500.5 });
    expect(readValue(parseAmount('120000')!)).toEqual({ currency: null, value: 120_000 });
  });
});
