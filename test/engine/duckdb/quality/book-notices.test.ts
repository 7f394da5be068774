import { describe, expect, it } from 'vitest';
import { events, look } from './look.ts';

const CONTACTS = 'contact_id,manager\na,Ivanov\nb,Sidorov\nc,\n';
const TRANSITIONS = events('a List 01 Ivanov', 'b Call 02 Petrov', 'd Call 03 Petrov');

/** What `check` tells of touches as `contact,at,manager,kind,result,duration`. */
const touches = (rows: readonly string[], config = ''): ReturnType<typeof look> =>
  look({
    contacts: CONTACTS,
    transitions: TRANSITIONS,
    activities: `contact_id,at,manager,kind,result,duration\n${rows.join('\n')}\n`,
    config,
  });

/** The same of purchases as `contact,at,amount,currency,manager,product`. */
const purchases = (...rows: readonly string[]): ReturnType<typeof look> =>
  look({
    contacts: CONTACTS,
    transitions: TRANSITIONS,
    purchases: `contact_id,at,amount,currency,manager,product\n${rows.join('\n')}\n`,
  });

const KINDS = 'activities: { file: activities.csv, kinds: { proposal: [Offer], request: [Request] } }\n';
const SUBSTANTIVE = 'activities: { file: activities.csv, substantive: [Talked] }\n';

describe('touches', () => {
  it('of contacts that no other file has are told, each contact once', async () => {
    const { notices } = await touches([
      'a,2026-11-01,Ivanov,,,',
      'x,2026-11-01,Ivanov,,,',
      'x,2026-11-02,Ivanov,,,',
      'd,2026-11-02,Ivanov,,,',
      ',2026-11-02,Ivanov,,,',
    ]);
    expect(notices['touches-unknown-contacts']).toMatchObject({
      count: 2,
      total: 4,
      of: 'rows',
      examples: ['x'],
    });
  });

  it('by people who own no contact and moved none are told with their names', async () => {
    const { notices } = await touches([
      'a,2026-11-01,Ivanov,,,',
      'a,2026-11-01,Petrov,,,',
      'a,2026-11-01,"Sidorova, <b>",,,',
      'a,2026-11-02,,,,',
    ]);
    expect(notices['touches-unknown-managers']).toMatchObject({
      count: 1,
      total: 4,
      examples: ['Sidorova, <b>'],
    });
  });

  it('after the clock and of no length are told', async () => {
    const { notices } = await touches([
      'a,2026-12-05,Ivanov,,,0',
      'b,2026-11-05,Ivanov,,,00:00:00',
      'c,2026-11-05,Ivanov,,,0 мин. 0 сек.',
      'c,2026-11-06,Ivanov,,,',
      'c,2026-11-07,Ivanov,,,0:10',
      'c,2026-11-08,Ivanov,,,10',
    ]);
    expect(notices['touches-ahead']).toMatchObject({ count: 1, total: 6, examples: ['a'] });
    expect(notices['touches-empty']).toMatchObject({ count: 3, total: 6, examples: ['a', 'b', 'c'] });
  });

  it('of other kinds and results are told where the config names some', async () => {
    const rows = [
      'a,2026-11-01,Ivanov,offer,TALKED,',
      'a,2026-11-02,Ivanov,Fair,Later,',
      'a,2026-11-03,Ivanov,,No answer,',
    ];
    const silent = await touches(rows);
    expect([...Object.keys(silent.notices), ...silent.clear]).not.toContain('kinds-unknown');
    expect([...Object.keys(silent.notices), ...silent.clear]).not.toContain('results-unknown');
    const { notices } = await touches(rows, KINDS);
    expect(notices['kinds-unknown']).toMatchObject({ count: 1, total: 3, examples: ['Fair'] });
    const plain = await touches(
      ['a,2026-11-02,Ivanov,CALL,,', 'a,2026-11-03,Ivanov,Исходящий звонок,,'],
      KINDS,
    );
    expect(plain.clear).toContain('kinds-unknown');
    const said = await touches(rows, SUBSTANTIVE);
    expect(said.notices['results-unknown']).toMatchObject({ count: 1, total: 3, examples: ['Later'] });
  });

  it('that are all right are clear of everything that was looked for', async () => {
    const { clear } = await touches(['a,2026-11-01,Ivanov,Call,Talked,60']);
    expect(clear.filter((code) => code.startsWith('touches-'))).toEqual([
      'touches-unknown-contacts',
      'touches-unknown-managers',
      'touches-ahead',
      'touches-empty',
    ]);
  });

  it('are not looked for where there are none', async () => {
    const { notices, clear } = await look({ contacts: CONTACTS, transitions: TRANSITIONS });
    const codes = [...Object.keys(notices), ...clear];
    expect(codes.filter((code) => /^(touches|purchases)-/.test(code))).toEqual([]);
  });
});

describe('purchases', () => {
  it('of unknown contacts, after the clock and repeated are told', async () => {
    const { notices } = await purchases(
      'a,2026-11-01,100,RUB,Ivanov,Tea',
      'a,2026-11-01,100,RUB,Ivanov,Tea',
      'a,2026-11-01,100,RUB,Ivanov,Coffee',
      'y,2026-12-01,5,RUB,,',
    );
    expect(notices['purchases-unknown-contacts']).toMatchObject({ count: 1, total: 4, examples: ['y'] });
    expect(notices['purchases-ahead']).toMatchObject({ count: 1, total: 4, examples: ['y'] });
    expect(notices['purchases-repeated']).toMatchObject({ count: 1, total: 4, examples: ['a'] });
  });

  it('in several currencies are summed apart, and what cannot be read is none of them', async () => {
    const { notices, clear } = await purchases(
      'a,2026-11-01,100,RUB,,',
      'a,2026-11-02,$7.50,,,',
      'b,2026-11-02,much,,,',
    );
    expect(notices['purchases-mixed']).toMatchObject({
      count: 2,
      total: 2,
      examples: ['100 RUB', '7.5 USD'],
    });
    expect(clear).toContain('purchases-repeated');
  });
});

it('reasons of a loss that the config does not name are told where it names some', async () => {
  const transitions =
    'contact_id,stage,at,reason\na,Lost,2026-11-01,no MONEY\nb,Lost,2026-11-02,Moon phase\nc,Lost,2026-11-02,\nd,Call,2026-11-02,Moon phase\n';
  const silent = await look({ transitions });
  expect([...Object.keys(silent.notices), ...silent.clear]).not.toContain('reasons-unknown');
  const config = 'refusals: { reasons: [{ id: broke, labels: [No money] }] }\n';
  const { notices } = await look({ transitions, config });
  expect(notices['reasons-unknown']).toMatchObject({
    count: 1,
    total: 3,
    of: 'events',
    examples: ['Moon phase'],
  });
});
