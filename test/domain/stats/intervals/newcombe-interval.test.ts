import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../../src/domain/stats/intervals/newcombe-interval.ts';
import { estimateRate } from '../../../tool/estimate.ts';

const compare = (k1: number, n1: number, k2: number, n2: number) =>
  newcombeInterval(estimateRate(k1, n1, 0.95), estimateRate(k2, n2, 0.95));

describe('newcombeInterval', () => {
  it.each([
    [56, 70, 48, 80, 0.0524314724, 0.333872654, 'Newcombe 1998, difference, Table II'],
    [9, 10, 3, 10, 0.1705227239, 0.8090179735, 'Newcombe 1998, difference, Table II'],
    // confint_proportions_2indep(k1, n1, k2, n2, method='newcomb', compare='diff')
    [1_000_000, 1_000_000, 0, 1, 0.20654931436793833, 1, 'statsmodels 0.13.5'],
    [0, 10, 10, 10, -1, -0.6075093504305241, 'statsmodels 0.13.5'],
    [1, 1, 0, 1, -0.12210872068194178, 1, 'statsmodels 0.13.5'],
    [
      900_000,
      1_000_000,
      899_000,
      1_000_000,
      0.0001666122149362886,
      0.0018333919436525794,
      'statsmodels 0.13.5',
    ],
  ])('%i/%i - %i/%i is %d to %d (%s)', (k1, n1, k2, n2, low, high) => {
    const interval = compare(k1, n1, k2, n2);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  it('is mirrored when the two change places', () => {
    const there = compare(160, 200, 191, 200);
    const back = compare(191, 200, 160, 200);
    expect(there.low).toBeCloseTo(-back.high, 15);
    expect(there.high).toBeCloseTo(-back.low, 15);
  });

  it('stays between -1 and 1', () => {
    const { low, high } = compare(5, 5, 0, 5);
    expect(high).toBe(1);
    // Wilson bounds: 5/5 from 0.565518, 0/5 to 0.434482; 1 - sqrt(0.434482² + 0.434482²)
    expect(low).toBeCloseTo(0.38555, 5);
  });

  it('takes ends that are not Wilson of whole contacts', () => {
    const sure = { rate: 0.5, low: 0.5, high: 0.5 };
    const { low, high } = newcombeInterval({ rate: 1, low: 0.7, high: 1 }, sure);
    expect(low).toBeCloseTo(0.2, 15);
    expect(high).toBe(0.5);
  });

  it.each([
    { rate: 1.2, low: 0.7, high: 1 },
    { rate: 0.6, low: 0.7, high: 1 },
    { rate: 0.5, low: -0.1, high: 1 },
    { rate: 0.5, low: 0.1, high: Number.NaN },
  ])('refuses %j', (wrong) => {
    const right = { rate: 0.5, low: 0.4, high: 0.6 };
    expect(() => newcombeInterval(wrong, right)).toThrow(RangeError);
    expect(() => newcombeInterval(right, wrong)).toThrow(RangeError);
  });
});
