import { describe, expect, it } from 'vitest';
import { planCoaching } from '../../../src/domain/coaching/coaching.ts';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS, type Funnel } from '../../../src/domain/evidence/funnel.ts';
import { projectGains, type Wish } from '../../../src/domain/worth/what-if.ts';
import {
  assess,
  findRow,
  makeChain,
  makeCount,
  makeFunnel,
  WORKED_COUNTS,
  WORKED_FUNNEL,
} from '../worked-example.ts';

const EACH: Wish = { kind: 'each' };
const rates = (...given: readonly (readonly [step: number, rate: number])[]): Wish => ({
  kind: 'rates',
  rates: new Map(given.map(([step, rate]) => [step, { rate, onTop: false }])),
});

function project(counts: readonly RowCount[], wish: Wish, funnel: Funnel = WORKED_FUNNEL, more = {}) {
  return projectGains(assess(counts, funnel, {}, more), wish, funnel, DEFAULT_ANALYSIS);
}

/** `manager step from to now gain`, the numbers to two places. */
function tell(counts: readonly RowCount[], wish: Wish, funnel?: Funnel): string[] {
  const text = (value: number | null): string => (value === null ? '-' : String(Number(value.toFixed(2))));
  return project(counts, wish, funnel).map(({ row, step, from, to, finalNow, gain }) =>
    [row, step, text(from), text(to), finalNow, text(gain)].join(' '),
  );
}

describe('without a wish', () => {
  it('lifts every step below its target by itself, the most valuable first', () => {
    expect(tell(WORKED_COUNTS, EACH)).toEqual([
      'Ivanov 1 0.8 1 91 22.75',
      'Sidorov 4 0.8 0.95 96 18',
      'Sidorov 3 0.7 0.8 96 14.08',
      'Ivanov 2 0.7 0.8 91 13',
      'Sidorov 1 0.95 1 96 4.52',
    ]);
  });

  it('gains what the gap report calls impact', () => {
    const gaps = assess(WORKED_COUNTS, WORKED_FUNNEL);
    const gains = projectGains(gaps, EACH, WORKED_FUNNEL, DEFAULT_ANALYSIS);
    const compared = gains.filter(({ row, step }) => findRow(gaps, row, step).impact !== null);
    expect(compared).toHaveLength(4);
    for (const { row, step, gain } of compared) expect(gain).toBe(findRow(gaps, row, step).impact);
  });

  it('leaves out who is at target, who has none, and nobody', () => {
    const counts = [makeCount('a', 1, 10, 8), makeCount('a', 2, 10, 1), makeCount(null, 1, 10, 1)];
    expect(tell(counts, EACH, makeFunnel([[0.8], []]))).toEqual([]);
  });

  it('takes in who has too few: by the team where these would carry, unknown where nothing is known', () => {
    const funnel = makeFunnel([[0.5], []]);
    expect(tell([...makeChain('a', [4, 1, 1]), ...makeChain('b', [100, 60, 30])], EACH, funnel)).toEqual([
      'a 1 0.25 0.5 1 0.51',
    ]);
    expect(tell([makeCount('a', 1, 10, 0)], EACH, funnel)).toEqual(['a 1 0 0.5 0 -']);
  });

  it('goes by name and step where gains are the same, and an unknown one comes last', () => {
    const funnel = makeFunnel([[0.5], [0.5]]);
    const counts = ['b', 'a'].flatMap((row) => [makeCount(row, 1, 20, 8), makeCount(row, 2, 8, 3)]);
    expect(tell(counts, EACH, funnel).map((each) => each.slice(0, 3))).toEqual(['a 2', 'b 2', 'a 1', 'b 1']);
    const unknown = [makeCount('a', 1, 10, 0), makeCount('b', 1, 10, 4)];
    expect(tell(unknown, EACH, makeFunnel([[0.5], []])).map((each) => each.slice(0, 3))).toEqual([
      'a 1',
      'b 1',
    ]);
  });
});

