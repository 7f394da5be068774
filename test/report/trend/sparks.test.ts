import { describe, expect, it } from 'vitest';
import { DEFAULT_ANALYSIS } from '../../../src/domain/evidence/funnel.ts';
import type { TrendPoint } from '../../../src/domain/trend/signals.ts';
import { followTrend } from '../../../src/domain/trend/trend.ts';
import { chooseScale, drawPoints } from '../../../src/report/trend/sparks.ts';
import { gather, makeCount, makeFunnel, makeTerms } from '../../domain/worked-example.ts';

/** One step of a row, a bucket for each [converted, entered]. */
function points(counts: readonly (readonly [number, number])[], basis: 'cohort' | 'flow' = 'cohort') {
  const buckets = counts.map(([converted, entered]) => gather([makeCount('a', 1, entered, converted)]));
  const [series] = followTrend(buckets, makeTerms(makeFunnel([[]]), { basis }));
  return series!.points as readonly TrendPoint[];
}

const scale = (counts: readonly (readonly [number, number])[], basis?: 'flow') => {
  const { low, high } = chooseScale(points(counts, basis), DEFAULT_ANALYSIS);
  return [low, high].map((each) => Math.round(each * 100));
};

describe('the scale of a page', () => {
  it('is 0 to 100 %, unless everything is near each other', () => {
    expect(
      scale([
        [2, 10],
        [8, 10],
      ]),
    ).toEqual([0, 100]);
    expect(
      scale([
        [86, 100],
        [97, 100],
      ]),
    ).toEqual([80, 100]);
    expect(
      scale([
        [21, 100],
        [59, 100],
      ]),
    ).toEqual([20, 60]);
    expect(scale([[100, 100]])).toEqual([90, 100]);
    expect(scale([[0, 100]])).toEqual([0, 10]);
    expect(scale([])).toEqual([0, 100]);
  });

  it('looks at no bucket with too few', () => {
    expect(
      scale([
        [0, 4],
        [90, 100],
      ]),
    ).toEqual([80, 90]);
  });

  it('passes 100 % for flows alone', () => {
    expect(
      scale(
        [
          [14, 10],
          [2, 10],
        ],
        'flow',
      ),
    ).toEqual([0, 140]);
  });
});

it('a point is a part of the scale, hollow where too few say so', () => {
  const drawn = drawPoints(
    points([
      [5, 10],
      [3, 4],
      [0, 0],
    ]),
    { low: 0.4, high: 0.8 },
    DEFAULT_ANALYSIS,
  );
  expect(
    drawn.map(({ share, hollow }) => [share === null ? null : Math.round(share * 1000), hollow]),
  ).toEqual([
    [250, false],
    [875, true],
    [null, true],
  ]);
});
