import { describe, expect, it } from 'vitest';
import { formatDay, formatIso } from '../../../src/domain/calendar/format-moment.ts';

const at = (iso: string) => Date.parse(iso) * 1000;

describe('formatDay', () => {
  it('is the local day', () => {
    expect(formatDay(at('2026-11-19T21:00Z'), 'Europe/Moscow')).toBe('2026-11-20');
    expect(formatDay(at('2026-11-19T21:00Z') - 1, 'Europe/Moscow')).toBe('2026-11-19');
    expect(formatDay(at('2026-11-20T02:00Z'), 'America/New_York')).toBe('2026-11-19');
    expect(formatDay(at('0050-02-03T00:00Z'), 'UTC')).toBe('0050-02-03');
  });
});

describe('formatIso', () => {
  it.each([
    ['2026-11-20T15:00Z', 'Europe/Moscow', '2026-11-20T18:00:00+03:00'],
    ['2026-11-20T15:00Z', 'UTC', '2026-11-20T15:00:00+00:00'],
    ['2026-11-20T15:00Z', 'America/St_Johns', '2026-11-20T11:30:00-03:30'],
    ['2026-10-25T00:30Z', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30Z', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
    ['1971-01-01T00:00Z', 'Africa/Monrovia', '1970-12-31T23:15:30-00:44:30'],
  ])('%s in %s is %s', (utc, zone, expected) => {
    expect(formatIso(at(utc), zone)).toBe(expected);
  });
  it('has a fraction where it is not zero', () => {
    const second = at('2026-11-20T15:00:01Z');
    expect(formatIso(second + 250_000, 'UTC')).toBe('2026-11-20T15:00:01.250+00:00');
    expect(formatIso(second + 1, 'UTC')).toBe('2026-11-20T15:00:01.000001+00:00');
    expect(formatIso(second - 1, 'UTC')).toBe('2026-11-20T15:00:00.999999+00:00');
  });
});
