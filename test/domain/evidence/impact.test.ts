import { describe, expect, it } from 'vitest';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { assess, findRow, makeChain, makeCount, makeFunnel } from '../worked-example.ts';

describe('impact', () => {
  const funnel = makeFunnel([[0.8, 0.6], [0.5], [0.5]]);

  it('carries the missing conversions through the later coefficients', () => {
    const gaps = assess(makeChain('a', [100, 40, 30, 15]), funnel);
    // (80 - 40) × 0.75 × 0.5
    expect(findRow(gaps, 'a', 1).impact).toBeCloseTo(15, 12);
  });

  it('counts what is missing of what the contacts are worth so far', () => {
    const tenths: StepMaturity = { ...TIMELESS, from: 'curve', share: (age) => (age ?? 10) / 10 };
    const counts = [
      makeCount('a', 1, 100, 5, { age: 3 }),
      makeCount('a', 2, 100, 75),
      makeCount('a', 3, 75, 30),
    ];
    const gaps = assess(counts, funnel, {}, { maturity: [TIMELESS, tenths] });
    // (0.8 × 30 - 5) × 0.75 × 0.4
    expect(findRow(gaps, 'a', 1).impact).toBeCloseTo(19 * 0.75 * 0.4, 12);
  });

  it('has the range of the coefficient: at its upper end the least, and never less than nothing', () => {
    const gaps = assess(makeChain('a', [100, 40, 30, 15]), funnel);
    const { low, high, impactLeast, impactMost } = findRow(gaps, 'a', 1);
    expect(impactLeast).toBeCloseTo((80 - 100 * high!) * 0.75 * 0.5, 12);
    expect(impactMost).toBeCloseTo((80 - 100 * low!) * 0.75 * 0.5, 12);
    const few = findRow(assess(makeChain('a', [10, 4]), makeFunnel([[0.5]])), 'a', 1);
    expect(few).toMatchObject({ impact: 1, impactLeast: 0 });
  });

  it('is absent from the floor upwards', () => {
    const gaps = assess([...makeChain('a', [100, 60, 30, 15]), ...makeChain('b', [100, 59, 30, 15])], funnel);
    expect(findRow(gaps, 'a', 1)).toMatchObject({ verdict: 'near', impact: null });
    expect(findRow(gaps, 'b', 1).impact).not.toBeNull();
  });

  it("takes the team's later coefficient where too few entered", () => {
    const gaps = assess([...makeChain('a', [100, 4, 4, 4]), ...makeChain('b', [100, 96, 16, 4])], funnel);
    // step 2: the team's 20 of 100; step 3: the team's 8 of 20
    expect(findRow(gaps, 'a', 1).impact).toBeCloseTo(76 * 0.2 * 0.4, 12);
  });

  it('is known of too few, too', () => {
    const gaps = assess(makeChain('a', [4, 0]), makeFunnel([[0.5]]));
    expect(findRow(gaps, 'a', 1)).toMatchObject({ verdict: 'too-few', impact: 2 });
  });

  it('is absent where nobody has a later coefficient', () => {
    const gaps = assess(makeChain('a', [100, 0, 0, 0]), funnel);
    expect(findRow(gaps, 'a', 1)).toMatchObject({ verdict: 'coach', focus: 'yes', impact: null });
  });

  it('is 0 where a later step lets nothing through', () => {
    const gaps = assess(makeChain('a', [100, 40, 0]), makeFunnel([[0.8], [0.5]]));
    expect(findRow(gaps, 'a', 1).impact).toBe(0);
  });
});

describe('focus', () => {
  const funnel = makeFunnel([[0.5], [0.5], [0.5]]);

  it('is the coach step with the largest impact, though a watch step has a larger', () => {
    const counts = [makeCount('a', 1, 100, 45), makeCount('a', 2, 40, 8), makeCount('a', 3, 20, 19)];
    const gaps = assess(counts, makeFunnel([[0.9, 0.5], [0.5], [0.5]]));
    expect(gaps.rows.map((r) => [r.verdict, r.focus])).toEqual([
      ['watch', null],
      ['coach', 'yes'],
      ['met', null],
    ]);
    expect(gaps.rows[0]!.impact).toBeGreaterThan(0);
  });

  it('is tentative where nothing is sure', () => {
    const counts = [makeCount('a', 1, 10, 4), makeCount('a', 2, 10, 3), makeCount('a', 3, 10, 5)];
    const gaps = assess(counts, funnel);
    expect(gaps.rows.map((r) => [r.verdict, r.focus])).toEqual([
      ['watch', null],
      ['watch', 'tentative'],
      ['met', null],
    ]);
  });

  it('goes to the earlier of equal impacts', () => {
    const counts = [makeCount('a', 1, 10, 4), makeCount('a', 2, 10, 5)];
    const gaps = assess(counts, makeFunnel([[0.5], [0.55]]));
    // (5 - 4) × 0.5 and 5.5 - 5
    expect(gaps.rows.map((r) => [r.impact, r.focus])).toEqual([
      [0.5, 'tentative'],
      [0.5, null],
    ]);
  });

  it('goes to a step of unknown impact last', () => {
    const counts = [makeCount('a', 1, 100, 1), makeCount('a', 3, 100, 49)];
    const gaps = assess(counts, funnel);
    expect(gaps.rows.map((r) => [r.verdict, r.impact, r.focus])).toEqual([
      ['coach', null, 'yes'],
      ['no-data', null, null],
      ['watch', 1, null],
    ]);
    const sure = assess([counts[0]!, makeCount('a', 3, 100, 30)], funnel);
    expect(sure.rows.map((r) => r.focus)).toEqual([null, null, 'yes']);
  });

  it('is nowhere where nothing calls for work', () => {
    const gaps = assess([...makeChain('a', [100, 60, 40, 30]), ...makeChain('b', [4, 0, 0, 0])], funnel);
    expect(gaps.rows.map((r) => r.focus)).toEqual([null, null, null, null, null, null]);
  });
});
