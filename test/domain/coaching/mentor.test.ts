import { describe, expect, it } from 'vitest';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { newcombeInterval } from '../../../src/domain/stats/intervals/newcombe-interval.ts';
import { estimateRate } from '../../tool/estimate.ts';
import { assess, findRow, makeCount, makeFunnel } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.8, 0.5]]);

const compare = (k1: number, n1: number, k2: number, n2: number) =>
  newcombeInterval(estimateRate(k1, n1, 0.95), estimateRate(k2, n2, 0.95));

/** Who mentors the learner, 10 of 100, among the given. */
function mentorOf(...others: RowCount[]): string | null {
  return findRow(assess([makeCount('learner', 1, 100, 10), ...others], FUNNEL), 'learner', 1).mentor;
}

describe('a mentor', () => {
  it('has met the target, or is near', () => {
    expect(mentorOf(makeCount('met', 1, 100, 80))).toBe('met');
    expect(mentorOf(makeCount('near', 1, 100, 50))).toBe('near');
    expect(mentorOf(makeCount('watch', 1, 100, 49))).toBeNull();
    expect(mentorOf(makeCount('few', 1, 4, 4))).toBeNull();
    expect(mentorOf(makeCount(null, 1, 100, 100))).toBeNull();
    expect(mentorOf(makeCount(null, 1, 100, 100), makeCount('met', 1, 100, 80))).toBe('met');
    expect(mentorOf()).toBeNull();
  });

  it('is surely better', () => {
    const funnel = makeFunnel([[0.5]]);
    const pair = (converted: number) =>
      findRow(assess([makeCount('a', 1, 20, 8), makeCount('b', 1, 20, converted)], funnel), 'a', 1).mentor;
    expect(compare(14, 20, 8, 20).low).toBeLessThan(0);
    expect(pair(14)).toBeNull();
    expect(compare(15, 20, 8, 20).low).toBeGreaterThan(0);
    expect(pair(15)).toBe('b');
  });

  it('is better at the confidence of the analysis', () => {
    const counts = [makeCount('a', 1, 20, 8), makeCount('b', 1, 20, 15)];
    const gaps = assess(counts, makeFunnel([[0.5]]), { confidence: 0.99 });
    expect(findRow(gaps, 'a', 1).mentor).toBeNull();
  });

  it.each([1 - Number.EPSILON / 2, 1e-300, 0.5])(
    'is found or not, but never refused, at a confidence of %d',
    (confidence) => {
      const pair = [
        makeCount('a', 1, 2000, 20),
        makeCount('b', 1, 2000, 1999),
        makeCount('c', 1, 2000, 1000),
      ];
      const gaps = assess(pair, makeFunnel([[0.5]]), { confidence });
      expect(findRow(gaps, 'a', 1).mentor).toBe('b');
    },
  );

  it('pays for being the best of many: the more managers, the surer it has to be', () => {
    const pair = [makeCount('a', 1, 20, 8), makeCount('b', 1, 20, 15)];
    const peers = (count: number, entered: number) =>
      Array.from({ length: count }, (_, index) => makeCount(`p${index}`, 1, entered, entered / 2));
    const find = (...more: RowCount[]) =>
      findRow(assess([...pair, ...more], makeFunnel([[0.5]])), 'a', 1).mentor;
    // at 1 - 0.05 ÷ (M - 1): of two managers 95 %, of nine 99.4 %
    expect(find()).toBe('b');
    expect(find(...peers(7, 20))).toBeNull();
    // those with too few, and contacts of nobody, are no managers to choose from
    expect(find(...peers(7, 4))).toBe('b');
    expect(find(makeCount(null, 1, 100, 50))).toBe('b');
  });

  it('is as sure of young contacts as these allow, and nobody has more than every contact', () => {
    const tenths: StepMaturity = { ...TIMELESS, from: 'curve', share: (age) => (age ?? 10) / 10 };
    const learner = makeCount('a', 1, 20, 8);
    const find = (mentor: RowCount) =>
      findRow(assess([learner, mentor], makeFunnel([[0.5]]), {}, { maturity: [TIMELESS, tenths] }), 'a', 1);
    // 15 of 20, and 15 of a hundred worth 20: the same coefficient, on less
    expect(find(makeCount('b', 1, 20, 15, { age: 10 })).mentor).toBe('b');
    expect(find(makeCount('b', 1, 100, 15, { age: 2 })).mentor).toBeNull();
    // twice as many as their age lets expect are taken for all
    expect(find(makeCount('b', 1, 100, 40, { age: 2 })).mentor).toBe('b');
  });

  it('has the highest lower bound, not the highest rate', () => {
    expect(mentorOf(makeCount('lucky', 1, 8, 8), makeCount('proven', 1, 100, 95))).toBe('proven');
  });

  it('is the first by name of those with the same counts', () => {
    const same = ['c', 'b', 'd'].map((row) => makeCount(row, 1, 50, 45));
    expect(mentorOf(...same)).toBe('b');
  });

  it('is found past one with a higher lower bound who is not surely better', () => {
    const learner = makeCount('learner', 1, 40, 22);
    const steady = makeCount('steady', 1, 1000, 690);
    const strong = makeCount('strong', 1, 24, 20);
    const gaps = assess([learner, steady, strong], makeFunnel([[0.6]]));
    expect(findRow(gaps, 'steady', 1).low).toBeGreaterThan(findRow(gaps, 'strong', 1).low!);
    expect(compare(690, 1000, 22, 40).low).toBeLessThan(0);
    expect(findRow(gaps, 'learner', 1)).toMatchObject({ verdict: 'watch', mentor: 'strong' });
  });

  it('serves all who need one, sure or not, and nobody else', () => {
    const counts = [
      makeCount('a', 1, 100, 10),
      makeCount('b', 1, 100, 10),
      makeCount('c', 1, 6, 1),
      makeCount('few', 1, 4, 0),
      makeCount('m', 1, 100, 99),
    ];
    const { rows, team } = assess(counts, makeFunnel([[0.3]]));
    expect(rows.map((r) => [r.row, r.verdict, r.mentor])).toEqual([
      ['a', 'coach', 'm'],
      ['b', 'coach', 'm'],
      ['c', 'watch', 'm'],
      ['few', 'too-few', null],
      ['m', 'met', null],
    ]);
    expect(team[0]?.mentor).toBeNull();
  });
});
