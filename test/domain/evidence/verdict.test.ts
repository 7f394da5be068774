import { describe, expect, it } from 'vitest';
import { assess, findRow, makeCount, makeFunnel } from '../worked-example.ts';

/** The verdict on so many of so many, against a target of 80 % and a floor of 60 %, alone in its family. */
function judge(converted: number, entered: number, analysis = {}): string | null {
  const gaps = assess([makeCount('a', 1, entered, converted)], makeFunnel([[0.8, 0.6]]), analysis);
  return findRow(gaps, 'a', 1).verdict;
}

describe('a verdict', () => {
  it.each([
    [0, 0, 'no-data'],
    [0, 4, 'too-few'],
    [4, 4, 'too-few'],
    [4, 5, 'met'],
    [5, 5, 'met'],
    [3, 5, 'near'],
    [2, 5, 'watch'],
    [0, 5, 'coach'],
    [55, 100, 'watch'],
    [51, 100, 'coach'],
  ])('%i of %i is %s', (converted, entered, verdict) => {
    expect(judge(converted, entered)).toBe(verdict);
  });

  it('calls at alpha itself', () => {
    const p = findRow(assess([makeCount('a', 1, 5, 1)], makeFunnel([[0.6]])), 'a', 1).p!;
    // 0.4⁵ + 5 · 0.6 · 0.4⁴
    expect(p).toBeCloseTo(0.08704, 12);
    expect(judge(1, 5, { alpha: p })).toBe('coach');
    expect(judge(1, 5, { alpha: p - 1e-9 })).toBe('watch');
  });

  it('asks for as many as the analysis says', () => {
    expect(judge(0, 2, { minEntered: 3 })).toBe('too-few');
    expect(judge(0, 2, { minEntered: 1 })).toBe('watch');
    expect(judge(0, 0, { minEntered: 0 })).toBe('no-data');
  });

  it('is held to q, not to p', () => {
    const funnel = makeFunnel([[0.6]]);
    const one = makeCount('a', 1, 10, 2);
    expect(findRow(assess([one], funnel), 'a', 1)).toMatchObject({ verdict: 'coach' });
    const peers = ['b', 'c', 'd', 'e', 'f'].map((row) => makeCount(row, 1, 10, 8));
    const crowded = findRow(assess([one, ...peers], funnel), 'a', 1);
    expect(crowded.p).toBeLessThan(0.05);
    expect(crowded.verdict).toBe('watch');
  });
});
