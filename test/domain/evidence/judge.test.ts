import { describe, expect, it } from 'vitest';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { classifyLosses } from '../../../src/domain/evidence/terms.ts';
import { benjaminiHochberg } from '../../../src/domain/stats/families/benjamini-hochberg.ts';
import { assess, findRow, makeCount, makeFunnel, makeWay } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.6]]);
const rowsOf = (names: string, converted: number, more: Partial<RowCount> = {}): RowCount[] =>
  [...names].map((row) => makeCount(row, 1, 100, converted, more));

describe('the family', () => {
  // statsmodels: multipletests(p, method='fdr_bh') of the last eight of sixteen p, the first eight of which are the 0
  // that a single miss is against a floor of 100 %
  it('leaves out floors of 100 %, which would lower everybody’s q', () => {
    const p = [0.004, 0.03, 0.2, 0.5, 0.02, 0.04, 0.6, 0.9];
    const alone = [0.032, 0.08, 0.32, 0.6666666666666666, 0.08, 0.08, 0.6857142857142857, 0.9];
    const pooled = [0.0071111111111111115, 0.04363636363636363, 0.24615384615384617, 0.5714285714285714];
    expect(benjaminiHochberg(p)).toEqual(alone.map((each) => expect.closeTo(each, 12)));
    const zeros = new Array<number>(8).fill(0);
    expect(benjaminiHochberg([...zeros, ...p]).slice(8, 12)).toEqual(
      pooled.map((each) => expect.closeTo(each, 12)),
    );
    const counts = [
      ...rowsOf('abcdefgh', 99),
      ...[52, 54, 55, 57, 58, 59, 61, 63].map((converted, i) => makeCount('abcdefgh'[i]!, 2, 100, converted)),
    ];
    const { rows } = assess(counts, makeFunnel([[1], [0.6]]));
    expect(rows.filter(({ step }) => step === 1).map(({ p: own, q }) => [own, q])).toEqual(
      new Array(8).fill([0, null]),
    );
    const second = rows.filter(({ step }) => step === 2);
    expect(second.map(({ q }) => q)).toEqual(benjaminiHochberg(second.map(({ p: own }) => own!)));
  });

  it('is of named rows with a target and enough contacts', () => {
    const counts = [...rowsOf('a', 40), makeCount('b', 1, 4, 0), makeCount(null, 1, 100, 1)];
    const { rows } = assess(counts, FUNNEL);
    expect(rows.map(({ row, q }) => [row, q !== null])).toEqual([
      [null, false],
      ['a', true],
      ['b', false],
    ]);
    expect(findRow(assess(counts, FUNNEL), 'a', 1).q).toBe(rows[1]!.p);
  });

  it('of the whole ways is another one', () => {
    const counts = rowsOf('abcdef', 70);
    const overall = [...'abcdef'].map((row, index) =>
      makeWay(row, 100, index === 0 ? 45 : 70, { overrides: [-1] }),
    );
    const gaps = assess({ counts, overall }, FUNNEL);
    const [first] = gaps.overall;
    expect(first).toMatchObject({ row: 'a', step: 0, verdict: 'coach', confirmed: false, impact: null });
    expect(first!.q).toBeCloseTo(first!.p! * 6, 12);
    expect(gaps.rows.map(({ q }) => q)).toEqual(assess({ counts }, FUNNEL).rows.map(({ q }) => q));
  });
});

describe('the team', () => {
  it('is judged by its own p', () => {
    const gaps = assess(
      { counts: rowsOf('abc', 54), overall: [makeWay('a', 300, 160, { overrides: [-1] })] },
      FUNNEL,
    );
    expect(gaps.rows.map(({ verdict }) => verdict)).toEqual(['watch', 'watch', 'watch']);
    expect(gaps.team).toMatchObject([{ verdict: 'coach', q: null, confirmed: false, impact: null }]);
    expect(gaps.teamOverall).toMatchObject({ step: 0, verdict: 'coach', q: null });
    expect(gaps.teamOverall.p).toBeLessThan(0.05);
  });

  it('is at most watched where a row would be', () => {
    const { team } = assess(rowsOf('ab', 90), makeFunnel([[1]]));
    expect(team).toMatchObject([{ p: 0, verdict: 'watch', doubt: 'certainty' }]);
  });
});

