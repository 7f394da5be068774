import { describe, expect, it } from 'vitest';
import { tallyCounts } from '../../../src/domain/evidence/tally.ts';
import {
  findAttribute,
  gatherAttributes,
  groupCounts,
  listAttributes,
  listMembers,
  type ManagerEntry,
} from '../../../src/domain/managers/manager-attributes.ts';
import { makeCount, makeFunnel } from '../worked-example.ts';

const entry = (line: number, manager: string, values: Record<string, string>): ManagerEntry => ({
  manager,
  values: new Map(Object.entries(values)),
  place: { file: 'teams.csv', line },
});

describe('gatherAttributes', () => {
  it('joins what lines say, blanks saying nothing', () => {
    const { attributes, problems } = gatherAttributes([
      entry(2, 'Ann', { team: 'North', office: '' }),
      entry(3, 'Bob', { team: 'South', office: 'Riga' }),
      entry(4, 'Ann', { team: 'North', office: 'Oslo' }),
      entry(5, 'Cid', { team: '', office: '' }),
    ]);
    expect(problems).toEqual([]);
    expect(Object.fromEntries([...attributes].map(([key, values]) => [key, [...values]]))).toEqual({
      team: [
        ['Ann', 'North'],
        ['Bob', 'South'],
      ],
      office: [
        ['Bob', 'Riga'],
        ['Ann', 'Oslo'],
      ],
    });
    expect([...listMembers(attributes)]).toEqual(['Ann', 'Bob']);
  });

  it('tells the line of a manager without a name, and both lines of one with two teams', () => {
    const { problems } = gatherAttributes([
      entry(2, 'Ann', { team: 'North' }),
      entry(3, '', { team: 'South' }),
      entry(4, 'Ann', { team: 'South' }),
    ]);
    expect(problems).toEqual([
      { code: 'team-manager-blank', args: {}, place: { file: 'teams.csv', line: 3 } },
      {
        code: 'team-manager-twice',
        args: { manager: 'Ann', attribute: 'team', value: 'South', other: 'North', first: 2 },
        place: { file: 'teams.csv', line: 4 },
      },
    ]);
  });
});

describe('findAttribute', () => {
  const { attributes } = gatherAttributes([
    entry(2, 'Ann', { manager: 'Zoe', regional_office: 'x', отдел: 'y' }),
  ]);

  it.each([
    ['regional_office', 'regional_office'],
    ['  Regional   OFFICE ', 'regional_office'],
    ['ОТДЕЛ', 'отдел'],
    ['region', undefined],
    ['Team', 'отдел'],
    // always the manager himself
    ['manager', undefined],
  ])('%j is %j', (dimension, name) => {
    expect(findAttribute(attributes, dimension)).toBe(name);
  });

  it('has a list without the managers’ own name', () => {
    expect(listAttributes(attributes)).toEqual(['regional_office', 'отдел']);
  });
});

describe('groupCounts', () => {
  const teams = new Map([
    ['Ann', 'North'],
    ['Bob', 'North'],
    ['Cid', '(unassigned)'],
  ]);
  const counts = [
    makeCount('Ann', 1, 5, 2),
    makeCount('Bob', 1, 3, 3, { override: 0 }),
    makeCount('Bob', 1, 1, 1),
    makeCount('Cid', 1, 7, 0),
    makeCount('Dan', 1, 11, 0),
    makeCount(null, 1, 13, 0),
  ];

  it('sums to the teams, each target keeping its share; who has none is nobody’s', () => {
    const own = { stage: 1, target: 0.4, floor: 0.4, segment: 's' };
    const regrouped = { counts: groupCounts(counts, teams), overall: [], unknown: [] };
    const { rows, team } = tallyCounts(regrouped, makeFunnel([[0.8]], [own]), []);
    expect(rows.map(({ row, steps }) => [row, steps[1]?.entered, steps[1]?.converted])).toEqual([
      [null, 31, 0],
      ['North', 9, 6],
    ]);
    expect(rows[1]?.steps[1]?.cells.map(({ standard, entered }) => [standard?.target, entered])).toEqual([
      [0.4, 3],
      [0.8, 6],
    ]);
    expect(team.steps[1]?.entered).toBe(40);
  });
});
