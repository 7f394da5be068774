import { describe, expect, it } from 'vitest';
import { comparePace } from '../../../src/domain/velocity/pace.ts';
import { draw, type Habits, liveThrough, random } from './simulated-steps.ts';

const TEAM: Habits = { rate: 0.6, days: 10, contacts: 600, since: 120 };

describe('comparePace', () => {
  it('is Wald’s test of two shares where nobody is open', () => {
    const own = [
      { hours: 10, converted: 20, lost: 5, open: 0 },
      { hours: 50, converted: 30, lost: 0, open: 0 },
    ];
    const others = [
      { hours: 10, converted: 60, lost: 90, open: 0 },
      { hours: 50, converted: 40, lost: 9, open: 0 },
    ];
    // 20 of 50 against 60 of 100: z = -0.2 / sqrt(0.24 / 50 + 0.24 / 100) = -2.3570; R: 2 * pnorm(-2.3570226)
    const { slower, p } = comparePace(own, others, 10, undefined)!;
    expect(slower).toBe(true);
    expect(p).toBeCloseTo(0.01842213, 7);
    expect(comparePace(others, own, 10, undefined)).toEqual({ slower: false, p });
  });

  it('says nothing on fewer than 30 conversions, or where the time ends at the median', () => {
    const some = (converted: number) => [
      { hours: 10, converted, lost: 0, open: 0 },
      { hours: 20, converted: 15, lost: 0, open: 0 },
    ];
    expect(comparePace(some(14), some(40), 10, undefined)).toBeNull();
    expect(comparePace(some(40), some(14), 10, undefined)).toBeNull();
    expect(comparePace(some(15), some(40), 10, undefined)).toMatchObject({ slower: true });
    expect(comparePace(some(40), some(40), 20, undefined)).toBeNull();
    expect(comparePace(some(40), some(40), 10, 10)).toBeNull();
  });

  const RUNS = 600;
  /** In how many of the runs p is at most 5 %, by what it says. */
  const tally = (own: Habits, seed: number): { slower: number; faster: number } => {
    const next = random(seed);
    const found = { slower: 0, faster: 0 };
    for (let run = 0; run < RUNS; run++) {
      const test = comparePace(draw(own, next), draw(TEAM, next), 168, undefined);
      if (test !== null && test.p <= 0.05) found[test.slower ? 'slower' : 'faster'] += 1;
    }
    return { slower: found.slower / RUNS, faster: found.faster / RUNS };
  };

  it('is wrong about equals in at most one run of twenty: whoever converts fewer, and whoever is new', () => {
    for (const own of [
      { ...TEAM, contacts: 150 },
      { ...TEAM, contacts: 250, rate: 0.25 },
      { ...TEAM, contacts: 200, since: 30 },
    ]) {
      const { slower, faster } = tally(own, 5);
      // three standard errors of 600 runs
      expect(slower + faster).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS));
    }
  });

  it('finds who takes half as long again', () => {
    const { slower, faster } = tally({ ...TEAM, contacts: 200, days: 15 }, 7);
    expect(slower).toBeGreaterThan(0.6);
    expect(faster).toBe(0);
  });

  it('draws what is meant', () => {
    const lives = liveThrough({ rate: 1, days: 10, contacts: 4000, since: 1000 }, random(3));
    const days = lives.map(({ hours }) => hours / 24);
    expect(days.reduce((sum, each) => sum + each, 0) / days.length).toBeCloseTo(10, 0);
  });
});
