import { describe, expect, it } from 'vitest';
import { measureMix, type Stratum } from '../../../src/domain/mix/case-mix.ts';

const strata = (
  entered: readonly number[],
  converted: readonly number[],
  teamEntered: readonly number[],
  teamConverted: readonly number[],
): Stratum[] =>
  entered.map((mature, s) => ({
    mature,
    converted: converted[s]!,
    teamMature: teamEntered[s]!,
    teamConverted: teamConverted[s]!,
  }));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('measureMix', () => {
  // R: sums as in SPEC section 9; z: sign * sqrt(mantelhaen.test(manager against the rest, by stratum, correct = FALSE))
  it.each([
    [[40, 10], [16, 8], [200, 200], [80, 160], 24, 0.6, -0.12, 0],
    [[45, 5], [18, 4], [200, 200], [80, 160], 22, 0.6, -0.16, 0],
    [
      [20, 20, 20],
      [5, 9, 17],
      [100, 120, 80],
      [40, 70, 70],
      37.166666666667,
      0.5004484304933,
      0.01944444444444,
      -1.987681403618,
    ],
    [[50, 50], [10, 30], [200, 200], [80, 160], 60, 0.4, 0, -5.151051672555],
    [[100, 100], [80, 40], [200, 200], [170, 100], 135, 0.6, 0, -3.443969679355],
  ])('%j, %j of the team’s %j, %j', (entered, converted, all, done, expected, adjusted, mix, z) => {
    const found = measureMix(strata(entered, converted, all, done), sum(done) / sum(all));
    expect(found?.expected).toBeCloseTo(expected, 10);
    expect(found?.adjusted).toBeCloseTo(adjusted, 12);
    expect(found?.mix).toBeCloseTo(mix, 12);
    expect(found?.z).toBeCloseTo(z, 11);
  });

  it('makes no difference of a row that is the whole team, and cannot compare it', () => {
    const all = strata([100.1, 33.3], [40, 20], [100.1, 33.3], [40, 20]);
    const found = measureMix(all, 60 / 133.4);
    expect(found).toMatchObject({ expected: 60, mix: 0, z: null });
    expect(found?.adjusted).toBeCloseTo(60 / 133.4, 14);
  });

  it('counts no more conversions of young contacts than they are worth', () => {
    const [young] = strata([1], [3], [2], [5]);
    expect(measureMix([young!], 2.5)?.expected).toBe(1);
  });

  it('compares nobody in a stratum that is worth less than two contacts', () => {
    const big = strata([40], [10], [100], [50]);
    const withOne = [...big, ...strata([1], [1], [1.5], [1])];
    expect(measureMix(withOne, 0.5)?.z).toBe(measureMix(big, 0.5)?.z);
    expect(measureMix(withOne, 0.5)?.expected).toBeCloseTo(20 + 1 / 1.5, 12);
  });

  it('says nothing of nobody, and adjusts nothing where nothing is expected', () => {
    expect(measureMix([], 0.5)).toBeNull();
    expect(measureMix(strata([0], [0], [10], [5]), 0.5)).toBeNull();
    expect(measureMix(strata([5], [0], [10], [0]), 0)).toEqual({
      expected: 0,
      adjusted: null,
      mix: 0,
      z: null,
    });
  });
});
