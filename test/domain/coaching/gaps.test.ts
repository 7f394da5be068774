import { describe, expect, it } from 'vitest';
import type { GapRow } from '../../../src/domain/coaching/gaps.ts';
import { TEAM } from '../../../src/domain/evidence/funnel.ts';
import {
  assess,
  findRow,
  makeChain,
  makeCount,
  makeFunnel,
  makeWay,
  WORKED_COUNTS,
  WORKED_FUNNEL,
} from '../worked-example.ts';

const HEAD = 'row step entered converted coefficient low high p q verdict focus impact mentor';

/** The cells of the worked example's table, in its own precision. */
function print(row: GapRow): string {
  return [
    row.row,
    row.step,
    row.entered,
    row.converted,
    row.coefficient?.toFixed(6),
    row.low?.toFixed(6),
    row.high?.toFixed(6),
    row.p === null ? '-' : Number(row.p.toPrecision(6)),
    row.q === null ? '-' : Number(row.q.toPrecision(6)),
    row.verdict,
    row.focus ?? '-',
    row.impact?.toFixed(2) ?? '-',
    row.mentor ?? '-',
  ].join(' ');
}

describe('the worked example', () => {
  const gaps = assess(WORKED_COUNTS, WORKED_FUNNEL);

  it('comes out in every digit', () => {
    expect([HEAD, ...gaps.rows.map(print)]).toEqual([
      HEAD,
      'Ivanov 1 200 160 0.800000 0.739145 0.849548 0.0000170073 0.000136059 coach yes 22.75 Sidorov',
      'Ivanov 2 160 112 0.700000 0.624985 0.765636 0.00169585 0.00339171 coach - 13.00 Sidorov',
      'Ivanov 3 112 95 0.848214 0.770314 0.903020 0.922275 0.999942 met - - -',
      'Ivanov 4 95 91 0.957895 0.896691 0.983506 0.98846 0.999942 met - - -',
      'Sidorov 1 200 191 0.955000 0.916703 0.976147 0.998612 0.999942 near - - -',
      'Sidorov 2 191 172 0.900524 0.849866 0.935388 0.999942 0.999942 met - - -',
      'Sidorov 3 172 120 0.697674 0.625337 0.761375 0.00092839 0.00247571 coach - 14.08 Ivanov',
      'Sidorov 4 120 96 0.800000 0.719633 0.861755 0.000750292 0.00247571 coach yes 18.00 Ivanov',
    ]);
  });

  it('has gaps, missing conversions, targets and floors', () => {
    expect(gaps.rows.map((r) => [r.target, r.floor, r.gap?.toFixed(6), r.short])).toEqual([
      [1, 0.9, '-0.200000', 40],
      [0.8, 0.8, '-0.100000', 16],
      [0.8, 0.8, '0.048214', 0],
      [0.95, 0.9, '0.007895', 0],
      [1, 0.9, '-0.045000', 9],
      [0.8, 0.8, '0.100524', 0],
      [0.8, 0.8, '-0.102326', 18],
      [0.95, 0.9, '-0.150000', 18],
    ]);
  });

  it('tests the team by its own p, and gives it no q, impact, focus or mentor', () => {
    expect(gaps.team.map((r) => [r.row, r.team, r.step, r.entered, r.converted, r.verdict])).toEqual([
      [TEAM, true, 1, 400, 351, 'watch'],
      [TEAM, true, 2, 351, 284, 'met'],
      [TEAM, true, 3, 284, 215, 'coach'],
      [TEAM, true, 4, 215, 187, 'watch'],
    ]);
    expect(gaps.team[2]?.p).toBeLessThanOrEqual(0.05);
    expect(gaps.team[0]?.p).toBeGreaterThan(0.05);
    for (const { q, impact, focus, mentor } of gaps.team) {
      expect({ q, impact, focus, mentor }).toEqual({ q: null, impact: null, focus: null, mentor: null });
    }
  });

  it('does not depend on the order of the counts', () => {
    expect(assess([...WORKED_COUNTS].reverse(), WORKED_FUNNEL)).toEqual(gaps);
  });
});

