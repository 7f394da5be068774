import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentInterval } from '../../../../src/domain/stats/intervals/moment-interval.ts';
import { wilsonInterval } from '../../../../src/domain/stats/intervals/wilson-interval.ts';
import { countRuns } from '../../../tool/property-runs.ts';

describe('momentInterval', () => {
  // the formula in 60 digits (mpmath)
  it.each([
    [20, 40, 30, 0.343506652284956, 0.678889341217129],
    [54, 60, 30, 0.727834701677492, 1],
    [0, 12.5, 4.25, 0, 0.278243670112272],
    [9, 7.5, 3.75, 0.714936602412492, 1],
    [16, 22, 14.6, 0.487328262061742, 0.97264870052792],
  ])('%d converted, Σ share %d, Σ share² %d: %d to %d', (converted, mature, squares, low, high) => {
    const interval = momentInterval(converted, mature, squares, 0.95);
    expect(interval.low).toBeCloseTo(low, 13);
    expect(interval.high).toBeCloseTo(high, 13);
  });

  it('is Wilson, bit for bit, where all are finished', () => {
    const proportion = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((entered) => fc.tuple(fc.integer({ min: 0, max: entered }), fc.constant(entered)));
    fc.assert(
      fc.property(proportion, ([converted, entered]) => {
        expect(momentInterval(converted, entered, entered, 0.95)).toEqual(
          wilsonInterval(converted, entered, 0.95),
        );
      }),
      { seed: 3, numRuns: countRuns(200) },
    );
  });

  it('is wider than Wilson out of as many finished contacts', () => {
    // 120 contacts at half of their time, 54 of 60 expected: Wilson would say 0.798 to 0.953
    const { low } = momentInterval(54, 60, 30, 0.95);
    expect(low).toBeLessThan(wilsonInterval(54, 60, 0.95).low - 0.05);
  });

  it('survives sums that differ in their last bits', () => {
    const squares = 7 + 1e-14;
    expect(momentInterval(3, 7, squares, 0.95)).toEqual(wilsonInterval(3, 7, 0.95));
  });

  it.each([
    [0, 0, 0],
    [1, -1, 1],
    [1, 5, 0],
    [1, 5, 6],
    [-1, 5, 5],
    [Number.NaN, 5, 5],
    [1, Number.NaN, 1],
    [1, 5, Number.NaN],
  ])('refuses %d converted, Σ share %d, Σ share² %d', (converted, mature, squares) => {
    expect(() => momentInterval(converted, mature, squares, 0.95)).toThrow(RangeError);
  });
});
