import { describe, expect, it } from 'vitest';
import { type Coaching, planCoaching } from '../../../src/domain/coaching/coaching.ts';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS, type Funnel } from '../../../src/domain/evidence/funnel.ts';
import { assess, makeChain, makeCount, makeFunnel, WORKED_COUNTS, WORKED_FUNNEL } from '../worked-example.ts';

function plan(counts: readonly RowCount[], funnel: Funnel, analysis = {}): Coaching {
  return planCoaching(assess(counts, funnel, analysis), { ...DEFAULT_ANALYSIS, ...analysis });
}

describe('the worked example', () => {
  const coaching = plan(WORKED_COUNTS, WORKED_FUNNEL);

  it('lists both managers, the worst impact first, each with the focus first', () => {
    expect(
      coaching.rows.map((r) => [r.row, ...r.steps.map((s) => [s.step, s.focus, s.impact?.toFixed(2)])]),
    ).toEqual([
      ['Ivanov', [1, 'yes', '22.75'], [2, null, '13.00']],
      ['Sidorov', [4, 'yes', '18.00'], [3, null, '14.08']],
    ]);
  });

  it('has the potentials', () => {
    const printed = coaching.rows.map((r) => [r.final, r.potential.toFixed(2), (r.rise! * 100).toFixed(1)]);
    expect(printed).toEqual([
      [91, '130.00', '42.9'],
      [96, '130.72', '36.2'],
    ]);
  });

  it('is a swap', () => {
    expect(coaching.swaps).toEqual([{ a: 'Ivanov', b: 'Sidorov', aTeaches: [3, 4], bTeaches: [1, 2] }]);
  });
});

describe('the coaching list', () => {
  it('leaves out nobody, those who need nothing, and the flow basis', () => {
    const counts = [makeCount(null, 1, 100, 1), makeCount('fine', 1, 100, 90), makeCount('few', 1, 4, 0)];
    expect(plan(counts, makeFunnel([[0.5]]))).toEqual({ rows: [], swaps: [] });
    expect(plan(WORKED_COUNTS, WORKED_FUNNEL, { basis: 'flow' })).toEqual({ rows: [], swaps: [] });
  });

  it('goes by the largest impact, then by name; an unknown impact comes last', () => {
    const counts = [
      makeCount('unknown', 1, 100, 0),
      makeCount('b', 3, 10, 4),
      makeCount('a', 3, 10, 4),
      makeCount('worst', 3, 10, 3),
    ];
    const { rows } = plan(counts, makeFunnel([[0.5], [], [0.5]]));
    expect(rows.map((r) => [r.row, r.steps[0]?.impact])).toEqual([
      ['worst', 2],
      ['a', 1],
      ['b', 1],
      ['unknown', null],
    ]);
  });

  it('puts the focus before a watch step of a larger impact', () => {
    const counts = [makeCount('a', 1, 1000, 480), makeCount('a', 2, 20, 2), makeCount('a', 3, 20, 20)];
    const { rows } = plan(counts, makeFunnel([[0.99, 0.5], [0.5], []]));
    expect(rows[0]!.steps.map((s) => [s.step, s.verdict, s.focus])).toEqual([
      [2, 'coach', 'yes'],
      [1, 'watch', null],
    ]);
    expect(rows[0]!.steps[1]!.impact).toBeGreaterThan(rows[0]!.steps[0]!.impact!);
  });
});

it('puts a step of unknown impact last', () => {
  const counts = [makeCount('a', 1, 10, 4), makeCount('a', 3, 100, 10), makeCount('a', 4, 10, 4)];
  const { rows } = plan(counts, makeFunnel([[0.5], [0.5], [0.5], [0.5]]));
  expect(rows[0]!.steps.map((s) => [s.step, s.verdict, s.impact])).toEqual([
    [3, 'coach', 16],
    [4, 'watch', 1],
    [1, 'watch', null],
  ]);
});

describe('the potential', () => {
  it('is what there is where nothing is sure', () => {
    const [only] = plan(makeChain('a', [10, 4, 2]), makeFunnel([[0.5], []])).rows;
    expect(only).toMatchObject({ final: 2, potential: 2, rise: 0 });
  });

  it('has no rise from nothing', () => {
    const [only] = plan(makeChain('a', [100, 0]), makeFunnel([[0.5]])).rows;
    expect(only).toMatchObject({ final: 0, potential: 50, rise: null });
  });

  it("carries through the team's coefficient where too few entered, and nothing where nobody did", () => {
    const team = makeChain('b', [100, 90, 45]);
    const coached = plan([...makeChain('a', [100, 2, 2]), ...team], makeFunnel([[0.8, 0.7], []])).rows[0]!;
    // 78 more × the team's 47 of 92
    expect(coached.potential).toBeCloseTo(2 + (78 * 47) / 92, 12);
    const alone = plan(makeChain('a', [100, 0, 0]), makeFunnel([[0.8], []])).rows[0]!;
    expect(alone).toMatchObject({ final: 0, potential: 0, rise: null });
  });
});

describe('a swap', () => {
  const funnel = makeFunnel([[0.5], [0.5]]);

  it('needs lessons both ways', () => {
    const counts = [...makeChain('a', [100, 10, 2]), ...makeChain('b', [100, 90, 80])];
    expect(plan(counts, funnel).swaps).toEqual([]);
  });

  it('comes once a pair, in code-point order', () => {
    const chain = (row: string, first: number, second: number) => [
      makeCount(row, 1, 100, first),
      makeCount(row, 2, 100, second),
    ];
    const counts = [...chain('c', 10, 90), ...chain('a', 90, 10), ...chain('b', 11, 80)];
    // c teaches a the second step; a teaches b and c the first; b teaches nobody
    expect(plan(counts, funnel).swaps).toEqual([{ a: 'a', b: 'c', aTeaches: [1], bTeaches: [2] }]);
  });

  it('stands in the order of the names, whatever the steps', () => {
    const lesson = (step: number, learner: string, mentor: string) => [
      makeCount(learner, step, 100, 10),
      makeCount(mentor, step, 100, 90),
    ];
    const counts = [
      ...lesson(1, 'a', 'd'),
      ...lesson(2, 'b', 'c'),
      ...lesson(3, 'c', 'b'),
      ...lesson(4, 'd', 'a'),
    ];
    const { swaps } = plan(counts, makeFunnel([[0.5], [0.5], [0.5], [0.5]]));
    expect(swaps.map((s) => [s.a, s.b])).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });
});
