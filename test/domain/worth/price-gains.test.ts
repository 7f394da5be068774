import { describe, expect, it } from 'vitest';
import type { Gain } from '../../../src/domain/worth/gain.ts';
import { priceGains } from '../../../src/domain/worth/price-gains.ts';

const gain = (row: string, step: number, value: number | null, team = false): Gain => ({
  row,
  team,
  step,
  from: 0.5,
  to: 0.8,
  finalNow: 10,
  gain: value,
  low: value,
  high: value,
});

const VALUES: Readonly<Record<string, readonly { currency: string | null; value: number }[]>> = {
  a: [
    { currency: 'EUR', value: 10 },
    { currency: null, value: 1 },
  ],
  b: [
    { currency: 'EUR', value: 20 },
    { currency: 'RUB', value: 500 },
  ],
  none: [],
};
const price = (gains: readonly Gain[]) =>
  priceGains(gains, (row) => VALUES[row] ?? []).map((each) => [
    each.row,
    each.step,
    each.money,
    each.currency,
  ]);

describe('priceGains', () => {
  it('has a row a currency, and sums of each for the team', () => {
    const gains = [
      gain('a', 1, 2),
      gain('b', 1, 3),
      gain('b', 2, 1),
      gain('*', 1, 5, true),
      gain('*', 2, 1, true),
    ];
    expect(price(gains)).toEqual([
      ['a', 1, 20, 'EUR'],
      ['a', 1, 2, null],
      ['b', 1, 60, 'EUR'],
      ['b', 1, 1500, 'RUB'],
      ['b', 2, 20, 'EUR'],
      ['b', 2, 500, 'RUB'],
      ['*', 1, 80, 'EUR'],
      ['*', 1, 1500, 'RUB'],
      ['*', 1, 2, null],
      ['*', 2, 20, 'EUR'],
      ['*', 2, 500, 'RUB'],
    ]);
  });

  it('has no money where nobody knows a value, or the gain', () => {
    expect(price([gain('none', 1, 2), gain('a', 1, null), gain('*', 1, 2, true)])).toEqual([
      ['none', 1, null, null],
      ['a', 1, null, null],
      ['*', 1, null, null],
    ]);
  });
});
