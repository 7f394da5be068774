import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countMissing, type Flow, findSqueezes } from '../../../src/domain/activity/squeeze.ts';
import { binomialLowerTail } from '../../../src/domain/stats/tails/binomial-lower-tail.ts';
import { createDice } from '../../property/simulated-team.ts';

const RULES = { alpha: 0.05 };
const flow = (recent: number, before: number): Flow => ({ recent, before });
const find = (...rows: readonly (readonly [string | null, Flow, Flow])[]) =>
  findSqueezes(
    rows.map(([row, top, bottom]) => ({ row, top, bottom })),
    RULES,
  );

describe('findSqueezes', () => {
  it('rings where the top dries up and the bottom holds', () => {
    const [own] = find(['A', flow(4, 96), flow(4, 12)]);
    expect(own).toMatchObject({ expected: 0.25, squeezed: true });
    expect(own?.p).toBeCloseTo(binomialLowerTail(4, 100, 0.25), 15);
    // one contact less, and the results do not hold
    expect(find(['A', flow(4, 96), flow(3, 12)])[0]?.squeezed).toBe(false);
    // nor does nothing out of nothing
    expect(find(['A', flow(4, 96), flow(0, 0)])[0]?.squeezed).toBe(false);
    expect(find(['A', flow(4, 96), flow(1, 0)])[0]?.squeezed).toBe(true);
  });

  it('takes a season off that all colleagues have', () => {
    const holidays = find(['A', flow(4, 96), flow(4, 12)], ['B', flow(5, 95), flow(4, 12)]);
    expect(holidays.map(({ squeezed }) => squeezed)).toEqual([false, false]);
    expect(holidays[0]?.expected).toBe(0.05);
    // a good month of the others is no reproach
    expect(find(['A', flow(30, 90), flow(4, 12)], ['B', flow(80, 90), flow(4, 12)])[0]?.expected).toBe(0.25);
    // so few of theirs say nothing of the season
    expect(find(['A', flow(4, 96), flow(4, 12)], ['B', flow(0, 9), flow(4, 12)])[0]?.expected).toBe(0.25);
  });

  it('tests nobody with fewer than ten entries before, and no contacts of nobody', () => {
    const found = find(
      ['A', flow(0, 9), flow(4, 4)],
      [null, flow(0, 500), flow(4, 4)],
      ['B', flow(0, 10), flow(4, 4)],
    );
    expect(found.map(({ row }) => row)).toEqual(['B']);
    // of (unassigned) there is no season either
    expect(found[0]?.expected).toBe(0.25);
  });

  it('adjusts for how many are looked at', () => {
    const [one] = find(['A', flow(9, 60), flow(4, 12)]);
    const many = find(
      ['A', flow(9, 60), flow(4, 12)],
      ...['B', 'C', 'D', 'E'].map((name) => [name, flow(20, 60), flow(4, 12)] as const),
    );
    expect(one?.q).toBe(one?.p);
    expect(many[0]?.q).toBeCloseTo(many[0]!.p * 5, 12);
  });

  it('counts what is missing', () => {
    expect(countMissing(flow(4, 96))).toBe(28);
    expect(countMissing(flow(40, 96))).toBe(0);
  });
});

/** A count of events that come by themselves at a rate. */
function drawPoisson(rate: number, dice: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-rate); product *= dice()) count += 1;
  return count;
}

/**
 * Shares of companies of so many managers, ten entries and three final conversions a week each, in which anybody rings at
 * the end of twenty weeks; and in which the first one has rung within four weeks, whose top and bottom changed by these
 * factors then.
 */
function simulate(managers: number, top: number, bottom: number) {
  const dice = createDice(19);
  const companies = 400;
  let [anybody, within] = [0, 0];
  for (let company = 0; company < companies; company += 1) {
    const rows = Array.from({ length: managers }, (_, manager) =>
      Array.from({ length: 20 }, (_, week) => {
        const changed = manager === 0 && week >= 16;
        return {
          top: drawPoisson(10 * (changed ? top : 1), dice),
          bottom: drawPoisson(3 * (changed ? bottom : 1), dice),
        };
      }),
    );
    const looks = [17, 18, 19, 20].map((end) =>
      findSqueezes(
        rows.map((weeks, manager) => {
          const add = (side: 'top' | 'bottom', from: number, to: number): number =>
            weeks.slice(from, to).reduce((sum, week) => sum + week[side], 0);
          const flowOf = (side: 'top' | 'bottom') =>
            flow(add(side, end - 4, end), add(side, end - 16, end - 4));
          return { row: `m${manager}`, top: flowOf('top'), bottom: flowOf('bottom') };
        }),
        RULES,
      ),
    );
    if (looks.at(-1)!.some(({ squeezed }) => squeezed)) anybody += 1;
    if (looks.some((tests) => tests.some(({ row, squeezed }) => row === 'm0' && squeezed))) within += 1;
  }
  return { anybody: anybody / companies, within: within / companies };
}

describe('simulated companies', () => {
  const page = readFileSync(new URL('../../../docs/activity.md', import.meta.url), 'utf8').replace(
    /\s+/g,
    ' ',
  );
  const tell = (share: number): string => `${Math.round(share * 100)} %`;

  it('ring in at most 5 of 100 reports where nothing is planted', () => {
    for (const managers of [1, 4, 8]) expect(simulate(managers, 1, 1).anybody).toBeLessThanOrEqual(0.05);
    expect(page).toContain(
      `a report rings in ${tell(simulate(8, 1, 1).anybody)} of cases where nothing changes`,
    );
  });

  it('ring within four weeks of a cut by half as often as the page says', () => {
    const alone = simulate(1, 0.5, 1.5).within;
    const [rising, level] = [simulate(8, 0.5, 1.5).within, simulate(8, 0.5, 1).within];
    expect(alone).toBeGreaterThanOrEqual(0.8);
    expect(page).toContain(
      `it has rung within four weeks in ${tell(rising)} of eight managers' companies (${tell(alone)} where he is alone)`,
    );
    expect(page).toContain(`in ${tell(level)} where they only stay what they were`);
  });
});