describe('assessGaps', () => {
  it('gives every row every step, in code-point order, with nobody under its label', () => {
    const counts = ['b', '\u{1F600}', '\uFFFD', null, '!', 'Я'].map((row) => makeCount(row, 2, 1, 1));
    const { rows, team } = assess(counts, makeFunnel([[0.5], [0.5]]));
    expect(rows.map((r) => r.row)).toEqual(
      ['!', null, 'b', 'Я', '\uFFFD', '\u{1F600}'].flatMap((row) => [row, row]),
    );
    expect(rows.map((r) => r.step)).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(team.map((r) => r.entered)).toEqual([0, 6]);
  });

  it('keeps a manager who is called like nobody, or like the team, apart from them', () => {
    const counts = [null, '(unassigned)', TEAM].map((row, index) => makeCount(row, 1, 5, index));
    const { rows, team } = assess([...counts], makeFunnel([[0.5]]));
    expect([...rows, ...team].map((r) => [r.row, r.team, r.converted])).toEqual([
      ['(unassigned)', false, 1],
      [null, false, 0],
      [TEAM, false, 2],
      [TEAM, true, 3],
    ]);
  });

  it('has the team alone where nothing was counted', () => {
    const { rows, team } = assess([], makeFunnel([[0.5], []]));
    expect(rows).toEqual([]);
    const absent = { coefficient: null, low: null, high: null, gap: null, p: null, q: null, doubt: null };
    const nothing = {
      impact: null,
      impactLeast: null,
      impactMost: null,
      focus: null,
      mentor: null,
      mix: null,
      excuse: null,
    };
    const rest = { lost: 0, open: 0, immature: 0, mature: 0, squares: 0, ranged: false, confirmed: false };
    const zero = { row: TEAM, team: true, entered: 0, converted: 0, ...absent, ...nothing, ...rest };
    expect(team).toStrictEqual([
      { ...zero, step: 1, target: 0.5, floor: 0.5, short: 0, verdict: 'no-data' },
      { ...zero, step: 2, target: null, floor: null, short: null, verdict: null },
    ]);
  });

  it('sums the counts of several target rules', () => {
    const counts = [
      makeCount('a', 1, 10, 4, { lost: 2, immature: 1 }),
      makeCount('a', 1, 5, 5, { override: 0, immature: 2 }),
    ];
    const funnel = makeFunnel([[0.5]], [{ stage: 1, target: 0.8, floor: 0.8, segment: 'x' }]);
    const { entered, converted, lost, open, immature } = findRow(assess(counts, funnel), 'a', 1);
    expect({ entered, converted, lost, open, immature }).toEqual({
      entered: 15,
      converted: 9,
      lost: 2,
      open: 4,
      immature: 3,
    });
  });

  it('shows coefficients and intervals, and no verdict, for a stage without a target', () => {
    const row = findRow(assess([makeCount('a', 1, 10, 3)], makeFunnel([[]])), 'a', 1);
    expect(row.coefficient).toBe(0.3);
    expect(row.low).toBeCloseTo(0.1077912674, 9);
    const { target, floor, gap, short, p, q, verdict, impact } = row;
    expect([target, floor, gap, short, p, q, verdict, impact]).toEqual(new Array(8).fill(null));
  });

  it('refuses counts of a step or a target rule that the funnel does not have', () => {
    const funnel = makeFunnel([[0.5]]);
    expect(() => assess([makeCount('a', 2, 1, 1)], funnel)).toThrow(RangeError);
    expect(() => assess([makeCount('a', 0, 1, 1)], funnel)).toThrow(RangeError);
    expect(() => assess([makeCount('a', 1, 1, 1, { override: 0 })], funnel)).toThrow(RangeError);
  });
});

