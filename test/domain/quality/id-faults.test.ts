import { describe, expect, it } from 'vitest';
import { addFaulty, areCut } from '../../../src/domain/quality/id-faults.ts';

describe('areCut', () => {
  it.each([
    // six ids of 16 digits: one of a million such files ends in zeros by chance
    [6, 6, 6, true],
    [5, 5, 5, false],
    [2, 2, 8, true],
    [6, 5, 20, false],
    [0, 0, 0, false],
  ])('of %d long ids %d cut, with %d zeros: %s', (ids, cut, zeros, isCut) => {
    expect(areCut({ ids, cut, zeros })).toBe(isCut);
  });
});

it('adds the faults of several files, with the first few examples', () => {
  expect(
    addFaulty(
      [
        { count: 4, examples: ['a', 'b'] },
        { count: 0, examples: [] },
        { count: 2, examples: ['b', 'c'] },
      ],
      2,
    ),
  ).toEqual({ count: 6, examples: ['a', 'b'] });
});
