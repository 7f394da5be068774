import { describe, expect, it } from 'vitest';
import { findUnmatchedTeams } from '../../../src/domain/quality/unmatched-teams.ts';

const attributes = new Map([
  [
    'team',
    new Map([
      ['Ann', 'North'],
      ['Zoe', 'North'],
      ['Max', 'South'],
      ['Lee', 'South'],
      ['Kim', 'South'],
    ]),
  ],
  ['office', new Map([['Bob', 'Riga']])],
]);

describe('findUnmatchedTeams', () => {
  it('names managers without any attribute, and members whom the data do not have', () => {
    expect(findUnmatchedTeams(attributes, ['Ann', 'Bob', 'Cid', 'ann'])).toEqual([
      { code: 'managers-teamless', count: 2, total: 4, items: 2, examples: ['Cid', 'ann'] },
      { code: 'teams-idle', count: 4, total: 6, items: 4, examples: ['Kim', 'Lee', 'Max'] },
    ]);
  });

  it('says nothing where there are no teams', () => {
    expect(findUnmatchedTeams(new Map(), ['Ann'])).toEqual([]);
    expect(findUnmatchedTeams(new Map([['team', new Map()]]), ['Ann'])).toEqual([]);
  });
});
