import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../src/domain/stats/newcombe-interval.ts';

describe('newcombeInterval', () => {
  it.each([
    [56, 70, 48, 80, 0.0524314724, 0.333872654],
    [9, 10, 3, 10, 0.1705227239, 0.8090179735],
  ])('%i/%i - %i/%i is %d to %d (Newcombe 1998, difference, Table II)', (k1, n1, k2, n2, low, high) => {
    const interval = newcombeInterval(k1, n1, k2, n2, 0.95);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  it('is mirrored when the two change places', () => {
    const there = newcombeInterval(160, 200, 191, 200, 0.95);
    const back = newcombeInterval(191, 200, 160, 200, 0.95);
    expect(there.low).toBeCloseTo(-back.high, 15);
    expect(there.high).toBeCloseTo(-back.low, 15);
  });

  it('stays between -1 and 1', () => {
    const { low, high } = newcombeInterval(5, 5, 0, 5, 0.95);
    expect(high).toBe(1);
    // Wilson bounds: 5/5 from 0.565518, 0/5 to 0.434482; 1 - sqrt(0.434482² + 0.434482²)
    expect(low).toBeCloseTo(0.38555, 5);
  });

  it('refuses a side with nothing entered', () => {
    expect(() => newcombeInterval(1, 2, 0, 0, 0.95)).toThrow(RangeError);
  });
});
