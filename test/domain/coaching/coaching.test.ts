import { describe, expect, it } from 'vitest';
import { type Coaching, planCoaching } from '../../../src/domain/coaching/coaching.ts';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS, type Funnel } from '../../../src/domain/evidence/funnel.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import type { Losses } from '../../../src/domain/evidence/terms.ts';
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
    const nothing = { rows: [], watched: [], swaps: [] };
    expect(plan(counts, makeFunnel([[0.5]]))).toMatchObject(nothing);
    expect(plan(WORKED_COUNTS, WORKED_FUNNEL, { basis: 'flow' })).toEqual({ ...nothing, team: [] });
  });

  it('goes by the largest impact, then by name; an unknown impact comes last', () => {
    const counts = [
      makeCount('unknown', 1, 100, 0),
      makeCount('b', 3, 100, 20),
      makeCount('a', 3, 100, 20),
      makeCount('worst', 3, 100, 19),
    ];
    const { rows } = plan(counts, makeFunnel([[0.5], [], [0.5]]));
    expect(rows.map((r) => [r.row, r.steps[0]?.impact])).toEqual([
      ['worst', 31],
      ['a', 30],
      ['b', 30],
      ['unknown', null],
    ]);
  });

  it('takes impacts that differ by rounding alone for equal, and the earlier step first', () => {
    // (50 - 10) × 0.4 and 56 - 40
    const equal = assess(
      [makeCount('a', 1, 100, 10), makeCount('a', 2, 100, 40)],
      makeFunnel([[0.5], [0.56]]),
    );
    const [one, other] = equal.rows.map(({ impact }) => impact!);
    expect(other).toBeGreaterThan(one!);
    expect(other! - one!).toBeLessThan(1e-9);
    expect(equal.rows.map(({ focus }) => focus)).toEqual(['yes', null]);
    expect(planCoaching(equal, DEFAULT_ANALYSIS).rows[0]?.steps.map(({ step }) => step)).toEqual([1, 2]);
  });

  it('holds what is sure alone; what is only watched stands by its name', () => {
    const counts = [
      makeCount('b', 1, 1000, 480),
      makeCount('b', 2, 20, 2),
      makeCount('b', 3, 20, 20),
      makeCount('a', 2, 20, 9),
    ];
    const { rows, watched, swaps } = plan(counts, makeFunnel([[0.99, 0.5], [0.5], []]));
    expect(rows.map(({ row, steps }) => [row, steps.map(({ step }) => step)])).toEqual([['b', [2]]]);
    expect(watched.map(({ row, steps }) => [row, steps.map(({ step }) => step)])).toEqual([
      ['a', [2]],
      ['b', [1]],
    ]);
    expect(swaps).toEqual([]);
  });

  it('puts a step of unknown impact last', () => {
    const counts = [makeCount('a', 1, 100, 10), makeCount('a', 3, 100, 10), makeCount('a', 4, 100, 30)];
    const { rows } = plan(counts, makeFunnel([[0.5], [0.5], [0.5], [0.5]]));
    expect(rows[0]!.steps.map((s) => [s.step, s.verdict, s.impact])).toEqual([
      [4, 'coach', 20],
      [3, 'coach', expect.closeTo(12, 9)],
      [1, 'coach', null],
    ]);
  });

  it("tells the team's own weak steps, which are nobody's", () => {
    const counts = ['a', 'b', 'c'].map((row) => makeCount(row, 1, 15, 5));
    const { rows, team } = plan(counts, makeFunnel([[0.5]]));
    expect(rows).toEqual([]);
    expect(team.map(({ step, verdict }) => [step, verdict])).toEqual([[1, 'coach']]);
  });
});

describe('where contacts were lost nobody knows where', () => {
  const funnel = makeFunnel([[0.8], [0.5]]);
  const given = {
    counts: [...makeChain('a', [100, 20, 10]), ...makeChain('b', [100, 80, 45])],
    overall: [makeWay('a', 120, 10, { overrides: [-1, -1] }), makeWay('b', 100, 45, { overrides: [-1, -1] })],
    unknown: [{ row: 'a', contacts: 20 }],
  };
  const inside = (losses: Losses) => planCoaching(assess(given, funnel, {}, { losses }), DEFAULT_ANALYSIS);

  it('nobody is coached on a step, but on the whole way', () => {
    expect(inside('unknown').rows).toMatchObject([
      { row: 'a', steps: [], way: { step: 0, verdict: 'coach' } },
    ]);
    expect(inside('unknown').watched).toEqual([]);
  });

  it('and where steps are known, though not since when anybody waits, they are watched', () => {
    const { rows, watched } = inside('kept');
    expect(rows).toMatchObject([{ row: 'a', steps: [], way: { step: 0, verdict: 'coach' } }]);
    expect(watched).toMatchObject([{ row: 'a', steps: [{ step: 1 }] }]);
  });

  it('where the history is told, the step is what to coach', () => {
    expect(inside('dated').rows).toMatchObject([{ row: 'a', steps: [{ step: 1 }], way: null }]);
  });
});

