import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAt,
  dayBefore,
  isTimeZone,
  localToUtc,
  offsetSegments,
  startOfDay,
  utcToLocal,
} from '../../../src/domain/calendar/zone.ts';

const HOUR = 3_600_000_000;
const DAY = 24 * HOUR;
/** Microseconds of an ISO time; without an offset, wall-clock time as if it were UTC. */
const at = (iso: string) => Date.parse(/[Z+]|-\d\d:/.test(iso.slice(11)) ? iso : `${iso}Z`) * 1000;
const iso = (micros: number) => new Date(micros / 1000).toISOString().slice(0, 19);
const segments = (zone: string, from: string, to: string) =>
  offsetSegments(zone, at(from), at(to)).map(({ untilLocal, offset }) => [
    untilLocal === null ? null : iso(untilLocal),
    offset / HOUR,
  ]);

describe('isTimeZone', () => {
  it.each(['Europe/Berlin', 'europe/moscow', 'UTC', 'Etc/GMT-3', '+03:00', '-0330', '+05'])(
    'knows %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );
  it.each(['', 'Europe/Moskow', 'constructor', 'MSK', '+24:00', '+3', 'Europe/Berlin '])(
    'refuses "%s"',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
  it('throws where a time is asked of a zone that is none', () => {
    expect(() => utcToLocal('Europe/Moskow', 0)).toThrow(RangeError);
    expect(() => offsetSegments('Europe/Moskow', 0, DAY)).toThrow(RangeError);
  });
});

describe('offsetSegments', () => {
  it('begins a segment after the gap in spring and after both readings in autumn', () => {
    expect(segments('Europe/Berlin', '2026-01-01T00:00', '2026-12-31T00:00')).toEqual([
      ['2026-03-29T03:00:00', 1],
      ['2026-10-25T03:00:00', 2],
      [null, 1],
    ]);
    expect(segments('America/New_York', '2026-01-01T00:00', '2026-12-31T00:00')).toEqual([
      ['2026-03-08T03:00:00', -5],
      ['2026-11-01T02:00:00', -4],
      [null, -5],
    ]);
  });
  it('sees every change of Moscow', () => {
    expect(segments('Europe/Moscow', '2010-01-01T00:00', '2026-11-20T00:00')).toEqual([
      ['2010-03-28T03:00:00', 3],
      ['2010-10-31T03:00:00', 4],
      ['2011-03-27T03:00:00', 3],
      ['2014-10-26T02:00:00', 4],
      [null, 3],
    ]);
  });
  it('sees the pause of Ramadan', () => {
    expect(segments('Africa/Casablanca', '2024-01-01T00:00', '2025-01-01T00:00')).toEqual([
      ['2024-03-10T03:00:00', 1],
      ['2024-04-14T03:00:00', 0],
      [null, 1],
    ]);
  });
  it('sees changes a week apart', () => {
    expect(segments('America/Recife', '2000-09-01T00:00', '2000-12-01T00:00')).toEqual([
      ['2000-10-08T01:00:00', -3],
      ['2000-10-15T00:00:00', -2],
      [null, -3],
    ]);
    expect(segments('Africa/Tunis', '1943-04-01T00:00', '1943-05-01T00:00')).toEqual([
      ['1943-04-17T02:00:00', 2],
      ['1943-04-25T03:00:00', 1],
      [null, 2],
    ]);
  });
  it('has one segment where nothing changes', () => {
    expect(segments('Asia/Kolkata', '1990-01-01T00:00', '2030-01-01T00:00')).toEqual([[null, 5.5]]);
    expect(segments('UTC', '0001-01-01T00:00', '9999-12-31T00:00')).toEqual([[null, 0]]);
    expect(segments('-03:30', '2020-01-01T00:00', '2030-01-01T00:00')).toEqual([[null, -3.5]]);
  });
  it('leaves out the changes beyond its ends, and keeps those on them', () => {
    expect(segments('Europe/Berlin', '2026-04-01T00:00', '2026-10-01T00:00')).toEqual([[null, 2]]);
    expect(segments('Europe/Berlin', '2026-03-29T03:00', '2026-10-25T02:59')).toEqual([[null, 2]]);
    expect(segments('Europe/Berlin', '2026-03-29T02:59', '2026-10-25T03:00')).toHaveLength(3);
  });
  it('bounds a hostile span by the years 1900 and 2100', () => {
    const all = segments('Europe/Berlin', '0001-01-01T00:00', '9999-12-31T00:00');
    expect(all[0]).toEqual(['1916-05-01T00:00:00', 1]);
    expect(all.at(-2)).toEqual(['2100-10-31T03:00:00', 2]);
    expect(all.at(-1)).toEqual([null, 1]);
    expect(segments('Europe/Berlin', '9000-01-01T00:00', '9999-12-31T00:00')).toEqual([[null, 1]]);
  });
  it('keeps the seconds and the sign of local mean times', () => {
    expect(offsetSegments('Africa/Monrovia', at('1971-12-01T00:00'), at('1972-02-01T00:00'))).toEqual([
      { untilLocal: at('1972-01-07T00:44:30'), offset: -(44 * 60 + 30) * 1_000_000 },
      { untilLocal: null, offset: 0 },
    ]);
  });
});

describe('localToUtc', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59Z'],
    ['Europe/Berlin', '2026-03-29T02:00:00', '2026-03-29T01:00:00Z'], // does not exist
    ['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00Z'], // does not exist
    ['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00Z'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z'], // twice: the earlier
    ['Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00Z'],
    ['Europe/Moscow', '2011-03-27T02:30:00', '2011-03-26T23:30:00Z'], // does not exist
    ['Europe/Moscow', '2011-07-01T12:00:00', '2011-07-01T08:00:00Z'],
    ['Europe/Moscow', '2014-10-26T01:30:00', '2014-10-25T21:30:00Z'], // twice: the earlier
    ['Europe/Moscow', '2014-10-26T02:00:00', '2014-10-25T23:00:00Z'],
    ['Europe/Moscow', '2026-11-20T00:00:00', '2026-11-19T21:00:00Z'],
    ['Asia/Kolkata', '2026-11-20T00:00:00', '2026-11-19T18:30:00Z'],
    ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00Z'], // does not exist
    ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00Z'], // twice: the earlier
    ['UTC', '2026-11-20T00:00:00', '2026-11-20T00:00:00Z'],
    ['+03:00', '2026-11-20T00:00:00', '2026-11-19T21:00:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00Z'], // a day that was skipped
    ['Europe/Berlin', '0001-01-01T00:00:00', '0000-12-31T23:00:00Z'],
    ['Europe/Berlin', '9999-07-01T00:00:00', '9999-06-30T23:00:00Z'],
  ])('%s %s is %s', (zone, local, utc) => {
    expect(localToUtc(zone, at(local))).toBe(at(utc));
  });

  const zone = fc.constantFrom(
    'Europe/Berlin',
    'Europe/Moscow',
    'Africa/Casablanca',
    'America/New_York',
    'UTC',
  );
  const moment = fc.integer({ min: at('2005-01-01T00:00'), max: at('2030-01-01T00:00') });
  it('agrees with the segments of any span around it', () => {
    fc.assert(
      fc.property(zone, moment, fc.nat(300 * DAY), fc.nat(300 * DAY), (name, local, before, after) => {
        const found = offsetSegments(name, local - before, local + after).find(
          ({ untilLocal }) => untilLocal === null || local < untilLocal,
        );
        expect(local - found!.offset).toBe(localToUtc(name, local));
      }),
    );
  });
  it('undoes utcToLocal, but for the later reading of a time that happens twice', () => {
    fc.assert(
      fc.property(zone, moment, (name, utc) => {
        const back = localToUtc(name, utcToLocal(name, utc));
        expect(utcToLocal(name, back)).toBe(utcToLocal(name, utc));
        expect([0, HOUR]).toContain(utc - back);
      }),
    );
  });
});

