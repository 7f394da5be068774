import { describe, expect, it } from 'vitest';
import { events, look } from './look.ts';

const CONTACTS = 'contact_id,manager\n1,Ann\n2,Ann\n3,Bob\n';

describe('several managers at once', () => {
  const find = async (...rows: string[]) =>
    (await look({ transitions: events(...rows) })).notices['several-managers'];

  it('are one who comes back after another within a month', async () => {
    const found = await find('1 List 02 Ann', '1 Call 05 Bob', '1 Offer 28 Ann', '2 Call 03 Ann');
    expect(found).toMatchObject({ count: 1, total: 2, share: 0.5, examples: ['1 (Ann, Bob)'] });
  });

  it('follow one another by stage at one and the same time', async () => {
    expect(await find('1 Call 02 Ann', '1 Offer 02 Bob', '1 Deal 04 Ann')).toMatchObject({ count: 1 });
    expect(await find('1 Call 02 Bob', '1 Offer 02 Ann', '1 Deal 04 Bob')).toMatchObject({ count: 1 });
    expect(await find('1 Call 02 Bob', '1 Offer 02 Ann', '1 Deal 04 Ann')).toBeUndefined();
  });

  it('are three within a week', async () => {
    expect(await find('1 List 02 Ann', '1 Call 05 Bob', '1 Offer 12 Cid')).toMatchObject({
      count: 1,
      examples: ['1 (Ann, Bob, Cid)'],
    });
  });

  it('are no handover, no late return, no three in turn', async () => {
    expect(await find('1 List 02 Ann', '1 Call 02 Bob', '1 Offer 03 Bob')).toBeUndefined();
    expect(
      await find('1 List 2026-09-01 Ann', '1 Call 2026-09-20 Bob', '1 Offer 2026-10-05 Ann'),
    ).toBeUndefined();
    expect(await find('1 List 02 Ann', '1 Call 05 Bob', '1 Offer 13 Cid')).toBeUndefined();
    expect(await find('1 List 02 Ann', '1 Call 05 -', '1 Offer 06 Ann')).toBeUndefined();
  });
});

it('events by others than the owner are counted among those of which both are known', async () => {
  const transitions = events(
    '1 Call 03 Ann',
    '1 Offer 04 Bob',
    '3 Call 03 -',
    '3 Offer 04 Bob',
    '9 Call 03 Bob',
  );
  const { notices } = await look({ contacts: CONTACTS, transitions });
  expect(notices['editor-not-owner']).toMatchObject({
    count: 1,
    total: 3,
    of: 'events',
    examples: ['1: Bob ≠ Ann'],
  });
  const own = await look({ contacts: CONTACTS, transitions: events('1 Call 03 Ann', '3 Call 03 Bob') });
  expect(own.notices['editor-not-owner']).toBeUndefined();
  expect(own.clear).toContain('editor-not-owner');
});

describe('spellings of one manager', () => {
  const transitions = events(
    '1 Call 03 Ann_Lee',
    '2 Call 03 Ann_Lee',
    '3 Call 03 A._Lee',
    '4 Call 03 Bob_Ray',
  );

  it('are suggested as aliases', async () => {
    const { notices, suggestions } = await look({ transitions });
    expect(notices['managers-alike']).toMatchObject({
      count: 1,
      total: 3,
      of: 'names',
      examples: ['A. Lee = Ann Lee'],
    });
    expect(suggestions).toEqual([
      {
        suggestion: 'alias',
        from: 'A. Lee',
        to: 'Ann Lee',
        rows: 1,
        config: 'managers: { aliases: { "A. Lee": "Ann Lee" } }',
      },
    ]);
  });

  it('stand for the one that is in a team', async () => {
    const told = await look({ transitions, config: 'managers: { teams: { A. Lee: East } }\n' });
    expect(told.suggestions).toMatchObject([{ suggestion: 'alias', from: 'Ann Lee', to: 'A. Lee' }]);
    const both = await look({
      transitions,
      config: 'managers: { teams: { A. Lee: East, Ann Lee: West } }\n',
    });
    expect(both.suggestions).toEqual([]);
  });

  it('are silent once the config has them', async () => {
    const told = await look({ transitions, config: 'managers: { aliases: { "A. Lee": "Ann Lee" } }\n' });
    expect(told.suggestions).toEqual([]);
    expect(told.clear).toContain('managers-alike');
  });
});

it('a user that makes most events and owns nothing is suggested for managers.system', async () => {
  const transitions = events(
    '1 Call 03 Robin',
    '1 Offer 04 Robin',
    '2 Call 03 Robin',
    '3 Call 03 Bob',
    '2 Deal 04 Ann',
  );
  const { notices, suggestions } = await look({ contacts: CONTACTS, transitions });
  expect(notices['system-users']).toMatchObject({ count: 3, total: 5, of: 'events', examples: ['Robin'] });
  expect(suggestions).toEqual([
    { suggestion: 'system', from: 'Robin', to: null, rows: 3, config: 'managers: { system: ["Robin"] }' },
  ]);
  const named = await look({ contacts: CONTACTS, transitions, config: 'managers: { system: [Robin] }\n' });
  expect(named.suggestions).toEqual([]);
});
