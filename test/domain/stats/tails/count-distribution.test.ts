import { describe, expect, it } from 'vitest';
import {
  approximateCounts,
  distributeCounts,
} from '../../../../src/domain/stats/tails/count-distribution.ts';
import { poissonBinomialLowerTail } from '../../../../src/domain/stats/tails/poisson-binomial-lower-tail.ts';

const GROUPS = [
  { rate: 0.4, count: 27 },
  { rate: 0.8, count: 3 },
  { rate: 1, count: 2 },
  { rate: 0, count: 4 },
];

describe('distributeCounts', () => {
  it('is the Poisson binomial', () => {
    // R PoissonBinomial 1.2.5: ppbinom(0:5, c(.1, .2, .3, .4, .5), method = 'Convolve')
    const { atMost } = distributeCounts([0.1, 0.2, 0.3, 0.4, 0.5].map((rate) => ({ rate, count: 1 })));
    const tails = [0.1512, 0.5226, 0.85, 0.9774, 0.9988, 1];
    tails.forEach((tail, x) => {
      expect(atMost(x)).toBeCloseTo(tail, 12);
    });
    for (let x = 0; x <= 36; x++) {
      expect(distributeCounts(GROUPS).atMost(x)).toBeCloseTo(poissonBinomialLowerTail(x, GROUPS), 13);
    }
  });

  it('has nothing below 0 and everything above all', () => {
    for (const { atMost, contacts } of [distributeCounts(GROUPS), approximateCounts(GROUPS)]) {
      expect(contacts).toBe(36);
      expect(atMost(-1)).toBe(0);
      expect(atMost(36)).toBe(1);
      expect(atMost(40)).toBe(1);
    }
  });
});
