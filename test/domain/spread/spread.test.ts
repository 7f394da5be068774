import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/domain/evidence/measure.ts';
import { tallyCounts } from '../../../src/domain/evidence/tally.ts';
import { placeRow } from '../../../src/domain/spread/spread.ts';
import { spreadGaps } from '../../../src/domain/spread/step-spread.ts';
import { createDice } from '../../property/simulated-team.ts';
import { assess, gather, makeCount, makeFunnel, makeTerms } from '../worked-example.ts';

function place(converted: number, entered: number, team: number, share = 1) {
  const cells = [{ age: null, share, standard: null, entered, converted }];
  const mature = entered * share;
  const measure = { coefficient: converted / mature, converted, mature, squares: mature * share };
  return placeRow(measure as Measure, cells, team);
}

function spread(rows: Readonly<Record<string, readonly [entered: number, converted: number]>>) {
  const funnel = makeFunnel([[0.5]]);
  const counts = Object.entries(rows).map(([row, [entered, converted]]) =>
    makeCount(row === '' ? null : row, 1, entered, converted),
  );
  const terms = makeTerms(funnel);
  const tallies = tallyCounts(gather(counts), funnel, []);
  return spreadGaps(assess(counts, funnel), tallies.rows, terms.analysis).steps[0]!;
}

describe('placeRow', () => {
  it('is Spiegelhalter’s funnel for finished contacts', () => {
    const { limits, z } = place(6, 20, 0.3);
    expect(limits?.low998).toBeCloseTo(0.001477, 6);
    expect(limits?.high95).toBeCloseTo(0.487255, 6);
    expect(z).toBeCloseTo(0, 12);
    // (0.5 - 0.6) / sqrt(0.6 * 0.4 / 80)
    expect(place(40, 80, 0.6).z).toBeCloseTo(-1.825741858351, 11);
  });

  // P(X <= 35 | 100, 0.5) = 0.0018, 34: 0.0009, 39: 0.018, 40: 0.028, and the same above
  it.each([
    [34, 'low998'],
    [35, 'low95'],
    [39, 'low95'],
    [40, null],
    [60, null],
    [61, 'high95'],
    [65, 'high95'],
    [66, 'high998'],
  ])('puts %i of 100 against a half %s', (converted, outside) => {
    expect(place(converted, 100, 0.5).outside).toBe(outside);
  });

  it('accuses nobody of five out of five where four are usual: luck does that every third time', () => {
    const { limits, outside } = place(5, 5, 0.8);
    expect(limits?.high998).toBeLessThan(1);
    expect(outside).toBeNull();
  });

  it('allows young contacts more than as many finished ones', () => {
    const [young, old] = [place(25, 100, 0.6, 0.5), place(25, 50, 0.6)];
    expect(young.limits!.low95).toBeLessThan(old.limits!.low95);
    expect(young.limits!.high95).toBeGreaterThan(old.limits!.high95);
    expect(Math.abs(young.z!)).toBeLessThan(Math.abs(old.z!));
  });

  it('has no distance where everybody converts or nobody', () => {
    expect(place(10, 10, 1).z).toBeNull();
    expect(place(9, 10, 1)).toMatchObject({ z: null, outside: 'low998' });
    expect(place(0, 10, 0).z).toBeNull();
  });
});

describe('spreadGaps', () => {
  it('measures how far the named rows differ, those of nobody and of few contacts aside', () => {
    const plain = spread({ a: [80, 40], b: [80, 60] });
    expect(plain.members).toBe(2);
    // z = ±(0.125) / sqrt(0.625 * 0.375 / 80)
    expect(plain.dispersion?.phi).toBeCloseTo(0.125 ** 2 / ((0.625 * 0.375) / 80), 10);
    expect(plain.p).toBe(plain.q);
    const more = spread({ a: [80, 40], b: [80, 60], c: [4, 0], '': [90, 0] });
    expect(more.members).toBe(2);
    // the team is another with them, what the two differ by is not
    expect(more.dispersion?.phi).toBeGreaterThan(plain.dispersion?.phi ?? Infinity);
    expect(more.p).toBeCloseTo(plain.p ?? 0, 12);
    expect(more.rows).toHaveLength(4);
  });

  it('compares nobody with nobody', () => {
    expect(spread({ a: [80, 40] })).toMatchObject({ dispersion: null, p: null, q: null });
  });

  it('finds luck where there is nothing but luck', () => {
    const dice = createDice(7);
    const draw = (n: number): number => Array.from({ length: n }, dice).filter((each) => each < 0.6).length;
    const runs = Array.from({ length: 400 }, () =>
      spread(Object.fromEntries(Array.from({ length: 8 }, (_, row) => [`m${row}`, [60, draw(60)]]))),
    );
    const mean = (numbers: readonly number[]): number =>
      numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    // the team is made of the rows themselves: 7 of 8 degrees of freedom
    expect(mean(runs.map(({ dispersion }) => dispersion?.phi ?? 0))).toBeCloseTo(7 / 8, 1);
    expect(mean(runs.map(({ p }) => Number((p ?? 1) < 0.05)))).toBeLessThan(0.075);
    const rows = runs.flatMap((each) => each.rows);
    expect(mean(rows.map(({ outside }) => Number(outside !== null)))).toBeLessThan(0.05);
  });
});
