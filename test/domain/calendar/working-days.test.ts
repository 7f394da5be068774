import { describe, expect, it } from 'vitest';
import { parseClosedSpan } from '../../../src/domain/calendar/day-span.ts';
import { countWorkingDays, isWorkingDay } from '../../../src/domain/calendar/working-days.ts';

const span = (text: string) => parseClosedSpan(text, 'monday')!;
const holidays = (...texts: string[]) => texts.map(span);

describe('working days', () => {
  it.each([
    ['2026-11', [], 21],
    ['2026-12', [], 23],
    // 31 December 2026 is a Thursday; the first week of January is off from Friday to Friday
    ['2026-12', ['2026-12-31'], 22],
    ['2027-01', ['2027-01-01..2027-01-08'], 15],
    ['2026-12-28..2027-01-11', ['2026-12-31', '2027-01-01..2027-01-08'], 4],
    // holidays on a weekend, twice, and of other months take nothing away
    ['2026-11', ['2026-11-01', '2026-11-04', '2026-11-04..2026-11-04', '2027'], 20],
    ['2026-11-07..2026-11-08', [], 0],
    ['1969-12-29..1970-01-04', [], 5],
  ])('of %s without %j are %i', (text, off, expected) => {
    expect(countWorkingDays(span(text), holidays(...off))).toBe(expected);
  });

  it('are Monday to Friday', () => {
    const { first } = span('2026-11-02');
    const week = Array.from({ length: 7 }, (_, day) => isWorkingDay(first + day, []));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });

  it('are none where a span ends before it starts', () => {
    expect(countWorkingDays({ first: 10, end: 3 }, [])).toBe(0);
  });
});
