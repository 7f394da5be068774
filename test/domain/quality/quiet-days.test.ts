import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOfDate } from '../../../src/domain/calendar/local-day.ts';
import { findQuietDays } from '../../../src/domain/quality/quiet-days.ts';

/** Days from a Monday on (2026-03-02), those of which `isEvent` holds. */
function days(count: number, isEvent: (index: number) => boolean): number[] {
  const first = dayOfDate(2026, 3, 2);
  return Array.from({ length: count }, (_, index) => index)
    .filter(isEvent)
    .map((index) => first + index);
}

const isWeekday = (index: number): boolean => index % 7 < 5;

function tell(list: readonly number[]): string[] {
  const name = (day: number): string => {
    const { month, day: ofMonth } = dateOfDay(day);
    return `${month}-${ofMonth}`;
  };
  return findQuietDays(list).spans.map((span) => `${name(span.first)}..${name(span.last)} ${span.days}`);
}

describe('quiet days', () => {
  it('are a week that is missing from a company that works on weekdays', () => {
    const list = days(70, (index) => isWeekday(index) && !(index >= 14 && index < 21));
    expect(tell(list)).toEqual(['3-14..3-22 5']);
    expect(findQuietDays(list).total).toBe(50);
  });

  it('are no weekends, and no two days off', () => {
    expect(tell(days(70, isWeekday))).toEqual([]);
    expect(tell(days(70, (index) => isWeekday(index) && index !== 7 && index !== 8))).toEqual([]);
    // Thursday to Tuesday: four working days
    expect(tell(days(70, (index) => isWeekday(index) && (index < 10 || index > 15)))).toEqual([
      '3-12..3-17 4',
    ]);
  });

  it('are weekends too where work goes on at weekends', () => {
    expect(tell(days(70, (index) => index < 11 || index > 13))).toEqual(['3-13..3-15 3']);
  });

  it('are measured by what is usual', () => {
    // an event every Monday: three weeks without one are unusual, two are not
    expect(tell(days(140, (index) => index % 7 === 0))).toEqual([]);
    expect(tell(days(140, (index) => index % 7 === 0 && !(index > 30 && index < 45)))).toEqual([]);
    expect(tell(days(210, (index) => index % 7 === 0 && !(index > 30 && index < 50)))).toEqual([
      '3-31..4-26 3',
    ]);
  });

  it('come the longest first', () => {
    const off = (index: number): boolean => (index >= 14 && index < 18) || (index >= 28 && index < 33);
    expect(tell(days(70, (index) => isWeekday(index) && !off(index)))).toEqual([
      '3-28..4-5 5',
      '3-14..3-19 4',
    ]);
  });

  it('need ten days with events to be told', () => {
    expect(tell(days(38, (index) => isWeekday(index) && (index < 4 || index > 30)))).toEqual([]);
    expect(findQuietDays([])).toEqual({ spans: [], total: 0 });
  });

  it('are none where the data begin or end thinly', () => {
    const thin = (index: number): boolean => isWeekday(index) && (index === 0 || index === 7 || index > 16);
    expect(tell(days(70, thin))).toEqual([]);
    expect(tell(days(70, (index) => thin(69 - index)))).toEqual([]);
  });

  it('are none before a mistyped day, and are counted at once', () => {
    const old = dayOfDate(206, 1, 1);
    expect(findQuietDays([old, ...days(70, isWeekday)])).toEqual({ spans: [], total: 474_908 });
  });
});
