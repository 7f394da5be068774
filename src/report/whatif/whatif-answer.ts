import type { PricedGain } from '../../domain/worth/price-gains.ts';
import type { Wish } from '../../domain/worth/what-if.ts';

/** What other coefficients would bring, before it is shown. */
export interface WhatifAnswer {
  readonly wish: Wish;
  /** Of the whole team, whichever rows are shown; each once a currency. */
  readonly gains: readonly PricedGain[];
  /** Where the value of a deal is from: `--deal-value`, the amounts of the input, or nobody knows it. */
  readonly valued: 'named' | 'amounts' | 'none';
}
