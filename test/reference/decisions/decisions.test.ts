import { describe, expect, it } from 'vitest';
import { bucketOf, countWorkdays, listBack } from './buckets.ts';
import { shareOut } from './compare.ts';
import { weighStrata } from './mix.ts';
import { estimate, fewerThanBy, findFalse, newcombe, normalBelow, wilson } from './numbers.ts';
import { reckon } from './plan.ts';
import { tellDays } from './velocity.ts';
import { openZone, readDay, writeDay, writeMoment } from './zone.ts';

describe('numbers', () => {
  it('has the values of others', () => {
    // R: pnorm(c(-8, -1.96, 0.5, 4))
    expect(normalBelow(-8) / 6.220960574271785e-16).toBeCloseTo(1, 9);
    expect(normalBelow(-1.96)).toBeCloseTo(0.0249978951482204, 13);
    expect(normalBelow(0.5)).toBeCloseTo(0.691462461274013, 13);
    expect(normalBelow(4)).toBeCloseTo(0.999968328758167, 13);
    // Newcombe 1998, Table I; 1998 (difference), Table II
    expect(wilson(81, 263, 0.95)).toMatchObject({
      low: expect.closeTo(0.2552885199, 9),
      high: expect.closeTo(0.366209577, 9),
    });
    const plain = (k: number, n: number) => estimate(k, { mature: n, squares: n }, 0.95);
    expect(newcombe(plain(56, 70), plain(48, 80))).toEqual({
      low: expect.closeTo(0.0524314724, 9),
      high: expect.closeTo(0.333872654, 9),
    });
    // R PoissonBinomial 1.2.5: ppbinom(1, c(.1, .2, .3, .4, .5), method = 'Convolve')
    expect(fewerThanBy(1, [0.1, 0.2, 0.3, 0.4, 0.5])).toBeCloseTo(0.5226, 12);
    // scipy false_discovery_control tests
    expect(findFalse([0.005, 0.009, 0.019, 0.022, 0.051, 0.101, 0.361, 0.387])).toEqual(
      [0.036, 0.036, 0.044, 0.044, 0.0816, 0.134666666667, 0.387, 0.387].map((q) => expect.closeTo(q, 9)),
    );
  });

  it('shares out a product', () => {
    // inputs: DasGuptR manual; worked by hand
    expect(shareOut([10930, 0.717892], [16591, 0.825974])).toEqual([
      expect.closeTo(4369.91271, 4),
      expect.closeTo(1487.26236, 4),
    ]);
    expect(shareOut([0.5, 0.4, 0.3], [0.45, 0.4, 0.2])).toEqual([
      expect.closeTo(-0.005, 12),
      expect.closeTo(0, 12),
      expect.closeTo(-0.019, 12),
    ]);
  });

  it('weighs a list', () => {
    const mix = (n: number[], k: number[], N: number[], K: number[]) => {
      const sum = (of: number[]) => of.reduce((total, each) => total + each, 0);
      const strata = n.map((each, index) => ({ n: each, k: k[index]!, N: N[index]!, K: K[index]! }));
      return weighStrata(strata, sum(n), sum(k), sum(K) / sum(N));
    };
    // R arithmetic; z: sqrt(mantelhaen.test(manager against the rest, by stratum, correct = FALSE)$statistic), signed
    expect(mix([40, 10], [16, 8], [200, 200], [80, 160])).toEqual({
      expected: expect.closeTo(24),
      adjusted: expect.closeTo(0.6),
      mix: expect.closeTo(-0.12),
      z: expect.closeTo(0),
    });
    expect(mix([20, 20, 20], [5, 9, 17], [100, 120, 80], [40, 70, 70])).toEqual({
      expected: expect.closeTo(37.166666666667, 9),
      adjusted: expect.closeTo(0.5004484304933, 9),
      mix: expect.closeTo(0.01944444444444, 9),
      z: expect.closeTo(-1.987681403618, 9),
    });
  });
});

describe('plan', () => {
  it('goes both ways', () => {
    expect(reckon([null, 1, 0.8, 0.8, 0.95], 0, 100)).toEqual(
      [100, 100, 80, 64, 60.8].map((n) => expect.closeTo(n)),
    );
    expect(reckon([null, 0.5, 0.2], 2, 10)).toEqual([100, 50, 10].map((n) => expect.closeTo(n)));
    expect(reckon([null, 0.5, 0], 2, 10)).toBeNull();
  });

  it('works Monday to Friday', () => {
    const [from, to] = [readDay('2026-12-28'), readDay('2027-01-10')];
    expect(countWorkdays(from, to, [readDay('2027-01-01'), readDay('2027-01-02')])).toBe(9);
  });
});

describe('buckets', () => {
  it('names weeks by their Thursdays', () => {
    const week = (day: string, start: number) => {
      const { name, first, last } = bucketOf(readDay(day), 'week', start);
      return [name, writeDay(first), writeDay(last)];
    };
    expect(week('2027-01-03', 0)).toEqual(['2026-W53', '2026-12-28', '2027-01-03']);
    expect(week('2027-01-03', 6)).toEqual(['2027-W01', '2027-01-03', '2027-01-09']);
    expect(week('2026-01-01', 5)).toEqual(['2026-W01', '2025-12-27', '2026-01-02']);
    expect(listBack(readDay('2026-04-01'), 2, 'quarter', 0).map(({ name }) => name)).toEqual([
      '2026-Q1',
      '2026-Q2',
    ]);
  });

  it('knows clocks that change', () => {
    const berlin = openZone('Europe/Berlin');
    const read = (text: string) => Date.parse(`${text}Z`) * 1000;
    expect(writeMoment(berlin.toUtc(read('2026-03-29T02:30')), berlin)).toBe('2026-03-29T03:30:00+02:00');
    expect(writeMoment(berlin.toUtc(read('2026-10-25T02:30')), berlin)).toBe('2026-10-25T02:30:00+02:00');
    const cairo = openZone('Africa/Cairo');
    expect(writeMoment(cairo.toUtc(read('2026-04-24T00:00')), cairo)).toBe('2026-04-24T01:00:00+03:00');
  });

  it('tells days with one decimal', () => {
    expect([0, 1, 2, 6, 24, 30].map(tellDays)).toEqual([0, 0, 0.1, 0.3, 1, 1.3]);
  });
});