describe('the whole way', () => {
  const way = (row: string | null, entered: number, converted: number) =>
    makeWay(row, entered, converted, { overrides: [-1, -1, -1, -1] });

  it('is held to the product of the targets, and to the smallest part of it that a step accepts', () => {
    const overall = [way('Ivanov', 200, 91), way('Sidorov', 200, 96)];
    const gaps = assess({ counts: WORKED_COUNTS, overall }, WORKED_FUNNEL);
    expect(
      gaps.overall.map((r) => [r.row, r.step, r.entered, r.converted, r.coefficient, r.verdict]),
    ).toEqual([
      ['Ivanov', 0, 200, 91, 0.455, 'coach'],
      ['Sidorov', 0, 200, 96, 0.48, 'coach'],
    ]);
    for (const row of [...gaps.overall, gaps.teamOverall]) {
      expect([row.target?.toFixed(6), row.floor?.toFixed(6)]).toEqual(['0.608000', '0.547200']);
      expect([row.confirmed, row.impact, row.focus, row.mentor]).toEqual([false, null, null, null]);
    }
    expect(gaps.teamOverall).toMatchObject({ row: TEAM, team: true, entered: 400, converted: 187, q: null });
    // the steps are what they are without it
    expect(gaps.rows).toEqual(assess(WORKED_COUNTS, WORKED_FUNNEL).rows);
  });

  it('stands beside each row in its order, also of a row that has nothing else', () => {
    const overall = [way('b', 3, 1), way(null, 2, 0)];
    const gaps = assess({ counts: [makeCount('a', 1, 1, 1)], overall }, WORKED_FUNNEL);
    expect(gaps.overall.map(({ row, verdict }) => [row, verdict])).toEqual([
      [null, 'too-few'],
      ['a', 'no-data'],
      ['b', 'too-few'],
    ]);
    expect(gaps.rows).toHaveLength(3 * 4);
  });
});

describe('the flow basis', () => {
  it('has coefficients and gaps, and nothing that follows a contact to its end', () => {
    const counts = [makeCount('a', 1, 10, 13, { open: 0 }), makeCount('a', 2, 10, 2, { open: 0 })];
    const { rows, team } = assess(counts, makeFunnel([[0.5], [0.5]]), { basis: 'flow' });
    expect(rows.map((r) => [r.coefficient, r.target, r.floor, r.gap, r.short])).toEqual([
      [1.3, 0.5, 0.5, 0.8, 0],
      [0.2, 0.5, 0.5, -0.3, 3],
    ]);
    for (const r of [...rows, ...team]) {
      const absent = [r.lost, r.open, r.low, r.high, r.p, r.q, r.verdict, r.impact, r.focus, r.mentor];
      expect(absent).toEqual(new Array(10).fill(null));
    }
  });
});

describe('contacts of nobody', () => {
  const counts = [
    makeCount(null, 1, 100, 1),
    makeCount(null, 2, 100, 100),
    makeCount('a', 1, 100, 99),
    makeCount('a', 2, 100, 1),
  ];
  const gaps = assess(counts, makeFunnel([[0.9], [0.9]]));

  it('are tested, and watched at most: no q, no impact, no focus, no mentor', () => {
    const { p, q, verdict, impact, focus, mentor } = findRow(gaps, null, 1);
    expect(p).toBeLessThan(1e-80);
    expect({ q, verdict, focus, mentor }).toEqual({ q: null, verdict: 'watch', focus: null, mentor: null });
    expect(impact).toBeNull();
  });

  it('do not teach', () => {
    expect(findRow(gaps, null, 2).verdict).toBe('met');
    expect(findRow(gaps, 'a', 2)).toMatchObject({ verdict: 'coach', mentor: null });
  });

  it('stand outside the family', () => {
    expect(findRow(gaps, 'a', 2).q).toBe(findRow(gaps, 'a', 2).p! * 2);
  });

  it('count in the team', () => {
    expect(gaps.team.map((r) => [r.entered, r.converted])).toEqual([
      [200, 100],
      [200, 101],
    ]);
  });
});

it('takes the family as named rows with a target and enough entered', () => {
  const counts = [...makeChain('a', [100, 70, 30]), makeCount('b', 1, 4, 0), makeCount(null, 1, 50, 10)];
  const gaps = assess(counts, makeFunnel([[0.8], []]));
  const { p, q } = findRow(gaps, 'a', 1);
  expect(q).toBe(p);
  expect(gaps.rows.filter((r) => r.q !== null)).toHaveLength(1);
  expect(findRow(gaps, 'b', 1)).toMatchObject({ verdict: 'too-few', q: null });
  expect(findRow(gaps, 'b', 1).p).toBeCloseTo(0.0016, 12);
});