describe('to a level', () => {
  const to = (level: 'target' | 'best' | 'mentor' | 'team'): Wish => ({ kind: 'level', level });

  // by hand: Sidorov (200 - 191) × 172 ÷ 191 = 8.1; (172 + 8.1) × 0.8 - 120 = 24.1; (120 + 24.1) × 0.95 - 96 = 40.9
  it('target: each step, all of a manager together, the team last', () => {
    expect(tell(WORKED_COUNTS, to('target'))).toEqual([
      'Sidorov 1 0.95 1 96 4.52',
      'Sidorov 3 0.7 0.8 96 14.08',
      'Sidorov 4 0.8 0.95 96 18',
      'Sidorov 0 - - 96 40.88',
      'Ivanov 1 0.8 1 91 22.75',
      'Ivanov 2 0.7 0.8 91 13',
      'Ivanov 0 - - 91 39',
      '* 1 0.88 1 187 27.27',
      '* 2 0.81 0.8 187 13',
      '* 3 0.76 0.8 187 14.08',
      '* 4 0.87 0.95 187 18',
      '* 0 - - 187 79.88',
    ]);
  });

  it('target on the steps to coach is their potential', () => {
    const gaps = assess(WORKED_COUNTS, WORKED_FUNNEL);
    const [ivanov] = planCoaching(gaps, DEFAULT_ANALYSIS).rows;
    const all = projectGains(gaps, to('target'), WORKED_FUNNEL, DEFAULT_ANALYSIS).find(
      ({ row, step }) => row === 'Ivanov' && step === 0,
    )!;
    expect(all.finalNow + all.gain!).toBe(ivanov!.potential);
  });

  it('mentor: where the gap report names one', () => {
    expect(tell(WORKED_COUNTS, to('mentor')).filter((each) => !each.startsWith('*'))).toEqual([
      'Ivanov 1 0.8 0.95 91 17.63',
      'Ivanov 2 0.7 0.9 91 26.07',
      'Ivanov 0 - - 91 48.75',
      'Sidorov 3 0.7 0.85 96 20.71',
      'Sidorov 4 0.8 0.96 96 18.95',
      'Sidorov 0 - - 96 43.75',
    ]);
  });

  it('team: who is below it', () => {
    expect(tell(WORKED_COUNTS, to('team')).filter((each) => !each.startsWith('*'))).toEqual([
      'Ivanov 1 0.8 0.88 91 8.82',
      'Ivanov 2 0.7 0.81 91 14.19',
      'Ivanov 0 - - 91 24.37',
      'Sidorov 3 0.7 0.76 96 8.17',
      'Sidorov 4 0.8 0.87 96 8.37',
      'Sidorov 0 - - 96 17.25',
    ]);
  });

  it('best: a colleague who is at the floor at least, of enough contacts, at most whole', () => {
    const counts = [
      makeCount('a', 1, 100, 40),
      makeCount('few', 1, 29, 29),
      makeCount('below', 1, 100, 45),
      makeCount('best', 1, 100, 70),
      makeCount('next', 1, 100, 65),
      makeCount(null, 1, 100, 100),
    ];
    expect(tell(counts, to('best'), makeFunnel([[0.6, 0.5]]))).toEqual([
      'a 1 0.4 0.7 40 30',
      'below 1 0.45 0.7 45 25',
      'next 1 0.65 0.7 65 5',
      '* 1 0.66 0.7 349 60',
    ]);
  });

  it('holds who is named like the team apart', () => {
    const rows = project([makeCount('*', 1, 10, 1)], to('target'), makeFunnel([[0.5]]));
    expect(rows.map(({ row, team, gain }) => [row, team, gain])).toEqual([
      ['*', false, 4],
      ['*', true, 4],
    ]);
  });
});

describe('to named rates', () => {
  it('one step: whoever is below, and the team', () => {
    expect(tell(WORKED_COUNTS, rates([4, 0.9]))).toEqual(['Sidorov 4 0.8 0.9 96 12', '* 4 0.87 0.9 187 12']);
    expect(tell(WORKED_COUNTS, rates([4, 0.5]))).toEqual([]);
  });

  it('several: also together, each fed by the one before', () => {
    expect(tell(makeChain('a', [100, 50, 25]), rates([1, 0.8], [2, 0.6]), makeFunnel([[], []]))).toEqual([
      'a 1 0.5 0.8 25 15',
      'a 2 0.5 0.6 25 5',
      'a 0 - - 25 23',
      '* 1 0.5 0.8 25 15',
      '* 2 0.5 0.6 25 5',
      '* 0 - - 25 23',
    ]);
  });

  it('or by so much on top, at most to the whole', () => {
    const onTop = (rate: number): Wish => ({ kind: 'rates', rates: new Map([[4, { rate, onTop: true }]]) });
    expect(tell(WORKED_COUNTS, onTop(0.01))).toEqual([
      'Sidorov 4 0.8 0.81 96 1.2',
      'Ivanov 4 0.96 0.97 91 0.95',
      '* 4 0.87 - 187 2.15',
    ]);
    expect(tell(WORKED_COUNTS, onTop(0.5)).slice(0, 2)).toEqual([
      'Sidorov 4 0.8 1 96 24',
      'Ivanov 4 0.96 1 91 4',
    ]);
  });

  it('brings nothing where nothing entered, and where only ranges are known', () => {
    const nothing = [makeCount('a', 1, 10, 0), makeCount('b', 2, 10, 5)];
    expect(tell(nothing, rates([2, 0.9]), makeFunnel([[], []]))).toEqual([
      'b 2 0.5 0.9 5 4',
      '* 2 0.5 0.9 5 4',
    ]);
    const ranged = project([makeCount('a', 1, 10, 5)], rates([1, 0.9]), makeFunnel([[0.5]]), {
      losses: 'unknown',
    });
    expect(ranged).toEqual([]);
  });
});

