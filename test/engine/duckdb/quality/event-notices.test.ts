import { describe, expect, it } from 'vitest';
import { events, look } from './look.ts';

describe('the newest event', () => {
  it('is stale after more than seven days by the clock that is passed in', async () => {
    const transitions = events('1 Call 20T10:00 Ann');
    const at = async (now: string) => (await look({ transitions }, now)).notices.stale;
    expect(await at('2026-11-28T09:59:59Z')).toBeUndefined();
    expect(await at('2026-11-28T10:00:00Z')).toMatchObject({
      count: 8,
      total: null,
      share: null,
      of: 'days',
      examples: ['2026-11-20'],
    });
  });

  it('has no age where it is yet to come: reports look from there', async () => {
    const { notices, clear } = await look({
      transitions: events('1 Call 03 Ann', '1 Deal 2027-01-01 Ann'),
    });
    expect(notices.stale).toBeUndefined();
    expect(clear).not.toContain('stale');
    expect(notices['future-events']).toMatchObject({ count: 1, total: 2, of: 'events', examples: ['1'] });
  });
});

describe('days without events', () => {
  const all = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, '0'));
  // 2026-11-01 is a Sunday
  const isWeekday = (day: string): boolean => ![0, 6].includes((Number(day) - 1) % 7);
  const find = async (worked: readonly string[]) =>
    (await look({ transitions: events(...worked.map((day) => `1 Call ${day} Ann`)) })).notices['quiet-days'];

  it('are named by their span, in working days', async () => {
    const worked = all.filter(isWeekday);
    expect(await find(worked)).toBeUndefined();
    expect(await find(worked.filter((day) => day < '09' || day > '13'))).toMatchObject({
      count: 5,
      total: 20,
      share: 0.25,
      examples: ['2026-11-07..2026-11-15'],
    });
  });

  it('are days of the zone', async () => {
    const rows = all.filter(isWeekday).map((day) => `1,Call,2026-11-${day}T22:30:00Z,Ann\n`);
    const transitions = `contact_id,stage,at,manager\n${rows.filter((row) => !/-(09|10|11)T/.test(row)).join('')}`;
    const { notices } = await look({ transitions });
    expect(notices['quiet-days']?.examples).toEqual(['2026-11-07..2026-11-11']);
    const moscow = await look({ transitions, zone: 'Europe/Moscow' });
    expect(moscow.notices['quiet-days']?.examples).toEqual(['2026-11-08..2026-11-12']);
  });
});

describe('repeated events', () => {
  it('count but the first, ignored ones too', async () => {
    const twice = ['1 Call 03 Ann', '1 Call 03 Ann', '1 Call 03 Ann', '2 Robot 03 Ann', '2 Robot 03 Ann'];
    const { notices } = await look({ transitions: events(...twice, '3 Call 03 Ann', '3 Call 03 Bob') });
    expect(notices['duplicate-events']).toMatchObject({ count: 3, total: 7, examples: ['1', '2'] });
    expect(notices['ignored-rows']).toMatchObject({ count: 2, total: 7, examples: ['Robot'] });
  });
});