describe('utcToLocal', () => {
  it('shows the wall clock before and after a change', () => {
    expect(iso(utcToLocal('Europe/Berlin', at('2026-03-29T00:59:59Z')))).toBe('2026-03-29T01:59:59');
    expect(iso(utcToLocal('Europe/Berlin', at('2026-03-29T01:00:00Z')))).toBe('2026-03-29T03:00:00');
    expect(iso(utcToLocal('Europe/Moscow', at('2014-10-25T21:59:59Z')))).toBe('2014-10-26T01:59:59');
    expect(iso(utcToLocal('Europe/Moscow', at('2014-10-25T22:00:00Z')))).toBe('2014-10-26T01:00:00');
  });
  it('keeps microseconds, before 1970 too', () => {
    expect(utcToLocal('Asia/Kolkata', -1)).toBe(5.5 * HOUR - 1);
    expect(utcToLocal('Europe/Berlin', at('2026-03-29T01:00:00Z') - 1)).toBe(at('2026-03-29T02:00:00') - 1);
  });
});

describe('days', () => {
  it('begin at the first moment there is', () => {
    // Beirut skips 00:00..01:00 on 2026-03-29; Havana has 00:00..01:00 of 2026-11-01 twice
    expect(startOfDay('Asia/Beirut', at('2026-03-29T00:00') / DAY)).toBe(at('2026-03-28T22:00:00Z'));
    expect(startOfDay('America/Havana', at('2026-11-01T00:00') / DAY)).toBe(at('2026-11-01T04:00:00Z'));
  });
  it('hold their first moment and the last before it the day before', () => {
    const midnight = at('2026-11-19T21:00:00Z');
    expect(dayAt('Europe/Moscow', midnight) * DAY).toBe(at('2026-11-20T00:00'));
    expect(dayBefore('Europe/Moscow', midnight) * DAY).toBe(at('2026-11-19T00:00'));
    expect(dayBefore('Europe/Moscow', midnight + 1) * DAY).toBe(at('2026-11-20T00:00'));
    expect(dayBefore('UTC', at('9999-12-31T00:00')) * DAY).toBe(at('9999-12-30T00:00'));
  });
});
