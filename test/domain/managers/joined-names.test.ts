import { describe, expect, it } from 'vitest';
import { findJoinedNames } from '../../../src/domain/managers/joined-names.ts';

describe('several people in one cell', () => {
  it.each([
    ['Ann Lee; Cy Poe'],
    ['Ann Lee | Bob Ray'],
    ['Ann Lee\nBob Ray'],
    ['Ann Lee, Bob Ray', 'Ann Lee'],
    ['Ann, Bob', 'Bob', 'Ann'],
    ['Анна Иванова и Олег Петров', 'Олег Петров'],
    ['Ann Lee & Bob Ray', 'Bob Ray'],
    ['Ann Lee/Bob Ray', 'Bob Ray'],
    ['Anna Lis und Kai Ort', 'Kai Ort'],
  ])('are found: %j beside %j, %j', (cell, ...others) => {
    expect(findJoinedNames([...others, cell])).toEqual([cell]);
  });

  it('are found by who stands first here and later there', () => {
    expect(findJoinedNames(['Ann Lee, Bob Ray', 'Cy Poe, Ann Lee'])).toEqual([
      'Ann Lee, Bob Ray',
      'Cy Poe, Ann Lee',
    ]);
  });

  it.each([
    ['Lee, Ann'],
    ['Lee, Ann', 'Ray, Bob', 'Lee, Cy'],
    ['Smith & Sons', 'Bob Ray'],
    ['Ann Lee, Acme Ltd', 'Bob Ray, Acme Ltd'],
    ['Sales / North', 'Sales / South'],
    ['Ann Lee; 2'],
    ['Иван и Марья'],
    ['ann@example.com'],
  ])('are none: %j beside %j, %j', (...names) => {
    expect(findJoinedNames(names)).toEqual([]);
  });
});
