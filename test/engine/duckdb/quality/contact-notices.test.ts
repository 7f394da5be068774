import { describe, expect, it } from 'vitest';
import { events, look } from './look.ts';

const CONTACTS =
  'contact_id,manager,created_at\n1,Ann,2026-11-02 09:00\n2,Ann,2026-11-02 09:00\n3,Bob,2026-11-02 09:00\n';

describe('contacts', () => {
  it('that were never touched, and those that are not in the list', async () => {
    const { notices, clear } = await look({
      contacts: CONTACTS,
      transitions: events('1 Call 03 Ann', '8 Call 03 Ann', '9 Call 03 Ann'),
    });
    expect(notices['only-in-contacts']).toMatchObject({
      count: 2,
      total: 5,
      share: 0.4,
      of: 'contacts',
      examples: ['2', '3'],
    });
    expect(notices['only-in-transitions']).toMatchObject({ count: 2, total: 5, examples: ['8', '9'] });
    expect(clear).toContain('contacts-repeated');
  });

  it.each([
    ['today’s stage', 'shape: snapshot, columns: { contact_id: id }', 'stage,at'],
    ['a date a stage', 'shape: wide, entries: [{ stage: call, column: called }]', 'by,called'],
  ])(
    'that are not in the list are told where transitions have a row a contact with %s',
    async (_, how, columns) => {
      const rows = ['1', '8', '9'].map((id) => `${id},${columns === 'stage,at' ? 'Call' : 'Ann'},2026-11-03`);
      const { notices } = await look({
        contacts: CONTACTS,
        transitions: `id,${columns}\n${rows.join('\n')}\n`,
        config: `transitions: { file: transitions.csv, ${how} }\n`,
      });
      expect(notices['only-in-contacts']).toMatchObject({ count: 2, total: 5, examples: ['2', '3'] });
      expect(notices['only-in-transitions']).toMatchObject({ count: 2, total: 5, examples: ['8', '9'] });
    },
  );

  it('are not compared where there is one file only', async () => {
    const alone = await look({ contacts: CONTACTS });
    expect(Object.keys(alone.notices)).toEqual([]);
    expect(alone.clear).not.toContain('only-in-contacts');
    expect((await look({ transitions: events('1 Call 03 Ann') })).clear).not.toContain('only-in-contacts');
  });
});

describe('stages out of order', () => {
  const find = async (...rows: string[]) =>
    (await look({ transitions: events(...rows) })).notices['out-of-order'];

  it('are a later one dated before an earlier one', async () => {
    expect(await find('1 Offer 03 Ann', '1 Call 04 Ann', '2 Call 03 Ann', '2 Deal 04 Ann')).toMatchObject({
      count: 1,
      total: 2,
      examples: ['1'],
    });
    expect(await find('1 Deal 03 Ann', '1 List 04 Ann')).toMatchObject({ count: 1 });
  });

  it('are no return to an earlier one, no skip, no same moment', async () => {
    expect(await find('1 Call 03 Ann', '1 Offer 04 Ann', '1 Call 05 Ann')).toBeUndefined();
    expect(await find('1 List 03 Ann', '1 Deal 04 Ann')).toBeUndefined();
    expect(await find('1 Offer 03 Ann', '1 Call 03 Ann')).toBeUndefined();
  });
});

describe('a close before the start', () => {
  const find = async (transitions: string, contacts?: string) =>
    (await look({ transitions, ...(contacts === undefined ? {} : { contacts }) })).notices['before-start'];

  it('is any event before the creation', async () => {
    expect(
      await find(events('1 Call 01 Ann', '2 Call 03 Ann', '3 Lost 02T08:00 Bob'), CONTACTS),
    ).toMatchObject({
      count: 2,
      total: 3,
      examples: ['1', '3'],
    });
  });

  it('is no event that is dated to the day of the creation', async () => {
    expect(await find(events('1 Call 02 Ann', '2 Call 02T09:00 Ann'), CONTACTS)).toBeUndefined();
  });

  it('knows the day by the clock of the zone', async () => {
    const transitions = 'contact_id,stage,at\n1,Call,2026-11-02 00:00\n2,Call,2026-11-01 23:59\n';
    const zone = await look({ contacts: CONTACTS, transitions, zone: 'Asia/Vladivostok' });
    expect(zone.notices['before-start']).toMatchObject({ count: 1, examples: ['2'] });
  });

  it('knows the day on both sides of a change of the clocks', async () => {
    const contacts = `contact_id,created_at
1,2026-10-24 09:00
2,2026-10-26 09:00
3,2026-10-26 09:00
4,2026-10-24 09:00
`;
    // midnight of the 24th in summer time and of the 26th in winter time; an hour off each
    const transitions = `contact_id,stage,at
1,Call,2026-10-23T22:00:00Z
2,Call,2026-10-25T23:00:00Z
3,Call,2026-10-25T22:00:00Z
4,Call,2026-10-23T23:00:00Z
`;
    const { notices } = await look({ contacts, transitions, zone: 'Europe/Berlin' });
    expect(notices['before-start']).toMatchObject({ count: 2, examples: ['3', '4'] });
  });

  it('is a loss or the last stage before the entry into the list, where no creation is known', async () => {
    expect(
      await find(events('1 Lost 03 Ann', '1 List 04 Ann', '2 Deal 03 Ann', '2 List 04 Ann')),
    ).toMatchObject({
      count: 2,
    });
    expect(await find(events('1 List 03 Ann', '1 Lost 04 Ann', '1 Call 05 Ann'))).toBeUndefined();
  });
});

it('without any date are counted, and rows that say none are too', async () => {
  const { notices } = await look({
    contacts: `${CONTACTS.replace('2026-11-02 09:00\n2', '\n2')}4,Bob,someday\n`,
    transitions: 'contact_id,stage,at\n2,Call,\n2,Call,soon\n2,Call,2026-11-05\n3,Call,2026-11-05\n',
  });
  expect(notices.undated).toMatchObject({ count: 2, total: 4, share: 0.5, examples: ['1', '4'] });
  expect(notices['rows-untimed']).toMatchObject({ count: 2, total: 4, share: 0.5, of: 'rows' });
  expect(notices['created-unreadable']).toMatchObject({ count: 1, total: 4, examples: ['someday'] });
});

it('in several rows and of tomorrow are told', async () => {
  const { notices } = await look({ contacts: `${CONTACTS}3,Bob,2026-12-24\n5,Bob,2026-12-24\n` });
  expect(notices['contacts-repeated']).toMatchObject({ count: 1, total: 4, examples: ['3'] });
  expect(notices['future-created']).toMatchObject({ count: 1, total: 4, examples: ['5'] });
});
