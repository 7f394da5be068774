import { describe, expect, it } from 'vitest';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import type { Analysis } from '../../../src/domain/evidence/funnel.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { momentInterval } from '../../../src/domain/stats/intervals/moment-interval.ts';
import { wilsonInterval } from '../../../src/domain/stats/intervals/wilson-interval.ts';
import { poissonBinomialLowerTail } from '../../../src/domain/stats/tails/poisson-binomial-lower-tail.ts';
import { refinedNormalLowerTail } from '../../../src/domain/stats/tails/refined-normal-lower-tail.ts';
import { assess, findRow, makeCount, makeFunnel } from '../worked-example.ts';

const TENTHS: StepMaturity = {
  from: 'curve',
  horizon: 10,
  grown: 10,
  conversions: 30,
  rising: false,
  curve: null,
  share: (age) => (age === null ? 1 : Math.min(1, age / 10)),
};
const FUNNEL = makeFunnel([[0.8, 0.6]], [{ stage: 1, target: 0.4, floor: 0.2, segment: 's' }]);

/** The step of one row whose contacts are worth a tenth for every hour. */
function measure(counts: readonly RowCount[], maturity = TENTHS, analysis: Partial<Analysis> = {}) {
  return findRow(assess(counts, FUNNEL, analysis, { maturity: [TIMELESS, maturity] }), 'a', 1);
}

describe('young contacts', () => {
  it('are worth as many finished ones as they have had of their time', () => {
    const row = measure([makeCount('a', 1, 20, 4, { age: 2 }), makeCount('a', 1, 6, 3, { age: 10 })]);
    expect(row).toMatchObject({ entered: 26, converted: 7, mature: 10, target: 0.8, floor: 0.6, short: 1 });
    expect(row.squares).toBeCloseTo(20 * 0.04 + 6, 12);
    expect(row.coefficient).toBeCloseTo(0.7, 12);
    expect(row.gap).toBeCloseTo(-0.1, 12);
    expect(row.p).toBe(
      poissonBinomialLowerTail(7, [
        { rate: 0.6 * 0.2, count: 20 },
        { rate: 0.6, count: 6 },
      ]),
    );
    const { low, high } = momentInterval(7, 10, row.squares, 0.95);
    expect([row.low, row.high]).toEqual([low, high]);
    // what ten finished contacts would have is too narrow
    expect(high! - low!).toBeGreaterThan(0.3);
  });

  it('that are all finished change nothing', () => {
    const row = measure([makeCount('a', 1, 26, 7, { age: 10 })]);
    const plain = measure([makeCount('a', 1, 26, 7)], TIMELESS);
    expect(row).toStrictEqual(plain);
    expect([row.low, row.high]).toEqual(Object.values(wilsonInterval(7, 26, 0.95)));
  });

  it('may convert more often than their age lets expect', () => {
    const row = measure([makeCount('a', 1, 20, 10, { age: 3 })]);
    expect(row.coefficient).toBeCloseTo(10 / 6, 12);
    expect(row).toMatchObject({ verdict: 'met', short: 0, high: 1 });
    expect(row.low).toBeLessThan(1);
  });

  it('of no age are worth nothing, whatever they did', () => {
    const row = measure([makeCount('a', 1, 20, 3, { age: 0 })]);
    expect(row).toMatchObject({ entered: 20, mature: 0, coefficient: null, low: null, p: null, short: 0 });
    expect(row).toMatchObject({ verdict: 'no-data', target: 0.8 });
  });

  it('are too few where they are worth too few', () => {
    expect(measure([makeCount('a', 1, 24, 0, { age: 2 })]).verdict).toBe('too-few');
    // 5 × 0.1 × 10 is not exactly 5
    expect(measure([makeCount('a', 1, 50, 0, { age: 1 })]).verdict).toBe('coach');
  });

  it('are summed age by age, whatever the order', () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((age) => makeCount('a', 1, age * 7 + 1, age, { age }));
    const forth = measure(counts);
    expect(measure([...counts].reverse())).toStrictEqual(forth);
    const halves = counts.flatMap((each) => [
      { ...each, entered: 1, converted: 0, open: 1 },
      { ...each, entered: each.entered - 1, open: each.open - 1 },
    ]);
    expect(measure(halves)).toStrictEqual(forth);
  });
});