describe('the range', () => {
  it('is that of the later coefficients: none behind the last step', () => {
    const [, , , fourth] = project(WORKED_COUNTS, { kind: 'level', level: 'target' });
    const first = project(WORKED_COUNTS, EACH);
    expect(first[0]!.low).toBeLessThan(22.75 * 0.95);
    expect(first[0]!.high).toBeGreaterThan(22.75 * 1.03);
    expect(first[1]).toMatchObject({ row: 'Sidorov', step: 4, low: 18, high: 18 });
    expect(fourth!.low).toBeLessThan(fourth!.gain!);
  });

  it('agrees with scipy: 40 more at the first step, 60 of 100 at the second', () => {
    const [only] = project(
      [makeCount('a', 1, 100, 40), makeCount('a', 2, 100, 60)],
      rates([1, 0.8]),
      makeFunnel([[], []]),
    );
    // 40 × stats.beta.ppf([0.05, 0.95], 60.5, 40.5)
    expect(only!.gain).toBe(24);
    expect(only!.low!).toBeCloseTo(20.73, 0);
    expect(only!.high!).toBeCloseTo(27.13, 0);
  });

  it('holds the gain where everybody passed', () => {
    const [only] = project(
      [makeCount('a', 1, 20, 10), makeCount('a', 2, 10, 10)],
      rates([1, 0.8]),
      makeFunnel([[], []]),
    );
    expect(only).toMatchObject({ gain: 6, high: 6 });
    expect(only!.low!).toBeLessThan(5.5);
  });

  it('of the team is narrower than the managers’ ranges together', () => {
    const counts = ['a', 'b', 'c', 'd'].flatMap((row) => makeChain(row, [100, 50, 25]));
    const gains = project(counts, rates([1, 0.8]), makeFunnel([[], []]));
    const width = (row: (typeof gains)[number]): number => row.high! - row.low!;
    const together = gains.slice(0, -1).reduce((sum, row) => sum + width(row), 0);
    expect(width(gains.at(-1)!)).toBeLessThan(0.7 * together);
    expect(width(gains.at(-1)!)).toBeGreaterThan(0.4 * together);
  });

  it('shares the draws of the team where everybody is carried by it', () => {
    const counts = ['a', 'b'].flatMap((row) => [makeCount(row, 1, 100, 50), makeCount(row, 2, 4, 2)]);
    const gains = project([...counts, makeCount('c', 2, 50, 25)], rates([1, 0.8]), makeFunnel([[], []]));
    const [a, b] = gains.filter(({ row }) => row !== '*' && row !== 'c');
    expect([a!.low, a!.high]).toEqual([b!.low, b!.high]);
    // two independent ones would be narrower
    const width = ({ low, high }: (typeof gains)[number]): number => high! - low!;
    expect(width(gains.at(-1)!)).toBeCloseTo(2 * width(a!), 9);
  });

  it('hangs on nobody else, and on no order', () => {
    const [alone] = project(makeChain('b', [100, 50, 25]), rates([1, 0.8]), makeFunnel([[], []]));
    const among = project(
      [...makeChain('c', [10, 9, 8]), ...makeChain('b', [100, 50, 25]), ...makeChain('a', [70, 60, 50])],
      rates([1, 0.8]),
      makeFunnel([[], []]),
    );
    expect(among.find(({ row }) => row === 'b')).toEqual(alone);
  });
});
