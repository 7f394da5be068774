import { describe, expect, it } from 'vitest';
import type { TimeOnTheWay } from '../../../src/domain/stats/cumulative-incidence.ts';
import { incidenceShare } from '../../../src/domain/stats/incidence-share.ts';
import { TEAM_TIMES } from './waiting-times.ts';

/** A contact each. */
const spread = (rows: readonly TimeOnTheWay[]): TimeOnTheWay[] =>
  rows.flatMap(({ hours, converted, lost, open }) => [
    ...Array.from({ length: converted }, () => ({ hours, converted: 1, lost: 0, open: 0 })),
    ...Array.from({ length: lost }, () => ({ hours, converted: 0, lost: 1, open: 0 })),
    ...Array.from({ length: open }, () => ({ hours, converted: 0, lost: 0, open: 1 })),
  ]);

describe('incidenceShare', () => {
  it('with nobody open is a plain share of the conversions', () => {
    const rows = [
      { hours: 3, converted: 12, lost: 5, open: 0 },
      { hours: 9, converted: 8, lost: 30, open: 0 },
    ];
    const { share, variance } = incidenceShare(rows, 3, 9)!;
    expect(share).toBeCloseTo(0.6, 12);
    expect(variance).toBeCloseTo((0.6 * 0.4) / 20, 12);
  });

  it('is F(t) ÷ F(T) of R (survfit, as in the test of the curve)', () => {
    expect(incidenceShare(TEAM_TIMES, 10, 30)?.share).toBeCloseTo(0.3213541666667 / 0.5673893229167, 12);
  });

  it('is as sure as leaving out one contact after the other says', () => {
    // the jackknife proper, (n - 1) ÷ n · Σ (r_i - mean r)², comes near with many contacts
    const many = spread(TEAM_TIMES.map((row, index) => times(row, 12 + (index % 5))));
    const left = many.map((_, index) => incidenceShare(many.toSpliced(index, 1), 9, 25)!.share);
    const mean = left.reduce((sum, each) => sum + each, 0) / left.length;
    const squares = left.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const { variance } = incidenceShare(many, 9, 25)!;
    expect(variance / ((squares * (left.length - 1)) / left.length)).toBeCloseTo(1, 1);
  });

  it('is certain at the horizon, and absent where nothing converted', () => {
    expect(incidenceShare(TEAM_TIMES, 30, 30)).toEqual({ share: 1, variance: 0 });
    expect(incidenceShare([{ hours: 3, converted: 0, lost: 2, open: 4 }], 1, 3)).toBeNull();
    expect(incidenceShare([], 1, 3)).toBeNull();
  });
});

function times({ hours, converted, lost, open }: TimeOnTheWay, factor: number): TimeOnTheWay {
  return { hours, converted: converted * factor, lost: lost * factor, open: open * factor };
}
