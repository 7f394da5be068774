import { describe, expect, it } from 'vitest';
import { binomialLowerTail } from '../../../../src/domain/stats/tails/binomial-lower-tail.ts';

describe('binomialLowerTail', () => {
  it('20 of 100 at 25 % (R binom.test(20,100,.25,"less"); scipy test_morestats)', () => {
    expect(binomialLowerTail(20, 100, 0.25)).toBeCloseTo(0.148831050443, 11);
  });

  // sums of 40 digits: mpmath, exp(loggamma …) for the first term, then the ratio of neighbours
  it.each([
    [0, 1000, 0.5, 9.332636185032189e-302, 1e-12],
    [5, 50, 0.3, 7.22861721162377e-4, 1e-12],
    [128, 200, 0.95, 1.09685857023502e-41, 1e-12],
    [528, 5000, 0.3, 7.19923718955122e-239, 1e-11],
    [69_565, 100_000, 0.7, 0.00137360843101156, 1e-10],
    [788_000, 1_000_000, 0.8, 3.51707174906422e-195, 1e-9],
    [7_962_053, 10_000_000, 0.8, 4.1390539553201e-197, 1e-9],
    [0, 10_000_000, 1e-7, 0.3678794227774695, 1e-9],
  ])('%i of %i at %d is %d', (converted, entered, rate, exact, tolerance) => {
    const p = binomialLowerTail(converted, entered, rate);
    expect(Math.abs(p - exact) / exact).toBeLessThan(tolerance);
  });

  it('at 100 % is 0 after any miss, else 1', () => {
    expect(binomialLowerTail(199, 200, 1)).toBe(0);
    expect(binomialLowerTail(200, 200, 1)).toBe(1);
  });

  it('at 0 % is 1', () => {
    expect(binomialLowerTail(0, 200, 0)).toBe(1);
    expect(binomialLowerTail(3, 200, 0)).toBe(1);
  });

  it('rises with every conversion to exactly 1', () => {
    const tail = Array.from({ length: 13 }, (_, converted) => binomialLowerTail(converted, 12, 0.8));
    expect(tail).toEqual([...tail].sort((a, b) => a - b));
    expect(tail[0]).toBeCloseTo(0.2 ** 12, 20);
    expect(tail[12]).toBe(1);
  });

  it.each([
    [0, 0, 0.5],
    [3, 2, 0.5],
    [1.5, 2, 0.5],
    [1, 2.5, 0.5],
    [1, 2, 1.1],
    [1, 2, -0.1],
    [1, 2, Number.NaN],
  ])('refuses %d of %d at %d', (converted, entered, rate) => {
    expect(() => binomialLowerTail(converted, entered, rate)).toThrow(RangeError);
  });
});
