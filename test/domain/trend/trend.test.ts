import { describe, expect, it } from 'vitest';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import type { Analysis } from '../../../src/domain/evidence/funnel.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import type { Terms } from '../../../src/domain/evidence/terms.ts';
import { benjaminiHochberg } from '../../../src/domain/stats/families/benjamini-hochberg.ts';
import { newcombeInterval } from '../../../src/domain/stats/intervals/newcombe-interval.ts';
import { wilsonInterval } from '../../../src/domain/stats/intervals/wilson-interval.ts';
import { twoSampleP } from '../../../src/domain/stats/tails/two-sample-z.ts';
import { listChanges, readSettled } from '../../../src/domain/trend/changes.ts';
import { followTrend, type TrendSeries } from '../../../src/domain/trend/trend.ts';
import { gather, makeCount, makeFunnel, makeTerms } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.9], [0.6]]);

function follow(
  buckets: readonly (readonly RowCount[])[],
  analysis: Partial<Analysis> = {},
  more: Partial<Terms> = {},
): TrendSeries[] {
  return followTrend(buckets.map(gather), makeTerms(FUNNEL, analysis, more));
}

function find(series: readonly TrendSeries[], row: string | null, step = 1) {
  const found = series.find((each) => each.row === row && each.step === step && !each.team);
  if (found === undefined) throw new Error(`no ${row}`);
  return found.points;
}

const rate = (k: number, n: number) => ({ rate: k / n, ...wilsonInterval(k, n, 0.95) });
const finished = (k: number, n: number) => ({ converted: k, mature: n, squares: n });

describe('a trend', () => {
  const buckets = [
    [makeCount('a', 1, 10, 8), makeCount('b', 1, 20, 10)],
    [makeCount('b', 1, 20, 12)],
    [makeCount('a', 1, 30, 27), makeCount('b', 1, 20, 10)],
    [makeCount('a', 1, 40, 20), makeCount('b', 1, 20, 11)],
  ];

  it('has every row in every bucket, rows in order, steps in order, the team last', () => {
    const series = follow([...buckets.slice(0, 1), [makeCount(null, 2, 1, 1)]]);
    expect(series.map(({ row, team, step, points }) => [row, team, step, points.length])).toEqual([
      [null, false, 1, 2],
      [null, false, 2, 2],
      ['a', false, 1, 2],
      ['a', false, 2, 2],
      ['b', false, 1, 2],
      ['b', false, 2, 2],
      ['*', true, 1, 2],
      ['*', true, 2, 2],
    ]);
    expect(series.at(-2)!.points[0]!.measure).toMatchObject({ entered: 30, converted: 18, coefficient: 0.6 });
  });

  it('changes from the last bucket that has a coefficient, and drifts from all before together', () => {
    const [first, second, third, fourth] = find(follow(buckets), 'a');
    expect(first).toMatchObject({
      measure: { coefficient: 0.8 },
      change: null,
      drift: null,
      p: null,
      before: null,
    });
    expect(second).toMatchObject({
      measure: { entered: 0, coefficient: null },
      change: null,
      drift: null,
      p: null,
    });
    expect(third!.change!.value).toBeCloseTo(0.1, 12);
    expect(third!.drift).toEqual(third!.change);
    expect(fourth!.change!.value).toBeCloseTo(0.5 - 0.9, 12);
    expect(fourth!.change!.interval).toEqual(newcombeInterval(rate(20, 40), rate(27, 30)));
    expect(fourth!.drift!.value).toBeCloseTo(0.5 - 35 / 40, 12);
    expect(fourth!.drift!.interval).toEqual(newcombeInterval(rate(20, 40), rate(35, 40)));
    expect(fourth!.p).toBe(twoSampleP(finished(20, 40), finished(35, 40)));
  });

  it('drifts from all that converted before, also in buckets that have no coefficient', () => {
    const flows = [makeCount('a', 1, 10, 5), makeCount('a', 1, 0, 2), makeCount('a', 1, 10, 4)];
    const points = find(
      follow(
        flows.map((each) => [each]),
        { basis: 'flow' },
      ),
      'a',
    );
    expect(points.map(({ before }) => before)).toEqual([null, finished(5, 10), finished(7, 10)]);
    expect(points[2]!.change!.value).toBeCloseTo(0.4 - 0.5, 12);
    expect(points[2]!.drift!.value).toBeCloseTo(0.4 - 0.7, 12);
  });

  it('signals what differs from before beyond chance, of all named rows together', () => {
    const series = follow(buckets);
    const [a, b] = ['a', 'b'].map((row) => find(series, row)[3]!);
    expect([a!.q, b!.q]).toEqual(benjaminiHochberg([a!.p!, b!.p!]));
    expect([a!.signal, b!.signal]).toEqual(['down', null]);
    expect(listChanges(series)).toEqual([{ point: a, signal: 'down', conversions: (0.5 - 35 / 40) * 40 }]);
  });

  it('tests the team as a family of its own, and nobody whose contacts are nobody’s', () => {
    const series = follow([
      [makeCount('a', 1, 40, 36), makeCount(null, 1, 40, 36), makeCount('a', 2, 40, 20)],
      [makeCount('a', 1, 40, 34), makeCount(null, 1, 40, 10), makeCount('a', 2, 40, 21)],
    ]);
    const nobody = find(series, null)[1]!;
    expect(nobody).toMatchObject({ q: null, signal: null });
    expect(nobody.p).toBeLessThan(1e-6);
    const own = [1, 2].map((step) => find(series, 'a', step)[1]!);
    expect(own.map(({ q }) => q)).toEqual(benjaminiHochberg(own.map(({ p }) => p!)));
    const team = series.filter((each) => each.team).map(({ points }) => points[1]!);
    expect(team.map(({ q }) => q)).toEqual(benjaminiHochberg(team.map(({ p }) => p!)));
    expect(team.map(({ signal }) => signal)).toEqual(['down', null]);
  });

  it('asks for enough finished contacts, with a slack', () => {
    const series = follow([
      [makeCount('a', 1, 50, 45), makeCount('b', 1, 50, 45)],
      [makeCount('a', 1, 4, 0), makeCount('b', 1, 5, 0)],
    ]);
    const [a, b] = ['a', 'b'].map((row) => find(series, row)[1]!);
    expect(a).toMatchObject({ q: null, signal: null });
    expect(a!.p).toBeLessThan(1e-5);
    expect(b!.signal).toBe('down');
  });

  it('has its targets nowhere', () => {
    const [point] = find(follow(buckets), 'b');
    expect(point).toMatchObject({ measure: { target: null, floor: null } });
  });

  it('is the same whatever order counts come in', () => {
    const shuffled = buckets.map((counts) => counts.toReversed());
    expect(follow(shuffled)).toEqual(follow(buckets));
  });
});

