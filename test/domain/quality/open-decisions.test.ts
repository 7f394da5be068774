import { describe, expect, it } from 'vitest';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { findOpenDecisions } from '../../../src/domain/quality/open-decisions.ts';
import { assess, makeCount, makeFunnel } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.8], [0.5]]);
/** Half of what converts does so by the age of ten hours, all of it by twenty. */
const AGED: StepMaturity = {
  ...TIMELESS,
  from: 'curve',
  horizon: 20,
  share: (age) => (age === 10 ? 0.5 : 1),
};

const decide = (counts: readonly RowCount[], maturity: readonly StepMaturity[]) =>
  findOpenDecisions(assess(counts, FUNNEL, {}, { maturity }), assess(counts, FUNNEL));
const tell = (counts: readonly RowCount[], maturity: readonly StepMaturity[] = [TIMELESS, AGED, TIMELESS]) =>
  decide(counts, maturity).map(({ aged, ageless }) => [
    ...[aged.team ? 'team' : aged.row, aged.step],
    ...[aged.coefficient, aged.verdict, ageless.coefficient, ageless.verdict],
  ]);

const finished = (row: string | null) => [makeCount(row, 1, 100, 80), makeCount(row, 2, 80, 45)];
const young = (row: string | null) => makeCount(row, 1, 100, 40, { age: 10 });

describe('where open contacts decide', () => {
  it('is every step whose verdict hangs on them, with both numbers, the team last', () => {
    expect(tell([...finished('a'), young('a'), ...finished('b')])).toEqual([
      ['a', 1, 0.8, 'met', 0.6, 'coach'],
      ['team', 1, 0.8, 'met', expect.closeTo(2 / 3, 12), 'coach'],
    ]);
  });

  it('is nowhere where ages change coefficients and no verdict', () => {
    const few = makeCount('b', 1, 4, 2, { age: 10 });
    const counts = [makeCount('a', 1, 100, 95), makeCount('b', 1, 100, 95), few];
    expect(tell(counts)).toEqual([]);
    expect(tell([...finished('a'), young('a')], [TIMELESS, TIMELESS, TIMELESS])).toEqual([]);
  });

  it('tells nobody’s contacts, somebody named like the team, and the team apart', () => {
    const counts = [...finished('a'), ...finished('*'), young('*'), ...finished(null), young(null)];
    expect(decide(counts, [TIMELESS, AGED, TIMELESS]).map(({ aged }) => [aged.row, aged.team])).toEqual([
      [null, false],
      ['*', false],
      ['*', true],
    ]);
  });
});
