import { describe, expect, it } from 'vitest';
import type { StepMaturity } from '../../../src/domain/evidence/maturity.ts';
import { compareRows, tallyCounts } from '../../../src/domain/evidence/tally.ts';
import { gather, makeCount, makeFunnel, makeWay } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.8, 0.6], [0.5]], [{ stage: 1, target: 0.4, floor: 0.2, segment: 's' }]);
const TENTHS: StepMaturity = {
  from: 'curve',
  horizon: 10,
  grown: 10,
  conversions: 30,
  rising: false,
  curve: null,
  share: (age) => (age === null ? 1 : Math.min(1, age / 10)),
};

describe('tallyCounts', () => {
  const counts = [
    makeCount('a', 1, 3, 1, { age: 7 }),
    makeCount('a', 1, 2, 2, { age: null }),
    makeCount('a', 1, 5, 4, { age: 2, lost: 1 }),
    makeCount('a', 1, 1, 0, { age: 2, override: 0 }),
    makeCount('a', 1, 4, 1, { age: 2 }),
    makeCount('b', 2, 9, 9, { age: 3 }),
  ];
  const { rows, team } = tallyCounts(gather(counts), FUNNEL, [TENTHS, TENTHS, TENTHS]);

  it('joins the contacts that are alike, the youngest first, those of no known age last', () => {
    const cells = rows[0]!.steps[1]!.cells;
    expect(cells.map((c) => [c.age, c.share, c.standard?.target, c.entered, c.converted])).toEqual([
      [2, 0.2, 0.4, 1, 0],
      [2, 0.2, 0.8, 9, 5],
      [7, 0.7, 0.8, 3, 1],
      [null, 1, 0.8, 2, 2],
    ]);
  });

  it('adds up every row, the team of all of them, and the steps that nothing entered', () => {
    const { entered, converted, lost, open } = rows[0]!.steps[1]!;
    expect([entered, converted, lost, open]).toEqual([15, 8, 1, 6]);
    expect(rows.map(({ row, steps }) => [row, steps.map((step) => step.entered)])).toEqual([
      ['a', [0, 15, 0]],
      ['b', [0, 0, 9]],
    ]);
    expect([team.row, ...team.steps.map((step) => step.entered)]).toEqual([null, 0, 15, 9]);
  });

  it('holds the whole way to the product of what its contacts are held to', () => {
    const overall = [makeWay('a', 5, 1, { overrides: [-1, -1] }), makeWay('a', 4, 1, { overrides: [0, -1] })];
    const [way] = tallyCounts(gather({ overall }), FUNNEL, []).rows[0]!.steps;
    expect(way!.cells.map(({ standard, entered }) => [standard, entered])).toEqual([
      [{ target: 0.2, floor: 0.1 }, 4],
      [{ target: 0.4, floor: expect.closeTo(0.3, 12) }, 5],
    ]);
  });

  it('knows who has contacts lost at an unknown stage, and nothing else', () => {
    const unknown = [3, 4].map((contacts) => ({ row: 'z', contacts }));
    const made = tallyCounts(gather({ counts: [makeCount('a', 1, 1, 1)], unknown }), FUNNEL, []);
    expect(made.rows.map((each) => [each.row, each.unknown])).toEqual([
      ['a', 0],
      ['z', 7],
    ]);
    expect(made.team.unknown).toBe(7);
  });

  it('refuses steps and target rules that the funnel does not have', () => {
    for (const step of [-1, 0, 1.5, 3]) {
      expect(() => tallyCounts(gather([makeCount('a', step, 1, 1)]), FUNNEL, [])).toThrow(RangeError);
    }
    const overall = [makeWay('a', 1, 1, { overrides: [1, -1] })];
    expect(() => tallyCounts(gather({ overall }), FUNNEL, [])).toThrow(RangeError);
  });
});

it('rows stand in code-point order, nobody where the label would', () => {
  const rows = ['b', null, '\u{1F600}', '(unassigned)', '\uFFFD', '!'];
  expect(rows.sort(compareRows)).toEqual(['!', '(unassigned)', null, 'b', '\uFFFD', '\u{1F600}']);
});
