import { describe, expect, it } from 'vitest';
import { areForeign, countUnlisted, explainForeign } from '../../../src/domain/quality/foreign-ids.ts';

describe('areForeign', () => {
  it.each([
    [240, 240, 0, true],
    [240, 240, 119, true],
    [240, 240, 120, false],
    // the smaller one decides: a list of all clients beside the history of a few
    [10_000, 100, 60, false],
    [10_000, 100, 49, true],
    [3, 10_000, 1, true],
    // nothing to compare
    [0, 100, 0, false],
    [100, 0, 0, false],
  ])('of %d and %d ids %d in both: %s', (contacts, transitions, both, foreign) => {
    expect(areForeign({ contacts, transitions, both })).toBe(foreign);
  });
});

describe('countUnlisted', () => {
  it.each([
    [100, 95, 0],
    [100, 94, 6],
    [0, 0, 0],
    [20, 19, 0],
  ])('of %d ids of the transitions %d listed: tells of %d', (transitions, both, told) => {
    expect(countUnlisted({ contacts: 1000, transitions, both })).toBe(told);
  });
});

describe('explainForeign', () => {
  it('knows of rounded ids', () => {
    const ids = { contacts: ['1.58292E+18'], transitions: ['1582921234567890123'] };
    expect(explainForeign(ids, ['contacts'])).toEqual([{ cause: 'rounded', table: 'contacts' }]);
  });

  it.each([
    [
      ['К-00012', 'К-00013'],
      ['12', '13'],
      ['prefix contacts К-', 'zeros contacts'],
    ],
    [['12', '13'], ['lead_12', 'lead_13'], ['prefix transitions lead_']],
    [
      ['lead 1', 'lead 2'],
      ['deal 1', 'deal 2'],
      ['prefix contacts lead ', 'prefix transitions deal '],
    ],
    [['10001', '10002'], ['10001.0', '10002.0'], ['decimal transitions']],
    [['10001,0'], ['10001'], ['decimal contacts']],
    [['00012', '00013'], ['12', '13'], ['zeros contacts']],
    [['AB12', 'CD34'], ['ab12', 'cd34'], ['case']],
    [
      ['A1', 'A2'],
      ['a1', 'a2'],
      ['prefix contacts A', 'prefix transitions a', 'case'],
    ],
    [['1', '2'], ['3', '4'], []],
    [['К-1', 'П-2'], ['К-3', 'П-4'], []],
    [['x', 'y'], ['1'], []],
    [[], ['1'], []],
    [['012', '34'], ['12', '56'], []],
    [['006Dn00000AaXyZIAV'], ['006Dn00000AaXyZ'], ['salesforce contacts']],
    [['006Dn00000AaXyZ', '006Dn00000AbXyZ'], ['006Dn00000AaXyZIAV'], ['salesforce transitions']],
    [['006Dn00000AaXyZIAV', '12'], ['006Dn00000AaXyZ'], []],
  ])('%j beside %j: %j', (contacts, transitions, causes) => {
    expect(explainForeign({ contacts, transitions }).map((each) => Object.values(each).join(' '))).toEqual(
      causes,
    );
  });
});