describe('young contacts', () => {
  const HALVES: StepMaturity = {
    from: 'curve',
    horizon: 100,
    grown: 100,
    conversions: 30,
    rising: false,
    share: (age) => (age === null ? 1 : Math.min(1, age / 100)),
    curve: null,
  };
  const maturity = [TIMELESS, HALVES, HALVES];

  it('are held to what their age allows', () => {
    const series = follow(
      [[makeCount('a', 1, 100, 60, { age: 100 })], [makeCount('a', 1, 100, 15, { age: 25 })]],
      {},
      { maturity },
    );
    const [old, young] = find(series, 'a');
    expect(old).toMatchObject({ measure: { mature: 100 }, unfinished: false });
    expect(young).toMatchObject({
      measure: { mature: 25, coefficient: 0.6 },
      unfinished: true,
      signal: null,
    });
    expect(young!.p).toBe(twoSampleP({ converted: 15, mature: 25, squares: 6.25 }, finished(60, 100)));
  });

  it('are few enough where 95 of 100 are finished', () => {
    const at = (age: number) => find(follow([[makeCount('a', 1, 20, 9, { age })]], {}, { maturity }), 'a')[0];
    expect(at(95)?.unfinished).toBe(false);
    expect(at(94)?.unfinished).toBe(true);
  });

  it('signal nothing where the data are too short, or nobody knows how long they take', () => {
    const fall = [[makeCount('a', 1, 100, 90)], [makeCount('a', 1, 100, 20)]];
    const signal = (more: Partial<Terms>) => find(follow(fall, {}, more), 'a')[1]!;
    expect(signal({})).toMatchObject({ signal: 'down' });
    const doubtful: Partial<Terms>[] = [
      { maturity: [TIMELESS, { ...TIMELESS, rising: true }] },
      { maturity: [TIMELESS, { ...TIMELESS, from: 'none' }] },
      { losses: 'kept' },
    ];
    for (const more of doubtful) {
      const { q, signal: way } = signal(more);
      expect(q).toBeLessThan(1e-6);
      expect(way).toBeNull();
    }
  });
});

describe('what is not tested', () => {
  const fall = [[makeCount('a', 1, 100, 90)], [makeCount('a', 1, 100, 20)]];

  it('flows have differences alone', () => {
    const [, point] = find(follow(fall, { basis: 'flow' }), 'a');
    expect(point).toMatchObject({
      measure: { low: null },
      change: { interval: null },
      p: null,
      q: null,
      signal: null,
    });
    expect(point!.drift!.value).toBeCloseTo(-0.7, 12);
  });

  it('performers have intervals', () => {
    const [, point] = find(follow(fall, { credit: 'performer' }), 'a');
    expect(point!.drift!.interval!.high).toBeLessThan(0);
    expect(point).toMatchObject({ p: null, q: null, signal: null });
  });

  it('where contacts were lost nobody knows at which stage, nothing is said', () => {
    const [, point] = find(follow(fall, {}, { losses: 'unknown' }), 'a');
    expect(point).toMatchObject({
      measure: { coefficient: null, ranged: true },
      change: null,
      drift: null,
      p: null,
    });
  });
});

describe('changes', () => {
  it('come with the most conversions first, equal ones in the order of the rows', () => {
    const before = ['a', 'b', 'c', 'd'].map((row) => makeCount(row, 1, 400, 320));
    const now = [
      makeCount('a', 1, 100, 50),
      makeCount('b', 1, 400, 200),
      makeCount('c', 1, 400, 200),
      makeCount('d', 1, 400, 321),
    ];
    const changes = listChanges(follow([before, now])).filter(({ point }) => !point.measure.team);
    expect(changes.map(({ point, conversions }) => [point.measure.row, Math.round(conversions)])).toEqual([
      ['b', -120],
      ['c', -120],
      ['a', -30],
    ]);
  });

  it('of a few contacts are not told where only a test that is too sure sees them', () => {
    const steady = ['b', 'c', 'd', 'e'].map((row) => makeCount(row, 1, 100, 50));
    const [few, many] = [7, 70].map((contacts) => {
      const now = makeCount('a', 1, contacts, (contacts * 5) / 7);
      return find(
        follow([
          [makeCount('a', 1, 184, 178), ...steady],
          [now, ...steady],
        ]),
        'a',
      )[1]!;
    });
    expect(few).toMatchObject({ signal: 'down', sure: false });
    expect(readSettled(few!)).toBeNull();
    expect(many).toMatchObject({ signal: 'down', sure: true });
    expect(readSettled(many!)).toBe('down');
  });
});
