import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../../src/domain/stats/intervals/wilson-interval.ts';
import { countRuns } from '../../../tool/property-runs.ts';

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.95, 0.2552885199, 0.366209577, 'Newcombe 1998, Table I'],
    [15, 148, 0.95, 0.0623863995, 0.1604872417, 'Newcombe 1998, Table I'],
    [0, 20, 0.95, 0, 0.1611251581, 'Newcombe 1998, Table I'],
    [1, 29, 0.95, 0.0061132143, 0.1717552188, 'Newcombe 1998, Table I'],
    [3, 10, 0.95, 0.1077912674, 0.6032218525, 'R prop.test(3,10,correct=FALSE); scipy test_morestats'],
    [3, 10, 0.99, 0.0795663165, 0.6799753208, 'R prop.test; scipy test_morestats'],
    [10, 10, 0.95, 0.7224672001, 1, 'R prop.test; scipy test_morestats'],
    [
      0,
      1_000_000,
      0.95,
      0,
      3.841444063944944e-6,
      'statsmodels 0.13.5: proportion_confint(k, n, .05, "wilson")',
    ],
    [1, 1_000_000, 0.95, 1.7652457674537176e-7, 5.664911804311445e-6, 'statsmodels 0.13.5'],
    [999_999, 1_000_000, 0.95, 0.9999943350881957, 0.9999998234754233, 'statsmodels 0.13.5'],
    [1_000_000, 1_000_000, 0.95, 0.9999961585559362, 1, 'statsmodels 0.13.5'],
    [0, 1, 0.95, 0, 0.7934506856227627, 'statsmodels 0.13.5'],
    [1, 1, 0.95, 0.2065493143772374, 1, 'statsmodels 0.13.5'],
    // contacts that are worth so many finished ones; the formula in 60 digits (mpmath)
    [12.5, 30.25, 0.95, 0.257419412576463, 0.588583070696176, 'mpmath'],
    [0.2, 0.3, 0.95, 0.0324648418784022, 0.991681239087155, 'mpmath'],
    [2, 2.4, 0.99, 0.186157742630796, 0.990933382000243, 'mpmath'],
  ])('%d of %d at %d is %d to %d (%s)', (converted, entered, confidence, low, high) => {
    const interval = wilsonInterval(converted, entered, confidence);
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
  });

  it('knows its edges exactly', () => {
    expect(wilsonInterval(0, 7, 0.95).low).toBe(0);
    expect(wilsonInterval(7, 7, 0.95).high).toBe(1);
  });

  it('stays sane at ten million', () => {
    const { low, high } = wilsonInterval(1, 10_000_000, 0.95);
    // the formula in 40 digits (mpmath)
    expect(low).toBeCloseTo(1.765245571161742e-8, 17);
    expect(high).toBeCloseTo(5.664932019606462e-7, 17);
  });

  it('holds the rate, and the interval of a smaller confidence', () => {
    const proportion = fc
      .integer({ min: 1, max: 10_000_000 })
      .chain((entered) => fc.tuple(fc.integer({ min: 0, max: entered }), fc.constant(entered)));
    fc.assert(
      fc.property(proportion, ([converted, entered]) => {
        const narrow = wilsonInterval(converted, entered, 0.8);
        const wide = wilsonInterval(converted, entered, 0.99);
        const ordered = [0, wide.low, narrow.low, converted / entered, narrow.high, wide.high, 1];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
      { seed: 1, numRuns: countRuns(300) },
    );
  });

  it.each([
    [0, 0, 0.95],
    [6, 5, 0.95],
    [-1, 5, 0.95],
    [1, Number.POSITIVE_INFINITY, 0.95],
    [5.1, 5, 0.95],
    [Number.NaN, 5, 0.95],
    [1, 5, 0],
    [1, 5, 1],
    [1, 5, Number.NaN],
  ])('refuses %d of %d at %d', (converted, entered, confidence) => {
    expect(() => wilsonInterval(converted, entered, confidence)).toThrow(RangeError);
  });
});
