import { describe, expect, it } from 'vitest';
import { compareChains, findAbsentSteps } from '../../../src/domain/worth/compare-chains.ts';
import { assess, makeChain, makeCount, makeFunnel, WORKED_COUNTS, WORKED_FUNNEL } from '../worked-example.ts';

const GAPS = assess(WORKED_COUNTS, WORKED_FUNNEL);
const stepsOf = (row: string) => GAPS.rows.filter((each) => each.row === row);

describe('compareChains', () => {
  const compared = compareChains(stepsOf('Ivanov'), stepsOf('Sidorov'));

  it('has the end-to-end rate of each, and their difference', () => {
    expect(compared.a).toBeCloseTo(91 / 200, 15);
    expect(compared.b).toBeCloseTo(96 / 200, 15);
    expect(compared.difference).toBeCloseTo(0.025, 15);
  });

  it('splits it over the steps, exactly', () => {
    // the mean over all 24 orders of the four steps
    const parts = compared.steps.map(({ part }) => part);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(0.025, 14);
    expect(parts.map((part) => part.toFixed(4))).toEqual(['0.0839', '0.1192', '-0.0927', '-0.0854']);
    expect(compared.steps.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
  });

  it('turned round has the other sign', () => {
    const turned = compareChains(stepsOf('Sidorov'), stepsOf('Ivanov'));
    turned.steps.forEach(({ part }, index) => {
      expect(part).toBeCloseTo(-compared.steps[index]!.part, 15);
    });
  });

  it('has no shares where there is no difference', () => {
    const counts = [...makeChain('a', [100, 50, 40]), ...makeChain('b', [100, 80, 40])];
    const gaps = assess(counts, makeFunnel([[], []]));
    const same = compareChains(gaps.rows.slice(0, 2), gaps.rows.slice(2));
    expect(same.difference).toBe(0);
    expect(same.steps.map(({ share }) => share)).toEqual([null, null]);
    expect(same.steps[0]!.part).toBeCloseTo(0.195, 15);
  });
});

describe('findAbsentSteps', () => {
  it('names the step and whose it is', () => {
    const gaps = assess([...makeChain('a', [10, 0, 0]), makeCount('b', 2, 5, 5)], makeFunnel([[], []]));
    const [a, b] = [gaps.rows.slice(0, 2), gaps.rows.slice(2)];
    expect(findAbsentSteps(a, b, 2)).toEqual([
      { step: 1, sides: ['b'] },
      { step: 2, sides: ['a'] },
    ]);
    expect(findAbsentSteps(a, a, 2)).toEqual([{ step: 2, sides: ['a', 'b'] }]);
    expect(findAbsentSteps(b, [], 2)).toEqual([
      { step: 1, sides: ['a', 'b'] },
      { step: 2, sides: ['b'] },
    ]);
    expect(() => compareChains(a, b)).toThrow(RangeError);
  });
});
