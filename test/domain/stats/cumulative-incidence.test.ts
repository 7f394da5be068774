import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cumulativeIncidence,
  findHorizon,
  incidenceAt,
  type TimeOnTheWay,
} from '../../../src/domain/stats/cumulative-incidence.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { listTimes, TEAM_TIMES } from './waiting-times.ts';

/** So many contacts of one outcome at one time. */
const row = (hours: number, converted: number, lost = 0, open = 0): TimeOnTheWay => ({
  hours,
  converted,
  lost,
  open,
});

const NOBODY = cumulativeIncidence([]);

describe('cumulativeIncidence', () => {
  // R survival 3.5-3: summary(survfit(Surv(t, factor(s,0:2,c('open','conv','lost'))) ~ 1), times=at)$pstate;
  // R cmprsk 2.2-11, timepoints(cuminc(t, s), at), gives the same
  it.each([
    [2, 0.1, 0.85],
    [5, 0.20625, 0.690625],
    [10, 0.3213541666667, 0.51796875],
    [14, 0.3861002604167, 0.3884765625],
    [20, 0.4637955729167, 0.31078125],
    [30, 0.5673893229167, 0.10359375],
  ])('by hour %i, %d have converted and %d are on the way', (hours, converted, open) => {
    const curve = cumulativeIncidence(TEAM_TIMES);
    expect(incidenceAt(curve, hours)).toBeCloseTo(converted, 12);
    expect(curve.survival[curve.times.indexOf(hours)]).toBeCloseTo(open, 12);
  });

  it('with nobody open is converted / entered', () => {
    // the same call of R
    const curve = cumulativeIncidence(listTimes([1, 3, 3, 4, 6, 8, 9, 11], [1, 1, 2, 1, 2, 1, 2, 2]));
    expect(incidenceAt(curve, 3)).toBeCloseTo(0.25, 12);
    expect(incidenceAt(curve, 30)).toBeCloseTo(4 / 8, 12);
    expect(curve.survival.at(-1)).toBe(0);
  });

  it('without losses is Kaplan-Meier (R survival: survfit(Surv(time, status) ~ 1, data = aml))', () => {
    const time = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
    const status = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1];
    const curve = cumulativeIncidence(listTimes(time, status));
    const expected = [
      [9, 0.7826086956522],
      [13, 0.695652173913],
      [18, 0.6459627329193],
      [23, 0.5465838509317],
      [27, 0.4968944099379],
      [34, 0.2760524499655],
    ] as const;
    for (const [hours, survival] of expected) {
      expect(curve.survival[curve.times.indexOf(hours)]).toBeCloseTo(survival, 12);
      expect(incidenceAt(curve, hours)).toBeCloseTo(1 - survival, 12);
    }
  });

  it('is flat between times, 0 before the first, and knows who is left', () => {
    const curve = cumulativeIncidence([row(5, 2, 1, 1), row(9, 1, 0, 3)]);
    expect([0, 4, 5, 8, 9, 1e9].map((hours) => incidenceAt(curve, hours))).toEqual([
      0,
      0,
      0.25,
      0.25,
      0.25 + 0.625 / 4,
      0.25 + 0.625 / 4,
    ]);
    expect(curve).toMatchObject({ total: 8, times: [5, 9], atRisk: [8, 4] });
  });

  it('takes nobody', () => {
    expect(NOBODY).toEqual({ total: 0, times: [], incidence: [], survival: [], atRisk: [] });
    expect(incidenceAt(NOBODY, 7)).toBe(0);
    expect(cumulativeIncidence([row(3, 0)])).toEqual(NOBODY);
  });

  it('does not depend on the order, nor on rows that are split, to the last bit', () => {
    const counts = fc.record({ hours: fc.nat(12), converted: fc.nat(9), lost: fc.nat(9), open: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(counts), (rows) => {
        const single = rows.flatMap(({ hours, converted, lost, open }) => [
          row(hours, 0, 0, open),
          row(hours, 0, lost),
          row(hours, converted),
        ]);
        const curve = cumulativeIncidence(rows);
        expect(cumulativeIncidence(single.reverse())).toEqual(curve);
        const ends = curve.incidence.map((each, index) => each + curve.survival[index]!);
        expect(ends.every((each) => each <= 1 + 1e-12)).toBe(true);
      }),
      { seed: 7, numRuns: countRuns(200) },
    );
  });

  it.each([row(-1, 1), row(1.5, 1), row(1, -1), row(1, 0, 0.5), row(Number.NaN, 1)])(
    'refuses %j',
    (wrong) => {
      expect(() => cumulativeIncidence([wrong])).toThrow(RangeError);
    },
  );
});

describe('findHorizon', () => {
  it('is the last time that ten contacts have reached', () => {
    const young = cumulativeIncidence([row(24, 10, 0, 20), row(48, 1), row(60, 0, 0, 9)]);
    expect(young).toMatchObject({ times: [24, 48, 60], atRisk: [40, 10, 9] });
    // of 40, 67.5 % would still wait: 27, and 9 do
    expect(findHorizon(young)).toBe(48);
  });

  it('goes on while few are left for being finished, to half of those who should be', () => {
    // n · S = 20 · 0.5 = 10 after the first hour, and 5 are left of them: just enough; 4 are not
    expect(findHorizon(cumulativeIncidence([row(1, 10, 0, 5), row(2, 1, 0, 4)]))).toBe(2);
    expect(findHorizon(cumulativeIncidence([row(1, 10, 0, 6), row(2, 1, 0, 3)]))).toBe(1);
  });

  it('goes on at just half, whatever a product of real numbers says of it', () => {
    // 60 · (1 - 42 / 60) is 18.000000000000004 then
    expect(findHorizon(cumulativeIncidence([row(1, 42), row(2, 0, 0, 9), row(9, 9)]))).toBe(9);
  });

  it('is never beyond the window', () => {
    const curve = cumulativeIncidence([row(24, 20), row(48, 20)]);
    expect(findHorizon(curve, 36)).toBe(36);
    expect(findHorizon(curve, 480)).toBe(48);
  });

  it('is absent for nobody', () => {
    expect(findHorizon(NOBODY)).toBeNull();
    expect(findHorizon(NOBODY, 24)).toBeNull();
  });
});