describe('at most watch', () => {
  const step = (more: Partial<StepMaturity>): StepMaturity => ({ ...TIMELESS, from: 'curve', ...more });
  const judge = (counts: readonly RowCount[], maturity: StepMaturity, terms = {}) =>
    findRow(assess(counts, FUNNEL, {}, { maturity: [TIMELESS, maturity], ...terms }), 'a', 1);

  it('is a floor of 100 %: against certainty one miss is proof', () => {
    const row = findRow(assess(rowsOf('a', 10), makeFunnel([[1]])), 'a', 1);
    expect(row).toMatchObject({ p: 0, q: null, verdict: 'watch', doubt: 'certainty', focus: 'tentative' });
    expect(findRow(assess(rowsOf('a', 10), makeFunnel([[1, 0.99]])), 'a', 1).verdict).toBe('coach');
  });

  it('is a step whose curve still rises', () => {
    expect(judge(rowsOf('a', 10), step({}))).toMatchObject({ verdict: 'coach', doubt: null });
    expect(judge(rowsOf('a', 10), step({ rising: true }))).toMatchObject({
      verdict: 'watch',
      doubt: 'rising',
    });
  });

  it('is a step without curve and window of which more than a tenth is open', () => {
    const none = step({ from: 'none' });
    expect(judge(rowsOf('a', 10, { lost: 79, open: 11 }), none)).toMatchObject({
      verdict: 'watch',
      doubt: 'open',
    });
    expect(judge(rowsOf('a', 10, { lost: 80, open: 10 }), none)).toMatchObject({
      verdict: 'coach',
      doubt: null,
    });
    expect(judge(rowsOf('a', 10, { lost: 79, open: 11 }), step({ from: 'window' })).verdict).toBe('coach');
    expect(judge(rowsOf('a', 10, { lost: 79, open: 11 }), TIMELESS).verdict).toBe('coach');
  });

  it('is a step of a list of present stages, not the whole way of it', () => {
    const overall = [makeWay('a', 100, 10, { overrides: [-1], lost: 90 })];
    const gaps = assess({ counts: rowsOf('a', 10), overall }, FUNNEL, {}, { losses: 'kept' });
    expect(gaps.rows).toMatchObject([{ verdict: 'watch', doubt: 'present' }]);
    expect(gaps.overall).toMatchObject([{ verdict: 'coach', doubt: null }]);
  });

  it('is what nobody can be coached on', () => {
    const gaps = assess([makeCount(null, 1, 100, 1)], FUNNEL);
    expect(findRow(gaps, null, 1)).toMatchObject({
      verdict: 'watch',
      focus: null,
      impact: null,
      mentor: null,
    });
  });
});

it('losses are unknown where more than a twentieth of all contacts are', () => {
  expect(classifyLosses(false, 50, 100)).toBe('dated');
  expect(classifyLosses(true, 5, 100)).toBe('kept');
  expect(classifyLosses(true, 6, 100)).toBe('unknown');
  expect(classifyLosses(true, 0, 0)).toBe('kept');
});

describe('confirmed', () => {
  const find = (counts: readonly RowCount[], ever?: readonly RowCount[], maturity = TIMELESS) =>
    assess(counts, FUNNEL, {}, { maturity: [TIMELESS, maturity], ...(ever && { ever }) }).rows.map(
      ({ row, verdict, confirmed }) => [row, verdict, confirmed],
    );

  // e of 70 of 150 at a floor of 60 % is 38.3 (scipy): alone it is above 1 ÷ 0.05, of two below 2 ÷ 0.05
  it('is what a family’s e-values prove', () => {
    const a = makeCount('a', 1, 150, 70);
    expect(find([a])).toEqual([['a', 'coach', true]]);
    expect(find([a, makeCount('b', 1, 150, 100)])).toEqual([
      ['a', 'coach', false],
      ['b', 'met', false],
    ]);
    // two of two: the second largest needs 2 ÷ (2 · 0.05)
    expect(find([a, makeCount('b', 1, 150, 70)])).toEqual([
      ['a', 'coach', true],
      ['b', 'coach', true],
    ]);
  });

  it('rests on all time, whatever the period', () => {
    const week = [makeCount('a', 1, 20, 5)];
    expect(find(week)).toEqual([['a', 'coach', true]]);
    expect(find(week, [makeCount('a', 1, 200, 120)])).toEqual([['a', 'coach', false]]);
    expect(find(week, [])).toEqual([['a', 'coach', false]]);
    // nothing but a coach is confirmed
    expect(find([makeCount('a', 1, 20, 11)], [makeCount('a', 1, 900, 400)])).toEqual([['a', 'watch', false]]);
  });

  it('asks finished contacts alone', () => {
    const tenths: StepMaturity = {
      ...TIMELESS,
      from: 'curve',
      share: (age) => Math.min(1, (age ?? 100) / 100),
    };
    const at = (age: number) => [makeCount('a', 1, 150, 65, { age })];
    expect(find(at(98), undefined, tenths)).toEqual([['a', 'coach', true]]);
    expect(find(at(97), undefined, tenths)).toEqual([['a', 'coach', false]]);
  });

  it('is nothing where no curve says who is finished', () => {
    const a = [makeCount('a', 1, 150, 70, { lost: 80 })];
    expect(find(a, undefined, { ...TIMELESS, from: 'none' })).toEqual([['a', 'coach', false]]);
    expect(find(a, undefined, { ...TIMELESS, from: 'window' })).toEqual([['a', 'coach', false]]);
  });

  it('holds each contact to its own floor, those of a floor of 0 or 100 % to nothing', () => {
    const funnel = makeFunnel(
      [[0.6]],
      [
        { stage: 1, target: 0.9, floor: 0, segment: 'free' },
        { stage: 1, target: 1, floor: 1, segment: 'sure' },
      ],
    );
    const sure = (more: RowCount) => assess([makeCount('a', 1, 150, 70), more], funnel).rows[0]!;
    expect(sure(makeCount('a', 1, 1, 0, { override: 1 })).confirmed).toBe(true);
    const free = assess([makeCount('a', 1, 50, 0, { override: 0 })], funnel).rows[0]!;
    expect(free).toMatchObject({ verdict: 'near', confirmed: false });
  });
});