describe('contacts of different targets', () => {
  const counts = [makeCount('a', 1, 30, 6, { age: 1 }), makeCount('a', 1, 9, 2, { age: 10, override: 0 })];

  it('are held to the mean by what they are worth', () => {
    const { target, floor, mature, short } = measure(counts);
    expect(mature).toBeCloseTo(12, 12);
    expect(target).toBeCloseTo((3 * 0.8 + 9 * 0.4) / 12, 12);
    expect(floor).toBeCloseTo((3 * 0.6 + 9 * 0.2) / 12, 12);
    expect(short).toBe(0);
  });

  it('and by head where nobody has had any time', () => {
    const young = counts.map((each) => ({ ...each, age: 0 }));
    expect(measure(young)).toMatchObject({ mature: 0, verdict: 'no-data' });
    expect(measure(young).target).toBeCloseTo((30 * 0.8 + 9 * 0.4) / 39, 12);
  });

  it('are each tested at their own floor, finished ones too', () => {
    const finished = counts.map((each) => ({ ...each, age: null }));
    const own = poissonBinomialLowerTail(8, [
      { rate: 0.6, count: 30 },
      { rate: 0.2, count: 9 },
    ]);
    expect(measure(finished).p).toBe(own);
    expect(measure(finished, TIMELESS).p).toBe(own);
  });
});

it('beyond two thousand young contacts the test is the refined normal one', () => {
  const groups = (young: number) => [
    { rate: 0.6 * 0.5, count: young },
    { rate: 0.6, count: 500 },
  ];
  const row = (young: number) =>
    measure([makeCount('a', 1, young, 500, { age: 5 }), makeCount('a', 1, 500, 300, { age: 10 })]);
  expect(row(2000).p).toBe(poissonBinomialLowerTail(800, groups(2000)));
  expect(row(2001).p).toBe(refinedNormalLowerTail(800, groups(2001)));
  expect(row(2001).p! / poissonBinomialLowerTail(800, groups(2001))).toBeCloseTo(1, 2);
});

describe('performers', () => {
  it('have coefficients, and nothing that would hold them to it', () => {
    const row = measure([makeCount('a', 1, 100, 3)], TIMELESS, { credit: 'performer' });
    const { coefficient, low, p, q, verdict, impact, focus, mentor, confirmed } = row;
    expect(coefficient).toBe(0.03);
    expect(low).not.toBeNull();
    expect([p, q, verdict, impact, focus, mentor, confirmed]).toEqual([...new Array(6).fill(null), false]);
  });
});

describe('the range that contacts lost at an unknown stage leave', () => {
  const range = (counts: readonly RowCount[], contacts: number) =>
    findRow(assess({ counts, unknown: [{ row: 'a', contacts }] }, FUNNEL, {}, { losses: 'unknown' }), 'a', 1);

  it('is from all of them to none of them having entered', () => {
    const row = range([makeCount('a', 1, 40, 24)], 20);
    expect(row).toMatchObject({ ranged: true, low: 0.4, high: 0.6, short: 8, entered: 40, mature: 40 });
    const { coefficient, gap, p, q, verdict, impact, focus, mentor } = row;
    expect([coefficient, gap, p, q, verdict, impact, focus, mentor]).toEqual(new Array(8).fill(null));
  });

  it('is anything where nobody is known to have entered, and absent where nobody can have', () => {
    expect(range([], 5)).toMatchObject({ low: 0, high: 1 });
    expect(range([], 0)).toMatchObject({ low: null, high: null });
  });
});
