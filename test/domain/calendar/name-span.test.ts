import { describe, expect, it } from 'vitest';
import { parseClosedSpan } from '../../../src/domain/calendar/day-span.ts';
import { nameSpan, nameWeek } from '../../../src/domain/calendar/name-span.ts';

describe('nameSpan', () => {
  it.each([
    '2026',
    '2026-Q4',
    '2026-11',
    '2026-W47',
    '2026-W53',
    '2027-W01',
    '2026-11-20',
    '2026-11-02..2026-11-10',
    '2026-12-28..2027-01-11',
    '0001-01',
  ])('%s is called what it was read from', (text) => {
    for (const weekStart of ['monday', 'sunday', 'saturday'] as const) {
      expect(nameSpan(parseClosedSpan(text, weekStart)!, weekStart)).toBe(text);
    }
  });

  it.each([
    ['2026-11-01..2026-11-30', '2026-11'],
    ['2026-10..2026-12', '2026-Q4'],
    ['2026-01-01..2026-Q4', '2026'],
    ['2026-11-16..2026-11-22', '2026-W47'],
    ['20.11.2026', '2026-11-20'],
    [' 2026-w47 .. 2026-W48 ', '2026-11-16..2026-11-29'],
  ])('%s is %s', (text, name) => {
    expect(nameSpan(parseClosedSpan(text, 'monday')!, 'monday')).toBe(name);
  });

  it.each(['', '..', '2026-11..', '..2026-11', '2026-12..2026-11', 'this-month', '2026-13', '1..2..3'])(
    '%s is no span with two ends',
    (text) => {
      expect(parseClosedSpan(text, 'monday')).toBeNull();
    },
  );

  it('names the week that holds a day', () => {
    const day = (text: string) => parseClosedSpan(text, 'monday')!.first;
    expect(nameWeek(day('2026-11-01'), 'monday')).toBe('2026-W44');
    expect(nameWeek(day('2026-11-01'), 'sunday')).toBe('2026-W45');
    expect(nameWeek(day('2027-01-03'), 'monday')).toBe('2026-W53');
    expect(nameWeek(day('1969-12-29'), 'monday')).toBe('1970-W01');
  });
});
