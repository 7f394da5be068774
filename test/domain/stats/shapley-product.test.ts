import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyProduct } from '../../../src/domain/stats/shapley-product.ts';
import { countRuns } from '../../tool/property-runs.ts';

const product = (factors: readonly number[]): number => factors.reduce((all, each) => all * each, 1);

/** The mean over all orders in which the factors can change, one order after the other. */
function overOrders(from: readonly number[], to: readonly number[]): number[] {
  const parts = from.map(() => 0);
  let orders = 0;
  const walk = (now: readonly number[], left: readonly number[], gained: readonly number[]): void => {
    if (left.length === 0) {
      orders++;
      gained.forEach((gain, index) => {
        parts[index]! += gain;
      });
      return;
    }
    for (const index of left) {
      const next = now.with(index, to[index]!);
      const rest = left.filter((each) => each !== index);
      walk(next, rest, gained.with(index, product(next) - product(now)));
    }
  };
  const all = from.map((_, index) => index);
  walk(
    from,
    all,
    from.map(() => 0),
  );
  return parts.map((part) => part / orders);
}

const factors = (size: number) => fc.array(fc.double({ min: 0, max: 1.5, noNaN: true }), sized(size));
const sized = (size: number) => ({ minLength: size, maxLength: size });

describe('shapleyProduct', () => {
  // inputs of the manual of the R package DasGuptR, and one worked by hand
  it.each([
    [
      [10930, 0.717892],
      [16591, 0.825974],
      [4369.91271, 1487.26236],
    ],
    [
      [0.5, 0.4, 0.3],
      [0.45, 0.4, 0.2],
      [-0.005, 0, -0.019],
    ],
  ])('%j to %j', (from, to, parts) => {
    const found = shapleyProduct(from, to);
    expect(found).toHaveLength(parts.length);
    for (const [index, part] of parts.entries())
      expect(found[index]).toBeCloseTo(part, from[0]! > 1 ? 5 : 15);
  });

  it('is the mean over all orders', () => {
    const pairs = fc.integer({ min: 1, max: 5 }).chain((size) => fc.tuple(factors(size), factors(size)));
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const parts = shapleyProduct(from, to);
        overOrders(from, to).forEach((part, index) => {
          expect(parts[index]).toBeCloseTo(part, 12);
        });
      }),
      { seed: 16, numRuns: countRuns(100) },
    );
  });

  it('adds up to the difference, of forty factors too', () => {
    const pairs = fc.constantFrom(1, 2, 4, 12, 40).chain((size) => fc.tuple(factors(size), factors(size)));
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const difference = product(to) - product(from);
        const sum = shapleyProduct(from, to).reduce((all, part) => all + part, 0);
        expect(Math.abs(sum - difference)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, product(to), product(from)),
        );
      }),
      { seed: 17, numRuns: countRuns(200) },
    );
  });

  it('turns round with its sides, and gives nothing to what is the same', () => {
    const [from, to] = [
      [0.8, 0.7, 0.85],
      [0.95, 0.7, 0.7],
    ];
    const there = shapleyProduct(from!, to!);
    expect(there[1]).toBe(0);
    shapleyProduct(to!, from!).forEach((part, index) => {
      expect(part).toBeCloseTo(-there[index]!, 15);
    });
  });

  it('refuses products of other factors', () => {
    expect(() => shapleyProduct([0.5], [0.5, 0.5])).toThrow(RangeError);
    expect(() => shapleyProduct([Number.NaN], [0.5])).toThrow(RangeError);
    expect(shapleyProduct([], [])).toEqual([]);
  });
});
