import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../../src/domain/stats/families/benjamini-hochberg.ts';
import { eBenjaminiHochberg } from '../../../../src/domain/stats/families/e-benjamini-hochberg.ts';
import { countRuns } from '../../../tool/property-runs.ts';

const prove = (e: readonly number[], alpha = 0.05) => eBenjaminiHochberg(e.map(Math.log), alpha);

describe('eBenjaminiHochberg', () => {
  it('asks one test alone for 1 / alpha', () => {
    expect(prove([20.1])).toEqual([true]);
    expect(prove([19.9])).toEqual([false]);
  });

  it('asks less of each, the more are proven', () => {
    // four of five: 5 / (1 · 0.05) = 100, 50, 33.3, 25
    expect(prove([26, 40, 51, 90, 1])).toEqual([true, true, true, true, false]);
    // the fourth falls short of 25, the third of 33.3, the second of 50: only 101 is left
    expect(prove([24, 32, 49, 101, 1])).toEqual([false, false, false, true, false]);
    expect(prove([24, 32, 49, 99, 1])).toEqual([false, false, false, false, false]);
  });

  it('counts those that can prove nothing', () => {
    expect(eBenjaminiHochberg([Math.log(30)], 0.05)).toEqual([true]);
    expect(eBenjaminiHochberg([Math.log(30), -Infinity], 0.05)).toEqual([false, false]);
    expect(eBenjaminiHochberg([Infinity, -Infinity, -Infinity], 0.05)).toEqual([true, false, false]);
  });

  it('takes an empty family', () => {
    expect(eBenjaminiHochberg([], 0.05)).toEqual([]);
  });

  it('equals Benjamini-Hochberg of 1 / e, whatever the order', () => {
    const family = fc.array(
      fc.oneof(fc.double({ min: 1, max: 500, noNaN: true }), fc.constantFrom(19, 41, 61)),
    );
    fc.assert(
      fc.property(family, (e) => {
        const proven = prove(e, 0.1);
        expect(proven).toEqual(benjaminiHochberg(e.map((each) => 1 / each)).map((q) => q <= 0.1));
        expect(prove([...e].reverse(), 0.1)).toEqual([...proven].reverse());
      }),
      { seed: 6, numRuns: countRuns(300) },
    );
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses an alpha of %d', (alpha) => {
    expect(() => eBenjaminiHochberg([1], alpha)).toThrow(RangeError);
  });

  it('refuses what is no logarithm', () => {
    expect(() => eBenjaminiHochberg([1, Number.NaN], 0.05)).toThrow(RangeError);
  });
});
