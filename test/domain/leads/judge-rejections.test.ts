import { describe, expect, it } from 'vitest';
import { judgeRejections } from '../../../src/domain/leads/judge-rejections.ts';

const RULES = { alpha: 0.05, minEntered: 5, confidence: 0.95 };
const of = (row: string | null, rejected: number, entered = 100) => ({ row, entered, rejected, young: 0 });
const judge = (...rows: ReturnType<typeof of>[]) => judgeRejections(rows, 0.1, RULES);

describe('leads rejected after the first contact', () => {
  it('are judged by the numbers of the source text', () => {
    const verdicts = judge(of('A', 40), of('B', 23), of('C', 10)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['excess', 'excess', 'ok', 'excess']);
  });

  it('are tested by an exact upper tail', () => {
    // P(X >= 2), X ~ Binomial(5, 0.1): 1 - 0.9^5 - 5 · 0.1 · 0.9^4
    expect(judge(of('A', 2, 5))[0]!.p).toBeCloseTo(1 - 0.9 ** 5 - 0.5 * 0.9 ** 4, 12);
    expect(judge(of('A', 0))[0]!.p).toBe(1);
  });

  it('leave nobody’s and too few out of the family', () => {
    const [few, mine, nobody] = judge(of('A', 4, 4), of('B', 2, 5), of(null, 50));
    expect(few).toMatchObject({ q: null, verdict: 'too-few' });
    expect(mine!.q).toBe(mine!.p);
    expect(mine!.verdict).toBe('watch');
    expect(nobody).toMatchObject({ q: null, verdict: 'watch' });
  });
});
