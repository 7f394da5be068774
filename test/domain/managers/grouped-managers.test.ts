import { describe, expect, it } from 'vitest';
import { isGrouped, isMostlyUnassigned } from '../../../src/domain/managers/grouped-managers.ts';

describe('a report grouped by manager', () => {
  it.each([
    ['each name once above its rows', { rows: 9, filled: 2, names: 2, begins: true }, true],
    ['one name twice', { rows: 20, filled: 3, names: 2, begins: true }, true],
    ['a flat table with gaps', { rows: 20, filled: 8, names: 2, begins: true }, false],
    ['a table that begins with a gap', { rows: 9, filled: 2, names: 2, begins: false }, false],
    ['half of the rows named', { rows: 4, filled: 2, names: 2, begins: true }, false],
    ['one name alone', { rows: 9, filled: 1, names: 1, begins: true }, false],
    ['no row', { rows: 0, filled: 0, names: 0, begins: false }, false],
  ])('is told by its blanks: %s', (_, cells, grouped) => expect(isGrouped(cells)).toBe(grouped));

  it('is not what leaves nearly all contacts to nobody', () => {
    expect([isMostlyUnassigned(90, 100), isMostlyUnassigned(91, 100), isMostlyUnassigned(0, 0)]).toEqual([
      ...[false, true, false],
    ]);
  });
});
