import { describe, expect, it } from 'vitest';
import type { Gaps } from '../../src/domain/coaching/gaps.ts';
import { createDice, look, type SimulatedStep, simulate, type Workload } from './simulated-team.ts';

/**
 * How often verdicts are wrong, on companies of whom the truth is known. Seeded: the same every time. The rates in the
 * comments are of as many companies as stand beside them, other seeds than these.
 */

/** Days until half of those who convert have, in the four steps. */
const MEDIANS = [2, 7, 20, 10];
const TARGETS = [0.7, 0.6, 0.5, 0.8];

function makeSteps(floorBelow: number, targets = TARGETS): SimulatedStep[] {
  return targets.map((target, index) => {
    return { target, floor: target - floorBelow, median: MEDIANS[index]! };
  });
}

/** A team of so many at their targets, each with about so many contacts a step: half as many to half as many again. */
function makeTeam(
  steps: readonly SimulatedStep[],
  size: number,
  days: number,
  contacts: number,
  roll: () => number,
): Workload[] {
  return Array.from({ length: size }, (_, index) => `m${index}`).flatMap((manager) =>
    steps.map(({ target }, index): Workload => {
      const own = Math.round(contacts * (0.5 + roll()));
      return { manager, step: index + 1, from: 0, to: days, contacts: own, rate: target };
    }),
  );
}

/** The part of so many companies of which it holds. */
function measureRate(companies: number, holds: (roll: () => number) => boolean): number {
  let found = 0;
  for (let company = 1; company <= companies; company++)
    found += Number(holds(createDice(company * 104_729)));
  return found / companies;
}

const hasCoach = ({ rows }: Gaps): boolean => rows.some(({ verdict }) => verdict === 'coach');

describe('everybody at the floor, which is the target, half a year of data up to today', () => {
  // measured: 4.5 % of 1500, 2.3 % of 600, 2.4 % of 250
  it.each([
    [2, 700],
    [8, 150],
    [20, 60],
  ])('a report of %i managers has a false coach in at most 1 of 20, over %i companies', (size, companies) => {
    const steps = makeSteps(0);
    const rate = measureRate(companies, (roll) => {
      const contacts = simulate(steps, makeTeam(steps, size, 180, 100, roll), roll);
      return hasCoach(look(steps, contacts, { day: 180 }));
    });
    expect(rate).toBeLessThanOrEqual(0.05);
  });
});

describe('everybody at the target, the floor 5 points below it', () => {
  const steps = makeSteps(0.05);

  // measured: none of 200; where the floor is the target 0.2 % of 500
  it('a newcomer of 30 days is falsely coach in at most 2 % of reports', () => {
    const rate = measureRate(150, (roll) => {
      const newcomer = steps.map(({ target }, index): Workload => {
        return { manager: 'new', step: index + 1, from: 150, to: 180, contacts: 50, rate: target };
      });
      const contacts = simulate(steps, [...makeTeam(steps, 7, 180, 150, roll), ...newcomer], roll);
      const { rows } = look(steps, contacts, { day: 180 });
      return rows.some(({ row, verdict }) => row === 'new' && verdict === 'coach');
    });
    expect(rate).toBeLessThanOrEqual(0.02);
  });

  // measured: 0.8 % of 600; where the floor is the target 2.3 % of 600, as BH at 5 % allows
  it('the last four weeks have a false coach in at most 2 % of reports', () => {
    const rate = measureRate(200, (roll) => {
      const contacts = simulate(steps, makeTeam(steps, 8, 182, 200, roll), roll);
      return hasCoach(look(steps, contacts, { day: 182, since: 154 }));
    });
    expect(rate).toBeLessThanOrEqual(0.02);
  });
});

describe('a manager 20 points below, 130 contacts in 90 days, floor and target 60 %, one of 8 with 4 steps', () => {
  // measured: 86.5 % and 77.5 % of 400. With half a year of the others' data the curve of the slow step has a longer
  // end, so that the same 130 contacts are worth fewer: 67 % of 400
  it.each([
    [7, 2, 0.85],
    [20, 3, 0.7],
  ])('is found at a median of %i days', (_, step, least) => {
    const steps = makeSteps(0, [0.6, 0.6, 0.6, 0.6]);
    const rate = measureRate(150, (roll) => {
      const work = makeTeam(steps, 8, 90, 130, roll).map((each) => {
        return each.manager === 'm0' && each.step === step ? { ...each, contacts: 130, rate: 0.4 } : each;
      });
      const { rows } = look(steps, simulate(steps, work, roll), { day: 90 });
      return rows.some((each) => each.row === 'm0' && each.step === step && each.verdict === 'coach');
    });
    expect(rate).toBeGreaterThanOrEqual(least);
  });
});

// measured: none of 100 teams
it('26 weekly looks at a team of 8 at the floor confirm a falsehood in at most 5 % of teams', () => {
  const steps = makeSteps(0);
  const rate = measureRate(30, (roll) => {
    const contacts = simulate(steps, makeTeam(steps, 8, 240, 60, roll), roll);
    for (let week = 0; week < 26; week++) {
      const { rows } = look(steps, contacts, { day: 58 + 7 * week });
      if (rows.some(({ confirmed }) => confirmed)) return true;
    }
    return false;
  });
  expect(rate).toBeLessThanOrEqual(0.05);
});

// that the simulation can tell: the same newcomers, were everybody held to the whole target at once
it('without maturity most newcomers would be accused', () => {
  const steps = makeSteps(0.05);
  const rate = measureRate(40, (roll) => {
    const newcomer = steps.map(({ target }, index): Workload => {
      return { manager: 'new', step: index + 1, from: 150, to: 180, contacts: 50, rate: target };
    });
    const contacts = simulate(steps, [...makeTeam(steps, 7, 180, 150, roll), ...newcomer], roll);
    const { rows } = look(steps, contacts, { day: 180, maturity: 'off' });
    return rows.some(({ row, verdict }) => row === 'new' && verdict === 'coach');
  });
  expect(rate).toBeGreaterThan(0.5);
});
