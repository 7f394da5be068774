import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLowerTail } from '../../../../src/domain/stats/tails/binomial-lower-tail.ts';
import { poissonBinomialLowerTail } from '../../../../src/domain/stats/tails/poisson-binomial-lower-tail.ts';
import { countRuns } from '../../../tool/property-runs.ts';
import { relativeError } from '../../../tool/relative-error.ts';

/** One contact each. */
const each = (rates: readonly number[]) => rates.map((rate) => ({ rate, count: 1 }));

/** P(X <= converted) by adding one contact after the other: slow, and right while nothing underflows. */
function addContacts(converted: number, rates: readonly number[]): number {
  let terms = [1];
  for (const rate of rates)
    terms = [...terms, 0].map((term, x) => term * (1 - rate) + (terms[x - 1] ?? 0) * rate);
  return terms.slice(0, converted + 1).reduce((sum, term) => sum + term, 0);
}

describe('poissonBinomialLowerTail', () => {
  // R PoissonBinomial 1.2.5: ppbinom(k, p, method = 'Convolve')
  it.each([
    ['five', 1, each([0.1, 0.2, 0.3, 0.4, 0.5]), 0.5226],
    ['binom.test(20, 100, .25, "less")', 20, [{ rate: 0.25, count: 100 }], 0.148831050443],
    [
      '40 contacts aged 1..40 days, floor 60 %, a thirtieth of it a day',
      12,
      each(Array.from({ length: 40 }, (_, day) => Math.min(0.6, 0.02 * (day + 1)))),
      0.1594867889188,
    ],
    [
      '27 hard and 3 easy leads',
      8,
      [
        { rate: 0.4, count: 27 },
        { rate: 0.8, count: 3 },
      ],
      0.03471628064731,
    ],
    ['edges 0 and 1', 2, each([0, 0, 0.5, 1, 1]), 0.5],
  ])('%s: %i or fewer', (_, converted, groups, tail) => {
    expect(poissonBinomialLowerTail(converted, groups)).toBeCloseTo(tail, 12);
  });

  // sums of 60 digits (mpmath): the terms of one group times the tails of the other
  it.each([
    [40, [50, 0.9], [50, 0.95], 3.15195000435411e-42, 1e-13],
    [0, [1000, 0.3], [500, 0.2], 4.39575531844558e-204, 1e-12],
    [3, [1000, 0.3], [500, 0.2], 1.24694695980157e-196, 1e-12],
    [100, [20_000, 0.01], [30_000, 0.02], 4.00438313723824e-218, 1e-12],
    [52_000, [60_000, 0.6], [40_000, 0.5], 3.942424058962041e-144, 2e-12],
    [55_500, [60_000, 0.6], [40_000, 0.5], 0.000695324972669824, 2e-12],
    [545_200, [600_000, 0.6], [400_000, 0.5], 4.34543925012315e-197, 1e-11],
  ] as const)(
    '%i or fewer of [n, rate] %j and %j is %d',
    (converted, [n1, p1], [n2, p2], exact, tolerance) => {
      const groups = [
        { rate: p1, count: n1 },
        { rate: p2, count: n2 },
      ];
      expect(relativeError(poissonBinomialLowerTail(converted, groups), exact)).toBeLessThan(tolerance);
    },
  );

  it.each([
    [40, 1.01468701611588e-24],
    [150, 0.999999671218234],
  ])('%i or fewer of 300 contacts, each of its own rate, is %d (60 digits, mpmath)', (converted, exact) => {
    const groups = each(Array.from({ length: 300 }, (_, index) => (index + 1) / 400));
    expect(relativeError(poissonBinomialLowerTail(converted, groups), exact)).toBeLessThan(1e-13);
  });

  it('equals adding contacts one by one', () => {
    const rates = fc.array(
      fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.2, 0.5, 1e-9, 0.999, 1)),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(rates, fc.nat(30), (all, most) => {
        const converted = Math.min(most, all.length);
        const exact = addContacts(converted, all);
        const found = poissonBinomialLowerTail(converted, each(all));
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-12 * exact);
        expect(found).toBeLessThanOrEqual(1);
      }),
      { seed: 4, numRuns: countRuns(400) },
    );
  });

  it('does not depend on the order, to the last bit', () => {
    const rates = [0.31, 0.7, 0.2, 0.31, 0.99, 0, 0.45, 1];
    const groups = rates.map((rate, index) => ({ rate, count: 3 + index }));
    const tail = poissonBinomialLowerTail(24, groups);
    expect(poissonBinomialLowerTail(24, [...groups].reverse())).toBe(tail);
    expect(poissonBinomialLowerTail(24, [...groups.slice(3), ...groups.slice(0, 3)])).toBe(tail);
  });

  it('is the binomial, to the last bit, where all rates are equal', () => {
    const halves = [
      { rate: 0.7, count: 40 },
      { rate: 0.7, count: 60 },
      { rate: 0, count: 9 },
    ];
    expect(poissonBinomialLowerTail(61, halves)).toBe(binomialLowerTail(61, 100, 0.7));
    expect(poissonBinomialLowerTail(5, [{ rate: 1, count: 5 }])).toBe(1);
    expect(poissonBinomialLowerTail(4, [{ rate: 1, count: 5 }])).toBe(0);
  });

  it('is 1 where everybody who could has converted, and for nobody', () => {
    expect(poissonBinomialLowerTail(2, each([0.3, 0.4]))).toBe(1);
    expect(poissonBinomialLowerTail(1, each([0, 0, 0]))).toBe(1);
    expect(poissonBinomialLowerTail(0, [])).toBe(1);
  });

  it.each([
    [3, each([0.5, 0.6])],
    [-1, each([0.5])],
    [0.5, each([0.5])],
    [1, each([0.5, 1.1])],
    [1, each([0.5, Number.NaN])],
    [1, [{ rate: 0.5, count: 1.5 }]],
    [0, [{ rate: 0.5, count: -1 }]],
  ])('refuses %d of %j', (converted, groups) => {
    expect(() => poissonBinomialLowerTail(converted, groups)).toThrow(RangeError);
  });
});
