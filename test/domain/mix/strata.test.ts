import { expect, it } from 'vitest';
import { TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { tallyStrata } from '../../../src/domain/mix/strata.ts';
import { makeCount } from '../worked-example.ts';

const counted = (
  row: string | null,
  kind: string | null,
  age: number,
  entered: number,
  converted: number,
) => ({
  ...makeCount(row, 1, entered, converted),
  age,
  keys: [row, kind],
});
const COUNTS = [
  counted('a', 'x', 10, 4, 1),
  counted('a', null, 20, 3, 3),
  counted('b', 'x', 20, 2, 1),
  counted(null, 'x', 10, 5, 0),
];
const HALVES = [TIMELESS, { ...TIMELESS, share: (age: number | null) => (age === 10 ? 0.5 : 1) }];

it('adds contacts up by kind, at what their age is worth', () => {
  const strata = tallyStrata({ counts: COUNTS, overall: [] }, HALVES);
  // 4 + 5 at a half, and 2
  const x = { teamMature: 6.5, teamConverted: 2 };
  const blank = { teamMature: 3, teamConverted: 3 };
  expect(strata.size).toBe(2);
  expect(strata.of('a', 1)).toEqual(
    expect.arrayContaining([
      { mature: 2, converted: 1, ...x },
      { mature: 3, converted: 3, ...blank },
    ]),
  );
  expect(strata.of('b', 1)).toEqual([{ mature: 2, converted: 1, ...x }]);
  expect(strata.of(null, 1)).toEqual([{ mature: 2.5, converted: 0, ...x }]);
  expect(strata.of('nobody', 1)).toEqual([]);
  expect(strata.ofTeam(1)).toHaveLength(2);
});

it('does not hang on the order of the counts', () => {
  const there = tallyStrata({ counts: COUNTS, overall: COUNTS }, HALVES);
  const back = tallyStrata({ counts: [...COUNTS].reverse(), overall: [...COUNTS].reverse() }, HALVES);
  for (const step of [0, 1]) {
    expect(back.ofTeam(step)).toEqual(there.ofTeam(step));
    for (const row of ['a', 'b', null]) expect(back.of(row, step)).toEqual(there.of(row, step));
  }
});
