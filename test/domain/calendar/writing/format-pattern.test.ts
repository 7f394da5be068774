import { describe, expect, it } from 'vitest';
import { parseDatePattern, type TimePattern } from '../../../../src/domain/calendar/writing/date-pattern.ts';
import { formatByPattern } from '../../../../src/domain/calendar/writing/format-pattern.ts';

/** 2026-11-03 15:04:05.678901 in Moscow. */
const AT = Date.parse('2026-11-03T12:04:05.678Z') * 1000 + 901;

const parse = (pattern: string): TimePattern => {
  const parsed = parseDatePattern(pattern);
  if (parsed === null || 'dayOrder' in parsed) throw new Error(`no pattern: ${pattern}`);
  return parsed;
};

describe('formatByPattern', () => {
  it.each([
    ['dd.MM.yyyy', '03.11.2026'],
    ['dd.MM.yyyy HH:mm:ss', '03.11.2026 15:04:05'],
    ['M/d/yy h:mm a', '11/03/26 03:04 PM'],
    ['d MMM yyyy, HH:mm', '03 Nov 2026, 15:04'],
    ['MMMM d, yyyy', 'November 03, 2026'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-11-03T15:04:05.678+03:00'],
    ['yyyy-MM-dd HH:mm:ss.SSSSSS', '2026-11-03 15:04:05.678901'],
    ['EEE, dd MMM yyyy HH:mm XX', 'Tue, 03 Nov 2026 15:04 +03:00'],
    ['EEEE d.MM.yyyy', 'Tuesday 03.11.2026'],
    ['unix', '1793707445'],
    ['unix-ms', '1793707445678'],
  ])('%s', (pattern, text) => {
    expect(formatByPattern(AT, 'Europe/Moscow', parse(pattern))).toBe(text);
  });

  it('excel: days and their parts on the wall clock', () => {
    // 1970-01-01 is day 25569 of a spreadsheet
    expect(formatByPattern(0, 'UTC', { number: 'excel' })).toBe('25569');
    expect(
      formatByPattern(Date.parse('2026-11-03T09:00:00Z') * 1000, 'Europe/Moscow', { number: 'excel' }),
    ).toBe('46329.5');
  });

  it.each([
    ['00:30', '12:30 AM'],
    ['12:30', '12:30 PM'],
  ])('%s has a twelfth hour', (clock, text) => {
    const at = Date.parse(`2026-11-03T${clock}:00Z`) * 1000;
    expect(formatByPattern(at, 'UTC', parse('hh:mm a dd.MM.yyyy'))).toBe(`${text} 03.11.2026`);
  });
});
