import { describe, expect, it } from 'vitest';
import { asOfEvent } from '../../../src/domain/calendar/as-of.ts';
import type { Weekday } from '../../../src/domain/calendar/local-day.ts';
import {
  type CalendarContext,
  PERIOD_EXAMPLES,
  parsePeriod,
  parseSince,
  parseUntil,
} from '../../../src/domain/calendar/period.ts';

const at = (iso: string) => Date.parse(iso) * 1000;
/** Local times of Moscow, which is at +03:00 in the years asked for. */
const write = (moment?: number) =>
  moment === undefined ? '' : new Date(moment / 1000 + 3 * 3_600_000).toISOString().slice(0, 16);
// the newest event: Friday of ISO week 47, in Moscow; still Thursday in UTC
const moscow: CalendarContext = {
  zone: 'Europe/Moscow',
  weekStart: 'monday',
  asOf: asOfEvent(at('2026-11-20T01:30+03:00')),
};
const read = (text: string, changes: Partial<CalendarContext> = {}) => {
  const period = parsePeriod(text, { ...moscow, ...changes });
  return period && `${write(period.start)}/${write(period.end)}`.replaceAll('T00:00', '');
};

describe('parsePeriod', () => {
  it.each([
    ['2026-W47', '2026-11-16/2026-11-23'],
    ['2026-W01', '2025-12-29/2026-01-05'],
    ['2026-W53', '2026-12-28/2027-01-04'],
    ['2026-11', '2026-11-01/2026-12-01'],
    ['2026-12', '2026-12-01/2027-01-01'],
    ['2026-Q4', '2026-10-01/2027-01-01'],
    ['2026', '2026-01-01/2027-01-01'],
    ['2026-11-20', '2026-11-20/2026-11-21'],
    ['2026-11-02..2026-11-08', '2026-11-02/2026-11-09'],
    ['2026-11-02..2026-11-02', '2026-11-02/2026-11-03'],
    ['2026-11-02..', '2026-11-02/'],
    ['..2026-11-08', '/2026-11-09'],
    ['2026-10..2026-W46', '2026-10-01/2026-11-16'],
    ['today', '2026-11-20/2026-11-21'],
    ['yesterday', '2026-11-19/2026-11-20'],
    ['this-week', '2026-11-16/2026-11-23'],
    ['last-week', '2026-11-09/2026-11-16'],
    ['last-4-weeks', '2026-10-19/2026-11-16'],
    ['last-1-week', '2026-11-09/2026-11-16'],
    ['this-month', '2026-11-01/2026-12-01'],
    ['last-month', '2026-10-01/2026-11-01'],
    ['last-3-months', '2026-08-01/2026-11-01'],
    ['last-12-months', '2025-11-01/2026-11-01'],
    ['this-quarter', '2026-10-01/2027-01-01'],
    ['last-quarter', '2026-07-01/2026-10-01'],
    ['this-year', '2026-01-01/2027-01-01'],
    ['last-year', '2025-01-01/2026-01-01'],
    ['last-7-days', '2026-11-13/2026-11-20'],
    ['last-2-years', '2024-01-01/2026-01-01'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(` ${text.toLowerCase()} `)).toBe(expected);
    expect(read(text.toUpperCase())).toBe(expected);
  });

  it.each([
    ['2026-02-30', '2026-02-29', '2026-13', '2026-00', '2026-11-00', '2026-11-31', '0000', '0000-W10'],
    ['2026-W60', '2026-W00', '2025-W53', '2026-W7', '2026-Q5', '2026-Q0'],
    ['2026-11-08..2026-11-02', '2026-11-02..2026-11-01', '..', '2026-11-02...2026-11-08', '2026..2027..2028'],
    ['2026-11-02..2026-11-31', 'x..2026', 'last-week..', '2026-11-02..today'],
    ['last-0-weeks', 'last-weeks', 'last-4', 'last-9999-years', 'this-4-weeks', 'lastweek', 'now', ''],
    ['26-11', '2026-1', '2026-11-2', '20261120', '2026-11-20T10:00'],
  ])('cannot read %s, %s, …', (...texts) => {
    expect(texts.filter((text) => parsePeriod(text, moscow) !== null)).toEqual([]);
  });

  it('reads all of its examples', () => {
    expect(PERIOD_EXAMPLES.filter((text) => parsePeriod(text, moscow) === null)).toEqual([]);
  });

  it.each<[Weekday, string, string, string]>([
    ['monday', '2026-11-16/2026-11-23', '2026-11-16/2026-11-23', '2025-12-29/2026-01-05'],
    ['sunday', '2026-11-15/2026-11-22', '2026-11-15/2026-11-22', '2025-12-28/2026-01-04'],
    ['saturday', '2026-11-14/2026-11-21', '2026-11-14/2026-11-21', '2025-12-27/2026-01-03'],
    ['tuesday', '2026-11-17/2026-11-24', '2026-11-17/2026-11-24', '2025-12-30/2026-01-06'],
  ])('numbers weeks from %s by the Thursday they hold', (weekStart, named, current, first) => {
    expect(read('2026-W47', { weekStart })).toBe(named);
    expect(read('this-week', { weekStart })).toBe(current);
    expect(read('2026-W01', { weekStart })).toBe(first);
  });

  it('counts from the day that holds the last instant before as-of', () => {
    const sundayEnd = at('2026-11-23T00:00+03:00');
    const asOf = { moment: sundayEnd, before: sundayEnd };
    expect(read('today', { asOf })).toBe('2026-11-22/2026-11-23');
    expect(read('this-week', { asOf })).toBe('2026-11-16/2026-11-23');
    expect(read('this-week', { asOf: asOfEvent(sundayEnd) })).toBe('2026-11-23/2026-11-30');
  });

  it('leaves relative words unread without an as-of', () => {
    expect(read('last-week', { asOf: undefined })).toBeNull();
    expect(read('2026-11', { asOf: undefined })).toBe('2026-11-01/2026-12-01');
  });

  it('cuts at local midnights, whose distance changes with the clocks', () => {
    const berlin: CalendarContext = { ...moscow, zone: 'Europe/Berlin' };
    expect(parsePeriod('2026-03-29', berlin)).toEqual({
      start: at('2026-03-29T00:00+01:00'),
      end: at('2026-03-30T00:00+02:00'),
    });
    expect(parsePeriod('2026-10', berlin)).toEqual({
      start: at('2026-10-01T00:00+02:00'),
      end: at('2026-11-01T00:00+01:00'),
    });
  });

  it('finds no day where the zone skipped it', () => {
    expect(parsePeriod('2011-12-30', { ...moscow, zone: 'Pacific/Apia' })).toBeNull();
  });

  it('reaches from the first year to the last', () => {
    expect(parsePeriod('0001..9999', { ...moscow, zone: 'UTC' })).toEqual({
      start: at('0001-01-01T00:00Z'),
      end: at('+010000-01-01T00:00Z'),
    });
  });
});

describe('parseSince and parseUntil', () => {
  it.each([
    ['2026-11-02', '2026-11-02T00:00', '2026-11-03T00:00'],
    ['2026-11', '2026-11-01T00:00', '2026-12-01T00:00'],
    ['2026-w47', '2026-11-16T00:00', '2026-11-23T00:00'],
    ['2026', '2026-01-01T00:00', '2027-01-01T00:00'],
    ['last-month', '2026-10-01T00:00', '2026-11-01T00:00'],
    ['2026-11-02T10:00', '2026-11-02T10:00', '2026-11-02T10:00'],
    ['2026-11-02 10:00Z', '2026-11-02T13:00', '2026-11-02T13:00'],
  ])('%s is since %s, until %s', (text, since, until) => {
    expect(write(parseSince(text, moscow)!)).toBe(since);
    expect(write(parseUntil(text, moscow)!)).toBe(until);
  });
  it.each(['2026-02-30', '2026-11-02T25:00', '2026-11-02..2026-11-08', 'soon', ''])(
    'cannot read "%s"',
    (text) => {
      expect(parseSince(text, moscow)).toBeNull();
      expect(parseUntil(text, moscow)).toBeNull();
    },
  );
});
