import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, type TimeOnTheWay } from '../../../src/domain/stats/cumulative-incidence.ts';
import { incidenceCovariance } from '../../../src/domain/stats/incidence-covariance.ts';
import { TEAM_TIMES } from './waiting-times.ts';

const covary = (rows: readonly TimeOnTheWay[], a: number, b: number): number =>
  incidenceCovariance(cumulativeIncidence(rows), rows, a, b);

describe('incidenceCovariance', () => {
  // R survival 3.5-3: summary(survfit(Surv(t, factor(s,0:2,c('open','conv','lost'))) ~ 1), times=at)$std.err
  it.each([
    [2, 0.06708203932499],
    [5, 0.09206559736813],
    [10, 0.1088141674998],
    [14, 0.1159348979756],
    [20, 0.1238851812843],
    [30, 0.1329023172857],
  ])('by hour %i has the standard error %d', (hours, error) => {
    expect(Math.sqrt(covary(TEAM_TIMES, hours, hours))).toBeCloseTo(error, 12);
  });

  it('with nobody open is that of two shares of the same contacts', () => {
    const rows = [
      { hours: 1, converted: 3, lost: 1, open: 0 },
      { hours: 4, converted: 2, lost: 4, open: 0 },
    ];
    // min(p, q) - p q, over n
    expect(covary(rows, 1, 4)).toBeCloseTo((0.3 - 0.3 * 0.5) / 10, 12);
    expect(covary(rows, 4, 1)).toBeCloseTo(covary(rows, 1, 4), 15);
  });

  it('is nothing where there is nobody, or nothing has happened yet', () => {
    expect(covary([], 3, 3)).toBe(0);
    expect(covary(TEAM_TIMES, 0, 30)).toBe(0);
  });

  it('does not care whether contacts of one time come in one row or in several', () => {
    const joined = [
      { hours: 2, converted: 2, lost: 1, open: 1 },
      { hours: 6, converted: 1, lost: 0, open: 2 },
    ];
    const apart = [
      { hours: 6, converted: 1, lost: 0, open: 0 },
      { hours: 2, converted: 1, lost: 1, open: 0 },
      { hours: 6, converted: 0, lost: 0, open: 2 },
      { hours: 2, converted: 1, lost: 0, open: 1 },
    ];
    expect(covary(apart, 2, 6)).toBeCloseTo(covary(joined, 2, 6), 15);
  });
});
