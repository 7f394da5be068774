import { describe, expect, it } from 'vitest';
import { asOfEvent, parseAsOf } from '../../../src/domain/calendar/as-of.ts';

const at = (iso: string) => Date.parse(iso) * 1000;
const moscow = { zone: 'Europe/Moscow', now: at('2026-11-20T09:30:15Z') };

describe('parseAsOf', () => {
  it('is a day with dots as well', () => {
    expect(parseAsOf('5.11.2026', moscow)).toEqual(parseAsOf('2026-11-05', moscow));
    expect(parseAsOf('31.11.2026', moscow)).toBeNull();
  });

  it.each([
    ['2026-11-20', '2026-11-21T00:00+03:00'],
    ['2026-11', '2026-12-01T00:00+03:00'],
    ['2026-W47', '2026-11-23T00:00+03:00'],
    ['2026-q4', '2027-01-01T00:00+03:00'],
    ['2026', '2027-01-01T00:00+03:00'],
  ])('%s looks from the end of it', (text, end) => {
    expect(parseAsOf(text, moscow)).toEqual({ moment: at(end), before: at(end) });
  });
  it.each([
    ['2026-11-20T18:00', '2026-11-20T18:00+03:00'],
    [' 2026-11-20 18:00 ', '2026-11-20T18:00+03:00'],
    ['2026-11-20 18:00:30', '2026-11-20T18:00:30+03:00'],
    ['2026-11-20 18:00:30.25', '2026-11-20T18:00:30.250+03:00'],
    ['2026-11-20T18:00Z', '2026-11-20T18:00Z'],
    ['2026-11-20t18:00z', '2026-11-20T18:00Z'],
    ['2026-11-20T18:00:00-05:30', '2026-11-20T18:00-05:30'],
    ['2026-11-20 18:00 +0200', '2026-11-20T18:00+02:00'],
    ['2026-11-20T18:00+02', '2026-11-20T18:00+02:00'],
    ['now', '2026-11-20T09:30:15Z'],
    ['NOW', '2026-11-20T09:30:15Z'],
  ])('%s is a moment, itself included', (text, moment) => {
    expect(parseAsOf(text, moscow)).toEqual({ moment: at(moment), before: at(moment) + 1 });
  });
  it('keeps six digits of a second', () => {
    expect(parseAsOf('2026-11-20T18:00:30.1234567Z', moscow)?.moment).toBe(
      at('2026-11-20T18:00:30Z') + 123_456,
    );
  });
  it.each([
    '2026-02-30',
    '2026-02-30T10:00',
    '2026-11-20T24:00',
    '2026-11-20T18:60',
    '2026-11-20T18',
    'soon',
    '',
  ])('cannot read "%s"', (text) => {
    expect(parseAsOf(text, moscow)).toBeNull();
  });
  it('ends weeks where they begin', () => {
    expect(parseAsOf('2026-W47', { ...moscow, weekStart: 'sunday' })?.moment).toBe(
      at('2026-11-22T00:00+03:00'),
    );
  });
});

describe('asOfEvent', () => {
  it('includes the event, however far the year', () => {
    expect(asOfEvent(5)).toEqual({ moment: 5, before: 6 });
    expect(asOfEvent(0)).toEqual({ moment: 0, before: 1 });
    const far = at('9999-12-31T00:00Z');
    expect(asOfEvent(far).before).toBeGreaterThan(far);
    expect(asOfEvent(far).before - far).toBeLessThan(100);
  });
});
