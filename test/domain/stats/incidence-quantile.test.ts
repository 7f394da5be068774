import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from '../../../src/domain/stats/cumulative-incidence.ts';
import { incidenceQuantile } from '../../../src/domain/stats/incidence-quantile.ts';
import { TEAM_TIMES } from './waiting-times.ts';

const row = (hours: number, converted: number, lost = 0, open = 0) => ({ hours, converted, lost, open });

describe('incidenceQuantile', () => {
  it('is the smallest time by which so much of F(T) has come', () => {
    // R (survfit, as in the test of the curve): F is 0.206 by 5, 0.321 by 10, 0.386 by 14 and 0.567 by 30
    const curve = cumulativeIncidence(TEAM_TIMES);
    // half of 0.5674 is 0.2837: F(7) = 0.2639, F(9) = 0.3214
    expect(incidenceQuantile(curve, 0.5, 30)).toBe(9);
    expect(incidenceQuantile(curve, 0.8, 30)).toBe(18);
    expect(incidenceQuantile(curve, 0.95, 30)).toBe(25);
    // by hour 14 it is 0.3861 that has come in the end, and half of it is 0.193
    expect(incidenceQuantile(curve, 0.5, 14)).toBe(5);
  });

  it('counts those who convert alone, however many are lost', () => {
    const curve = cumulativeIncidence([row(2, 4, 30), row(5, 4, 10), row(9, 2)]);
    expect(incidenceQuantile(curve, 0.5, 9)).toBe(5);
    expect(incidenceQuantile(curve, 0.4, 9)).toBe(2);
    expect(incidenceQuantile(curve, 1, 9)).toBe(9);
  });

  it('takes equal for equal: 8 of 10 are four fifths, whatever the rounding', () => {
    const curve = cumulativeIncidence([...Array(10).keys()].map((hours) => row(hours + 1, 1)));
    expect([0.1, 0.3, 0.5, 0.7, 0.8, 0.9].map((part) => incidenceQuantile(curve, part, 10))).toEqual([
      1, 3, 5, 7, 8, 9,
    ]);
  });

  it('is absent where nothing has converted by then', () => {
    expect(incidenceQuantile(cumulativeIncidence([]), 0.5, 9)).toBeNull();
    expect(incidenceQuantile(cumulativeIncidence([row(4, 0, 3), row(8, 1)]), 0.5, 7)).toBeNull();
  });

  it('is asked of a part that there is', () => {
    expect(() => incidenceQuantile(cumulativeIncidence([]), 0, 9)).toThrow(RangeError);
    expect(() => incidenceQuantile(cumulativeIncidence([]), 1.1, 9)).toThrow(RangeError);
  });
});
