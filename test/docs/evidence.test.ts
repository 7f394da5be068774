import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawCurves, settleCurves } from '../../src/domain/evidence/maturity.ts';
import { neededContacts } from '../../src/domain/evidence/power.ts';
import { multiplyStandards } from '../../src/domain/evidence/targets.ts';
import { binomialLowerTail } from '../../src/domain/stats/tails/binomial-lower-tail.ts';
import { assess, findRow, makeCount, makeFunnel } from '../domain/worked-example.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
const page = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');
const text = read('docs/semantics.md');

describe('the forty contacts of docs/semantics.md', () => {
  const DAY = 24;
  const funnel = makeFunnel([[0.6, 0.55]]);
  const at = (days: number, converted: number, lost: number, open: number) => {
    return { step: 1, hours: days * DAY, converted, lost, open };
  };
  const times = [at(7, 15, 15, 0), at(10, 0, 0, 28), at(14, 18, 6, 0), at(20, 0, 0, 2), at(28, 8, 8, 0)];
  const curves = drawCurves(times, funnel);
  // those who are finished entered a horizon ago or more
  const maturity = settleCurves(curves, [null, 70]);

  it('have a team of a hundred, of whom 60 % convert in the end', () => {
    expect(maturity[1]).toMatchObject({ from: 'curve', horizon: 28 * DAY, conversions: 41, rising: false });
    const shares = [0, 6, 7, 13, 14, 27, 28, 60].map((days) => maturity[1]!.share(days * DAY));
    expect(shares).toEqual([0, 0, 0.25, 0.25, 0.75, 0.75, 1, 1].map((each) => expect.closeTo(each, 12)));
  });

  it('are worth 22, and nothing to accuse anybody of', () => {
    const counts = [
      makeCount('a', 1, 10, 6, { age: 28 * DAY }),
      makeCount('a', 1, 12, 4, { age: 20 * DAY }),
      makeCount('a', 1, 12, 1, { age: 9 * DAY }),
      makeCount('a', 1, 6, 0, { age: 3 * DAY }),
    ];
    const row = findRow(assess(counts, funnel, {}, { maturity }), 'a', 1);
    expect(row).toMatchObject({ entered: 40, converted: 11, short: 3, verdict: 'watch', doubt: null });
    expect(row.mature).toBeCloseTo(22, 9);
    expect(row.squares).toBeCloseTo(17.5, 9);
    expect(row.mature! ** 2 / row.squares).toBeCloseTo(27.7, 1);
    expect([row.coefficient, row.p, row.low, row.high].map((each) => each?.toFixed(2))).toEqual([
      '0.50',
      '0.41',
      '0.30',
      '0.73',
    ]);
    expect(binomialLowerTail(11, 40, 0.55).toFixed(4)).toBe('0.0004');
    expect(text).toContain('worth 22 finished ones. The coefficient is 11 ÷ 22 = 50 %');
  });
});

describe('what it takes to be sure, in docs/semantics.md,', () => {
  const rows = [...page.matchAll(/^\| (\d+) % +\| (\d+) % +\|([^\n]*)\|$/gm)].map(
    ([, target = '', floor = '', cells = '']) => ({ target, floor, cells }),
  );

  it('is a table of four rows', () => {
    expect(rows).toHaveLength(4);
  });

  it.each(rows)(
    'is what the function says at a target of $target % and a floor of $floor %',
    ({ target, floor, cells }) => {
      const written = cells.split('|').map((cell) => cell.trim());
      const expected = [10, 15, 20, 30].map((gap) => {
        const rate = (Number(target) - gap) / 100;
        const needed = [1, 32].map((tests) => neededContacts(rate, Number(floor) / 100, 0.05, tests));
        return needed.includes(null) ? 'never' : needed.join(' – ');
      });
      expect(written).toEqual(expected);
    },
  );

  it('has the chances to find 15 points below 60 % with 150 contacts', () => {
    const find = (floor: number, tests: number): number => {
      const most = [...Array(150).keys()].findLast((k) => binomialLowerTail(k, 150, floor) <= 0.05 / tests)!;
      return binomialLowerTail(most, 150, 0.45);
    };
    const chances = [find(0.6, 1), find(0.6, 32), find(0.5, 1), find(0.5, 32)];
    expect(chances.map((each) => Math.round(each * 100))).toEqual([98, 74, 31, 3]);
    expect(text).toContain('98 % alone and of at least 74 % among 32');
    expect(text).toContain('of 31 % alone, and as little as 3 % among 32');
    const readme = read('README.md');
    expect(readme).toContain('at least 74 % among 8 managers and 4 steps');
    expect(readme).toContain('as little as 3 %, and takes up to 890 contacts');
    expect(neededContacts(0.45, 0.5, 0.05, 32)).toBe(890);
  });
});

it('the whole way of docs/semantics.md is held to 60.8 % and 54.7 %', () => {
  const { target, floor } = multiplyStandards([
    { target: 1, floor: 0.9 },
    { target: 0.8, floor: 0.8 },
    { target: 0.8, floor: 0.8 },
    { target: 0.95, floor: 0.9 },
  ])!;
  expect([target.toFixed(3), floor.toFixed(3)]).toEqual(['0.608', '0.547']);
  expect(text).toContain('60.8 % × 0.9 = 54.7 %');
});
