import { describe, expect, it } from 'vitest';
import type { TargetOverride } from '../../../src/domain/evidence/funnel.ts';
import {
  averageStandard,
  countShort,
  expectedStandard,
  expectedWay,
  findStandard,
  isEnough,
  measureGap,
  multiplyStandards,
  ownStandard,
  rankOverrides,
  reachesRate,
} from '../../../src/domain/evidence/targets.ts';
import { assess, findRow, makeCount, makeFunnel } from '../worked-example.ts';

function override(target: number, conditions: Partial<TargetOverride> = {}): TargetOverride {
  return { stage: 1, target, floor: target / 2, ...conditions };
}

describe('rankOverrides', () => {
  const manager = 'm';
  const segment = 's';
  const period = { start: 0 };

  it('puts more conditions first, then manager over segment over period', () => {
    const overrides = [
      override(0.1),
      override(0.1, { period }),
      override(0.1, { segment }),
      override(0.1, { manager }),
      override(0.1, { segment, period }),
      override(0.1, { manager, period }),
      override(0.1, { manager, segment }),
      override(0.1, { manager, segment, period }),
    ];
    expect(rankOverrides(overrides, 1)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    expect(rankOverrides([...overrides].reverse(), 1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('puts the later first where the conditions are of the same kind', () => {
    expect(rankOverrides([override(0.1, { segment }), override(0.2, { segment: 'other' })], 1)).toEqual([
      1, 0,
    ]);
  });

  it('keeps to its stage', () => {
    expect(rankOverrides([override(0.1), override(0.1, { stage: 2 }), override(0.1)], 1)).toEqual([2, 0]);
    expect(rankOverrides([override(0.1)], 2)).toEqual([]);
  });
});

describe('ownStandard', () => {
  it('takes the target for a floor that is not given', () => {
    const { stages } = makeFunnel([[0.8], [0.8, 0], [], [undefined, 0.5]]);
    expect(stages.slice(1).map(ownStandard)).toEqual([
      { target: 0.8, floor: 0.8 },
      { target: 0.8, floor: 0 },
      null,
      null,
    ]);
  });
});

describe('averageStandard', () => {
  const held = (target: number, floor: number, weight: number) => ({ standard: { target, floor }, weight });

  it('is the mean of different targets by their weights', () => {
    const { target, floor } = averageStandard([held(0.4, 0.2, 7.5), held(0.8, 0.6, 2.5)])!;
    expect(target).toBeCloseTo(0.5, 15);
    expect(floor).toBeCloseTo(0.3, 15);
  });

  it('is exactly the target that all share', () => {
    const thirds = [1, 3, 7].map((weight) => held(0.1, 0.05, weight / 3));
    expect(averageStandard(thirds)).toEqual({ target: 0.1, floor: 0.05 });
  });

  it('never passes 100 %', () => {
    const sure = [held(1, 1, 0.1), held(1, 0.9999999999999999, 0.2)];
    expect(averageStandard(sure)?.floor).toBeLessThanOrEqual(1);
  });

  it('is absent where anybody has no target, and where nothing weighs anything', () => {
    expect(averageStandard([held(0.7, 0.7, 9), { standard: null, weight: 1 }])).toBeNull();
    expect(averageStandard([held(0.7, 0.7, 9), { standard: null, weight: 0 }])).toBeNull();
    expect(averageStandard([held(0.7, 0.7, 0)])).toBeNull();
    expect(averageStandard([])).toBeNull();
  });
});

describe('findStandard', () => {
  const funnel = makeFunnel([[0.8, 0.6], []], [override(0.4)]);

  it("is the override's, or the stage's own", () => {
    expect(findStandard(funnel, 1, 0)).toEqual({ target: 0.4, floor: 0.2 });
    expect(findStandard(funnel, 1, -1)).toEqual({ target: 0.8, floor: 0.6 });
    expect(findStandard(funnel, 2, -1)).toBeNull();
  });

  it('refuses what the funnel does not have', () => {
    expect(() => findStandard(funnel, 1, 1)).toThrow(RangeError);
    expect(() => findStandard(funnel, 0, -1)).toThrow(RangeError);
    expect(() => findStandard(funnel, 3, -1)).toThrow(RangeError);
  });
});

describe('multiplyStandards', () => {
  it('multiplies targets, and asks for the smallest part of them that any step accepts', () => {
    // 0.9 of 1, 0.75 of 0.8, all of 0.5
    const { target, floor } = multiplyStandards([
      { target: 1, floor: 0.9 },
      { target: 0.8, floor: 0.6 },
      { target: 0.5, floor: 0.5 },
    ])!;
    expect(target).toBeCloseTo(0.4, 15);
    expect(floor).toBeCloseTo(0.4 * 0.75, 15);
  });

  it('takes a target of nothing for nothing', () => {
    expect(multiplyStandards([{ target: 0, floor: 0 }])).toEqual({ target: 0, floor: 0 });
  });

  it('is absent where one step has no target', () => {
    expect(multiplyStandards([{ target: 0.5, floor: 0.5 }, null])).toBeNull();
  });
});

describe('expectedStandard', () => {
  const funnel = makeFunnel(
    [[0.8], []],
    [
      override(0.1, { manager: 'a', segment: 's' }),
      override(0.2, { manager: 'a' }),
      override(0.3, { manager: 'a' }),
      override(0.4, { manager: 'b', period: { start: 0 } }),
      override(0.5, { segment: 's' }),
    ],
  );

  it('is the override that hangs on the manager alone, the later one of two', () => {
    expect(expectedStandard(funnel, 1, 'a')).toEqual({ target: 0.3, floor: 0.15 });
  });

  it("is else the stage's own", () => {
    expect(expectedStandard(funnel, 1, 'b')).toEqual({ target: 0.8, floor: 0.8 });
    expect(expectedStandard(funnel, 1, null)).toEqual({ target: 0.8, floor: 0.8 });
    expect(expectedStandard(funnel, 2, 'a')).toBeNull();
  });

  it('has its way from the list to the last stage', () => {
    const two = makeFunnel([[0.8], [0.5, 0.4]], [override(0.2, { manager: 'a' })]);
    expect(expectedWay(two, 'b')).toEqual({ target: 0.4, floor: 0.4 * 0.8 });
    // the override accepts half of its target
    expect(expectedWay(two, 'a')).toEqual({ target: 0.1, floor: 0.05 });
    expect(expectedWay(funnel, 'a')).toBeNull();
  });

  it('reaches the rows that nothing entered', () => {
    const gaps = assess([makeCount('a', 2, 3, 1), makeCount('b', 1, 0, 0, { immature: 4 })], funnel);
    expect(findRow(gaps, 'a', 1)).toMatchObject({
      target: 0.3,
      gap: null,
      short: 0,
      p: null,
      verdict: 'no-data',
    });
    expect(findRow(gaps, 'b', 1)).toMatchObject({ target: 0.8, coefficient: null, verdict: 'no-data' });
  });
});

describe('a row of different targets', () => {
  it('is judged by their mean', () => {
    const funnel = makeFunnel([[0.9]], [{ stage: 1, target: 0.5, floor: 0.3, segment: 'hard' }]);
    const counts = [makeCount('a', 1, 10, 7), makeCount('a', 1, 30, 16, { override: 0 })];
    const row = findRow(assess(counts, funnel), 'a', 1);
    expect(row.target).toBeCloseTo(0.6, 15);
    expect(row.floor).toBeCloseTo(0.45, 15);
    // 23 of 40, 24 asked for
    expect(row).toMatchObject({ entered: 40, converted: 23, short: 1, verdict: 'near', impact: null });
    expect(row.gap).toBeCloseTo(-0.025, 15);
  });

  it('has no target where some of its contacts have none', () => {
    const funnel = makeFunnel([[]], [{ stage: 1, target: 0.5, floor: 0.3, segment: 'hard' }]);
    const counts = [
      makeCount('a', 1, 10, 1),
      makeCount('a', 1, 30, 1, { override: 0 }),
      makeCount('b', 1, 9, 9, { override: 0 }),
    ];
    const gaps = assess(counts, funnel);
    expect(findRow(gaps, 'a', 1)).toMatchObject({
      target: null,
      floor: null,
      p: null,
      q: null,
      verdict: null,
    });
    expect(findRow(gaps, 'b', 1)).toMatchObject({ target: 0.5, verdict: 'met' });
    expect(gaps.team[0]).toMatchObject({ target: null, verdict: null });
  });
});

describe('comparisons with a target', () => {
  it.each([
    // 0.07 × 100 is 7.000000000000001, 0.55 × 100 is 55.00000000000001
    [7, 100, 0.07, true, 0, 0],
    [55, 100, 0.55, true, 0, 0],
    [6, 100, 0.07, false, 1, -0.01],
    [0, 100, 0, true, 0, 0],
    [1, 3, 0.5, false, 1, -1 / 6],
    [3, 3, 0.5, true, 0, 0.5],
    [199, 200, 1, false, 1, -0.005],
  ])('%i of %i at %d: reached %s, %i short, gap %d', (converted, entered, target, reached, short, gap) => {
    expect(reachesRate(converted, entered, target)).toBe(reached);
    expect(countShort(converted, entered, target)).toBe(short);
    expect(measureGap(converted, entered, target)).toBeCloseTo(gap, 15);
  });

  it('have a slack of a billionth of a contact', () => {
    expect([isEnough(4.9999999995, 5), isEnough(4.99999, 5), isEnough(5, 5)]).toEqual([true, false, true]);
    expect(reachesRate(7, 9.9999999999 / 0.7, 0.7)).toBe(false);
    expect(reachesRate(7, 10.0000000001, 0.7)).toBe(true);
    expect(countShort(7, 10.0000000001, 0.7)).toBe(0);
    expect(countShort(7, 10.0001, 0.7)).toBe(1);
  });

  it('never gives a negative zero', () => {
    expect(countShort(0, 0, 0.5)).toBe(0);
    expect(measureGap(0, 5, 0)).toBe(0);
    // 0.1 + 0.2 is a little more than 0.3
    expect(measureGap(3, 10, 0.1 + 0.2)).toBe(0);
  });
});
