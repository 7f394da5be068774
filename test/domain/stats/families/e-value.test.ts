import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logEValueBelowFloor } from '../../../../src/domain/stats/families/e-value.ts';
import { countRuns } from '../../../tool/property-runs.ts';
import { relativeError } from '../../../tool/relative-error.ts';

describe('logEValueBelowFloor', () => {
  // scipy 1.10.1: exp(betaln(k+1,n-k+1)) * betainc(k+1,n-k+1,f) / f / (f**k (1-f)**(n-k))
  it.each([
    [0, 10, 0.5, 186.090909090909],
    [12, 30, 0.6, 4.099372422477758],
    [70, 150, 0.6, 38.3279942966499],
    [96, 120, 0.9, 20.8554637103428],
    [100, 150, 0.6, 0.03235712648993447],
  ])('%i of %i at a floor of %d: e = %d', (converted, entered, floor, e) => {
    const log = logEValueBelowFloor(converted, [{ rate: floor, count: entered - converted }]);
    expect(relativeError(Math.exp(log), e)).toBeLessThan(1e-12);
  });

  // the integral in 50 digits (mpmath)
  it.each([
    [
      3,
      [
        [0.6, 5],
        [0.55, 7],
        [0.3, 2],
      ],
      3.97101191909368,
    ],
    [
      2,
      [
        [0.95, 40],
        [0.1, 3],
      ],
      109.758396563114,
    ],
    [10, [[0.9999999, 1]], 11.2352948288977],
    [50, [[1e-9, 3]], -3.93182563266663],
    [
      690_000,
      [
        [0.7, 200_000],
        [0.695, 110_000],
      ],
      154.073633118572,
    ],
    [400_000, [[0.7, 600_000]], 192035.647461082],
    [900_000, [[0.9, 100_000]], -7.7791589179615],
    [1_000_000, [[0.999999, 1]], -13.1223658774163],
    [1, [[0.5, 1_000_000]], 693120.935830191],
  ] as const)('%i converted, missed [rate, count] %j: ln e = %d', (converted, missed, log) => {
    const misses = missed.map(([rate, count]) => ({ rate, count }));
    expect(Math.abs(logEValueBelowFloor(converted, misses) - log)).toBeLessThan(
      1e-10 * Math.max(1, Math.abs(log)),
    );
  });

  it('is an e-value: 1 on average while the floor is kept', () => {
    // every outcome of eight contacts, each with its own floor, weighted by its probability at the floors
    const floors = [0.9, 0.75, 0.6, 0.6, 0.4, 0.3, 0.2, 0.05];
    let mean = 0;
    for (let outcome = 0; outcome < 2 ** floors.length; outcome++) {
      const misses = floors.filter((_, contact) => ((outcome >> contact) & 1) === 0);
      const probability = floors.reduce(
        (product, floor, contact) => product * (((outcome >> contact) & 1) === 1 ? floor : 1 - floor),
        1,
      );
      const groups = misses.map((rate) => ({ rate, count: 1 }));
      mean += probability * Math.exp(logEValueBelowFloor(floors.length - misses.length, groups));
    }
    expect(mean).toBeCloseTo(1, 12);
  });

  it('falls with a conversion, rises with a miss', () => {
    const counts = fc.record({
      converted: fc.nat(3000),
      missed: fc.nat(3000),
      rate: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, ({ converted, missed, rate }) => {
        const log = logEValueBelowFloor(converted, [{ rate, count: missed }]);
        expect(logEValueBelowFloor(converted + 1, [{ rate, count: missed }])).toBeLessThan(log);
        expect(logEValueBelowFloor(converted, [{ rate, count: missed + 1 }])).toBeGreaterThan(log);
      }),
      { seed: 5, numRuns: countRuns(200) },
    );
  });

  it('does not depend on the order, to the last bit', () => {
    const misses = [0.6, 0.55, 0.3, 0.6].map((rate, index) => ({ rate, count: index + 2 }));
    expect(logEValueBelowFloor(5, [...misses].reverse())).toBe(logEValueBelowFloor(5, misses));
  });

  it('knows its edges', () => {
    expect(logEValueBelowFloor(0, [])).toBe(0);
    expect(logEValueBelowFloor(0, [{ rate: 0, count: 7 }])).toBe(0);
    expect(Math.exp(logEValueBelowFloor(4, []))).toBeCloseTo(1 / 5, 15);
    expect(Math.exp(logEValueBelowFloor(4, [{ rate: 0, count: 7 }]))).toBeCloseTo(1 / 5, 15);
  });

  it.each([
    [1, 1, 1],
    [1, 1.1, 1],
    [1, -0.1, 1],
    [1, Number.NaN, 1],
    [-1, 0.5, 1],
    [0.5, 0.5, 1],
    [1, 0.5, 0.5],
  ])('refuses %d converted, and at %d missed %d', (converted, rate, count) => {
    expect(() => logEValueBelowFloor(converted, [{ rate, count }])).toThrow(RangeError);
  });
});
