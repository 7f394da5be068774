import { describe, expect, it } from 'vitest';
import type { TimeCount } from '../../../src/domain/evidence/counts.ts';
import type { Funnel } from '../../../src/domain/evidence/funnel.ts';
import {
  drawCurves,
  isFinished,
  listSteep,
  type StepCurve,
  settleCurves,
} from '../../../src/domain/evidence/maturity.ts';
import { poissonBinomialLowerTail } from '../../../src/domain/stats/tails/poisson-binomial-lower-tail.ts';
import { TEAM_TIMES } from '../stats/waiting-times.ts';
import { makeFunnel } from '../worked-example.ts';

const HOUR = 3_600_000_000;

/** A funnel of one step, with a window of so many hours. */
function makeStep(window?: number): Funnel {
  const { stages, ...rest } = makeFunnel([[0.5]]);
  return {
    ...rest,
    stages: stages.map((stage, index) =>
      index === 1 && window !== undefined ? { ...stage, window: window * HOUR } : stage,
    ),
  };
}

function at(hours: number, converted: number, lost = 0, open = 0): TimeCount {
  return { step: 1, hours, converted, lost, open };
}

/** The curve of the only step. */
function draw(times: readonly TimeCount[], window?: number): StepCurve {
  return drawCurves(times, makeStep(window))[1]!;
}

describe('drawCurves', () => {
  // R survival: CIF(x) = summary(survfit(Surv(t, factor(s,0:2)) ~ 1), times=x, extend=TRUE)$pstate[,2];
  // p_c = floor * CIF(min(age, W)) / CIF(W); PoissonBinomial: ppbinom(converted, p). Each contact of R's data stands
  // here for five, so that there are 30 conversions: the curve is the same
  it.each([
    [[2, 3, 8, 12, 20, 25], 1, 0.5, 2.100623893432, 0.3003626139818],
    [[30, 28, 26, 25, 22, 20, 19, 18, 16, 15], 2, 0.6, 6, 0.0122945536],
    [[1, 1, 2, 2, 3, 3, 4], 0, 0.5, 0.8457971503246, 0.4026650847069],
  ])('contacts aged %j are asked for what R asks them for', (ages, converted, floor, expected, tail) => {
    const times = TEAM_TIMES.flatMap((time) => new Array<TimeCount>(5).fill({ ...time, step: 1 }));
    const { from, horizon, share } = draw(times, 14);
    expect([from, horizon]).toEqual(['curve', 14]);
    const groups = ages.map((age) => ({ rate: floor * share(age), count: 1 }));
    expect(groups.reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(expected, 11);
    expect(poissonBinomialLowerTail(converted, groups)).toBeCloseTo(tail, 11);
  });

  it('gives each step its own curve, the whole way first', () => {
    const times = [
      { ...at(5, 40), step: 0 },
      { ...at(7, 50), step: 2 },
    ];
    const curves = drawCurves(times, makeFunnel([[0.5], [0.5]]));
    expect(curves.map(({ from, horizon, conversions }) => [from, horizon, conversions])).toEqual([
      ['curve', 5, 40],
      ['none', null, 0],
      ['curve', 7, 50],
    ]);
  });

  it('shares depend on age alone, rise with it, and are 1 from the horizon on and for an unknown age', () => {
    const { share, horizon } = draw([at(1, 10), at(3, 20), at(8, 10), at(9, 0, 0, 60)]);
    expect(horizon).toBe(9);
    expect([0, 1, 2, 3, 8, 9, 1000, null].map(share)).toEqual([
      0,
      expect.closeTo(0.25, 12),
      expect.closeTo(0.25, 12),
      expect.closeTo(0.75, 12),
      expect.closeTo(1, 12),
      1,
      1,
      1,
    ]);
  });

  it('is cut where a handful would decide', () => {
    // of those 109, 9 are seen at 50 hours: they are few because the others are young
    expect(draw([at(2, 60), at(30, 0, 0, 40), at(50, 9)]).horizon).toBe(30);
    expect(draw([at(2, 60), at(30, 0, 0, 40), at(50, 10)]).horizon).toBe(50);
    // here they are few because all others are finished
    expect(draw([at(2, 60), at(30, 0, 40, 0), at(50, 9)]).horizon).toBe(50);
  });

  it('is cut at the window, whole hours rounded up, and counts the conversions before it', () => {
    const times = [at(1, 20), at(2, 15), at(3, 0, 0, 100)];
    expect(draw(times, 1.5)).toMatchObject({ from: 'curve', horizon: 2, conversions: 35 });
    // beyond the data the window is nowhere
    expect(draw(times, 500)).toMatchObject({ from: 'curve', horizon: 3 });
    expect(draw(times, 1)).toMatchObject({ from: 'window', conversions: 20 });
  });
});

describe('without a curve', () => {
  it('29 conversions are too few, 30 enough', () => {
    expect(draw([at(5, 29), at(9, 0, 5, 5)]).from).toBe('none');
    expect(draw([at(5, 30), at(9, 0, 5, 5)]).from).toBe('curve');
  });

  it('everybody counts in full where there is no window', () => {
    const { from, horizon, share } = draw([at(5, 10), at(6, 0, 0, 70)]);
    expect([from, horizon]).toEqual(['none', null]);
    expect([null, 0, 5, 100].map(share)).toEqual([1, 1, 1, 1]);
  });

  it('whoever has had the whole window counts in full, and who has not, not at all', () => {
    const { from, horizon, share } = draw([at(5, 10), at(6, 0, 0, 70)], 23.5);
    expect([from, horizon]).toEqual(['window', 24]);
    expect([0, 23, 24, 25, null].map(share)).toEqual([0, 0, 1, 1, 1]);
    expect(draw([], 24)).toMatchObject({ from: 'window', horizon: 24, contacts: 0 });
  });
});

describe('a curve that may still rise', () => {
  /** 40 of 100 convert by half of the horizon, and more after it. */
  const steep = (late: number) => draw([at(10, 40), at(30, late), at(40, 0, 0, 60 - late)]);

  it('gains more than a fifth of itself in the second half of its horizon', () => {
    expect(steep(10).steep).toBe(false);
    expect(steep(11).steep).toBe(true);
    expect(draw([at(10, 40), at(30, 30), at(40, 0, 0, 30)], 40).steep).toBe(false);
  });

  it('and of its contacts fewer than half entered that long ago', () => {
    const curves = drawCurves([at(10, 40), at(30, 30), at(40, 0, 0, 30)], makeStep());
    expect(listSteep(curves)).toEqual([null, 40]);
    const rising = (aged: readonly (number | null)[]) =>
      settleCurves(curves, aged).map((each) => each.rising);
    expect(rising([null, 49])).toEqual([false, true]);
    // a fast step of finished contacts is steep too, and old enough
    expect(rising([null, 50])).toEqual([false, false]);
    expect(rising([])).toEqual([false, false]);
    expect(settleCurves(curves, [null, 49])[1]!.share(10)).toBe(curves[1]!.share(10));
  });

  it('nobody is asked about where there is no curve', () => {
    expect(listSteep(drawCurves([at(1, 3), at(30, 9)], makeStep()))).toEqual([null, null]);
  });
});

it('a contact is finished from a share of 98 % on', () => {
  expect([0.97, 0.9799, 0.98, 0.98 - 1e-10, 1].map(isFinished)).toEqual([false, false, true, true, true]);
});
