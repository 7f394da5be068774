import { expect, it } from 'vitest';
import { nameManagers, type PersonRow } from '../../../src/domain/managers/people.ts';

const PEOPLE: readonly PersonRow[] = [
  { ids: ['1', '91'], name: 'Anna Orlova' },
  { ids: ['2', '92'], name: 'Boris Petrov' },
  { ids: ['3', ''], name: 'Boris Petrov' },
];

it('names managers by the column of ids that most of them stand in', () => {
  expect(
    nameManagers(
      [
        { name: '91', rows: 5 },
        { name: '92', rows: 4 },
        { name: '1', rows: 1 },
      ],
      PEOPLE,
    ),
  ).toEqual([
    { from: '91', to: 'Anna Orlova', rows: 5 },
    { from: '92', to: 'Boris Petrov', rows: 4 },
  ]);
});

it('keeps two people of one name apart, and leaves whoever is unknown', () => {
  expect(
    nameManagers(
      [
        { name: '2', rows: 5 },
        { name: '3', rows: 4 },
        { name: 'Vera', rows: 1 },
      ],
      PEOPLE,
    ),
  ).toEqual([
    { from: '2', to: 'Boris Petrov (2)', rows: 5 },
    { from: '3', to: 'Boris Petrov (3)', rows: 4 },
  ]);
  expect(nameManagers([{ name: 'Vera', rows: 1 }], PEOPLE)).toEqual([]);
  expect(nameManagers([{ name: '', rows: 1 }], [])).toEqual([]);
});