describe('the potential', () => {
  it('has no rise from nothing', () => {
    const [only] = plan(makeChain('a', [100, 0]), makeFunnel([[0.5]])).rows;
    expect(only).toMatchObject({ final: 0, potential: 50, rise: null });
  });

  it("carries through the team's coefficient where too few entered, and nothing where nobody did", () => {
    const team = makeChain('b', [100, 90, 45]);
    const coached = plan([...makeChain('a', [100, 2, 2]), ...team], makeFunnel([[0.8, 0.7], []])).rows[0]!;
    // 78 more × the team's 47 of 92
    expect(coached.potential).toBeCloseTo(2 + (78 * 47) / 92, 12);
    expect(coached.potentialLeast).toBeGreaterThan(0);
    const alone = plan(makeChain('a', [100, 0, 0]), makeFunnel([[0.8], []])).rows[0]!;
    expect(alone).toMatchObject({ final: 0, potential: 0, rise: null });
  });
});

describe('the range of the potential', () => {
  it("is what the ends of the coached step's interval leave to gain", () => {
    const [only] = plan(makeChain('a', [100, 40, 20]), makeFunnel([[0.8], []])).rows;
    const { low, high } = only!.steps[0]!;
    expect(only!.potential).toBeCloseTo(20 + 40 * 0.5, 12);
    expect(only!.potentialLeast).toBeCloseTo(20 + (0.8 - high!) * 100 * 0.5, 9);
    expect(only!.potentialMost).toBeCloseTo(20 + (0.8 - low!) * 100 * 0.5, 9);
  });

  it('carries coefficients of young contacts at most whole', () => {
    const tenths: StepMaturity = { ...TIMELESS, from: 'curve', share: (age) => (age ?? 10) / 10 };
    const young = [makeCount('a', 1, 100, 40), makeCount('a', 2, 40, 30, { age: 5 })];
    const gaps = assess(young, makeFunnel([[0.8], []]), {}, { maturity: [TIMELESS, TIMELESS, tenths] });
    expect(findRow(gaps, 'a', 2).coefficient).toBe(1.5);
    expect(findRow(gaps, 'a', 1).impact).toBeCloseTo(40, 12);
    expect(planCoaching(gaps, DEFAULT_ANALYSIS).rows[0]!.potential).toBeCloseTo(30 + 40, 12);
  });

  it('raises no step that may be at its target: there is nothing to take away', () => {
    // sure one-sided, while the interval of both sides holds the target
    const funnel = makeFunnel([[0.5], [0.5]]);
    const [only] = plan([makeCount('a', 1, 100, 41), makeCount('a', 2, 100, 20)], funnel).rows;
    const [second, first] = only!.steps;
    expect([first!.step, first!.verdict, first!.high! > 0.5]).toEqual([1, 'coach', true]);
    expect(only!.potentialLeast).toBeCloseTo(20 + (0.5 - second!.high!) * 100, 9);
  });
});

describe('a swap', () => {
  const funnel = makeFunnel([[0.5], [0.5]]);

  it('needs lessons both ways', () => {
    const counts = [...makeChain('a', [100, 10, 2]), ...makeChain('b', [100, 90, 80])];
    expect(plan(counts, funnel).swaps).toEqual([]);
  });

  it('is of lessons that are surely needed', () => {
    const chain = (row: string, first: number, second: number) => [
      makeCount(row, 1, 100, first),
      makeCount(row, 2, 100, second),
    ];
    const lessons = (second: number) => [...chain('a', 90, second), ...chain('b', 10, 90)];
    expect(plan(lessons(10), funnel).swaps).toHaveLength(1);
    // below the floor on too little evidence: b would teach it, but nobody knows that it is needed
    const gaps = assess(lessons(45), funnel);
    expect(findRow(gaps, 'a', 2)).toMatchObject({ verdict: 'watch', mentor: 'b' });
    expect(plan(lessons(45), funnel).swaps).toEqual([]);
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
