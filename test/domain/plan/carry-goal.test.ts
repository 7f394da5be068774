import { describe, expect, it } from 'vitest';
import { carryGoal, carryGoals, roundUp } from '../../../src/domain/plan/carry-goal.ts';

/** The article's plan. */
const TARGETS = [1, 0.8, 0.8, 0.95];

function carry(stage: number, count: number, coefficients: readonly (number | null)[] = TARGETS): number[] {
  const counts = carryGoal({ stage, count }, coefficients);
  if (!Array.isArray(counts)) throw new Error(JSON.stringify(counts));
  return counts;
}

describe('carryGoal', () => {
  it('makes 60.8 payments of 100 leads', () => {
    expect(carry(0, 100).map((each) => Number(each.toFixed(9)))).toEqual([100, 100, 80, 64, 60.8]);
  });

  it('asks for 101 leads so that 61 pay', () => {
    const counts = carry(4, 61);
    expect(counts[0]).toBeCloseTo(61 / 0.608, 10);
    expect(counts.map(roundUp)).toEqual([101, 101, 81, 65, 61]);
  });

  it('goes both ways from a stage between', () => {
    expect(carry(2, 80).map((each) => Number(each.toFixed(9)))).toEqual([100, 100, 80, 64, 60.8]);
  });

  it('names the step next to the goal that it cannot pass', () => {
    expect(carryGoal({ stage: 4, count: 61 }, [1, null, 0.8, 0.95])).toEqual({ step: 2, reason: 'absent' });
    expect(carryGoal({ stage: 4, count: 61 }, [0, 0.8, 0, 0.95])).toEqual({ step: 3, reason: 'nobody' });
    expect(carryGoal({ stage: 0, count: 100 }, [1, 0.8, null, null])).toEqual({ step: 3, reason: 'absent' });
  });

  it('lets nobody pass where nobody does, on the way to the end', () => {
    expect(carry(1, 10, [0.5, 0, 0.9])).toEqual([20, 10, 0, 0]);
  });

  it('takes of several goals the most that any asks for', () => {
    expect(
      carryGoals(
        [
          { stage: 1, count: 10 },
          { stage: 2, count: 8 },
          { stage: 2, count: 4 },
        ],
        [0.5, 0.5],
      ),
    ).toEqual([32, 16, 8]);
    expect(carryGoals([{ stage: 1, count: 10 }], [null, 0.5])).toEqual({ step: 1, reason: 'absent' });
  });
});

describe('roundUp', () => {
  it('adds nobody for what rounding alone has added', () => {
    expect(roundUp(0.7 * 10)).toBe(7);
    expect(roundUp(64 + 1e-10)).toBe(64);
    expect(roundUp(64.001)).toBe(65);
    expect(roundUp(0)).toBe(0);
  });
});
