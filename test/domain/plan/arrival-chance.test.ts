import { describe, expect, it } from 'vitest';
import { drawCurves, type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { arrivalChance } from '../../../src/domain/plan/arrival-chance.ts';
import { cumulativeIncidence, survivalAt } from '../../../src/domain/stats/cumulative-incidence.ts';
import { TEAM_TIMES } from '../stats/waiting-times.ts';
import { makeFunnel } from '../worked-example.ts';

// R survival 3.5-3: summary(survfit(Surv(t, factor(s)) ~ 1), times = c(2, 5, 10, 14, 20, 30))$pstate, the columns of
// those who converted and of those who are open
const R: Readonly<Record<number, readonly [converted: number, open: number]>> = {
  2: [0.1, 0.85],
  5: [0.20625, 0.690625],
  10: [0.3213541666667, 0.51796875],
  14: [0.3861002604167, 0.3884765625],
  20: [0.4637955729167, 0.31078125],
  30: [0.5673893229167, 0.10359375],
};

/** The curve of R's twenty contacts, each there five times: the same curve, of enough conversions; T is 14 hours. */
const STEP: StepMaturity = drawCurves(
  TEAM_TIMES.flatMap((time) => new Array(5).fill({ ...time, step: 1 })),
  {
    ...makeFunnel([[0.5]]),
    stages: makeFunnel([[0.5]]).stages.map((stage) => ({ ...stage, window: 14 * 3_600_000_000 })),
  },
)[1]!;

describe('survivalAt', () => {
  it.each(Object.entries(R))('after %s hours is what R says', (hours, [, open]) => {
    expect(survivalAt(cumulativeIncidence(TEAM_TIMES), Number(hours))).toBeCloseTo(open, 12);
  });

  it('is 1 before anything ended, and of no contacts', () => {
    expect(survivalAt(cumulativeIncidence(TEAM_TIMES), 0)).toBe(1);
    expect(survivalAt(cumulativeIncidence([]), 9)).toBe(1);
  });
});

describe('arrivalChance', () => {
  const [f2, s2] = R[2]!;
  const [f5, s5] = R[5]!;
  const [f10] = R[10]!;
  const [f14] = R[14]!;

  it.each([
    [2, { from: 0, to: 3 }, (f5 - f2) / s2],
    [2, { from: 0, to: 8.7 }, (f10 - f2) / s2],
    // beyond the horizon nothing more comes
    [5, { from: 0, to: 1000 }, (f14 - f5) / s5],
    // a period that has not begun yet: what converts before it does not count
    [2, { from: 3, to: 8 }, (f10 - f5) / s2],
  ])('of an age of %i hours, in %o', (age, ahead, chance) => {
    expect(arrivalChance(STEP, age, ahead)).toBeCloseTo(chance, 10);
  });

  it('is nothing at the horizon, without time, and where nobody is open', () => {
    expect(STEP.horizon).toBe(14);
    expect(arrivalChance(STEP, 14, { from: 0, to: 9 })).toBe(0);
    expect(arrivalChance(STEP, 2, { from: 0, to: 0 })).toBe(0);
    expect(arrivalChance(STEP, 2, { from: 0, to: -5 })).toBe(0);
    const curve = cumulativeIncidence([{ hours: 3, converted: 40, lost: 0, open: 0 }]);
    expect(arrivalChance({ ...STEP, curve, horizon: 9 }, 4, { from: 0, to: 9 })).toBe(0);
  });

  it('is unknown without a curve', () => {
    expect(arrivalChance(TIMELESS, 2, { from: 0, to: 9 })).toBeNull();
    const young = drawCurves(
      [{ step: 1, hours: 2, converted: 3, lost: 0, open: 0 }],
      makeFunnel([[0.5]]),
    )[1]!;
    expect(arrivalChance(young, 1, { from: 0, to: 9 })).toBeNull();
  });
});
