import { getISOWeek } from 'date-fns/getISOWeek';
import { describe, expect, it } from 'vitest';
import { parseNamedSpan } from '../../../src/domain/calendar/day-span.ts';
import {
  addUnits,
  dateOfDay,
  dayOfDate,
  findDay,
  startOfUnit,
  WEEKDAYS,
} from '../../../src/domain/calendar/local-day.ts';

const date = (day: number) => Object.values(dateOfDay(day)).join('-');

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect(dayOfDate(1970, 1, 1)).toBe(0);
    expect(dayOfDate(1969, 12, 31)).toBe(-1);
    expect(dayOfDate(2026, 11, 20)).toBe(20777);
    expect(dateOfDay(20777)).toEqual({ year: 2026, month: 11, day: 20 });
    expect(dateOfDay(dayOfDate(50, 2, 3))).toEqual({ year: 50, month: 2, day: 3 });
  });
  it('exist for dates that exist', () => {
    expect(findDay(2024, 2, 29)).toBe(19782);
    for (const [year, month, day] of [
      [2026, 2, 29],
      [2026, 11, 31],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 11, 0],
      [0, 11, 1],
    ] as const) {
      expect(findDay(year, month, day)).toBeNull();
    }
  });
});

describe('units', () => {
  const friday = dayOfDate(2026, 11, 20);
  it('begin at their first day', () => {
    expect(date(startOfUnit(friday, 'day', 'monday'))).toBe('2026-11-20');
    expect(date(startOfUnit(friday, 'month', 'monday'))).toBe('2026-11-1');
    expect(date(startOfUnit(friday, 'quarter', 'monday'))).toBe('2026-10-1');
    expect(date(startOfUnit(friday, 'year', 'monday'))).toBe('2026-1-1');
  });
  it('have weeks that begin on any day', () => {
    const starts = WEEKDAYS.map((weekday) => dateOfDay(startOfUnit(friday, 'week', weekday)).day);
    expect(starts).toEqual([16, 17, 18, 19, 20, 14, 15]);
    expect(date(startOfUnit(dayOfDate(1969, 12, 28), 'week', 'monday'))).toBe('1969-12-22');
  });
  it('move across years', () => {
    const october = dayOfDate(2026, 10, 1);
    expect(date(addUnits(october, 'month', 4))).toBe('2027-2-1');
    expect(date(addUnits(october, 'quarter', -4))).toBe('2025-10-1');
    expect(date(addUnits(october, 'week', -1))).toBe('2026-9-24');
    expect(date(addUnits(dayOfDate(2026, 1, 1), 'year', -27))).toBe('1999-1-1');
    expect(date(addUnits(dayOfDate(9998, 10, 1), 'quarter', 1))).toBe('9999-1-1');
  });
  it('know the first century', () => {
    const day = dayOfDate(50, 8, 3);
    expect(date(startOfUnit(day, 'quarter', 'monday'))).toBe('50-7-1');
    expect(date(startOfUnit(day, 'year', 'monday'))).toBe('50-1-1');
    expect(date(addUnits(dayOfDate(50, 1, 1), 'year', -49))).toBe('1-1-1');
  });
});

describe('ISO weeks', () => {
  it('are numbered as in date-fns, every day of 28 years', () => {
    const thursdays = Array.from({ length: 28 * 53 }, (_, index) => dayOfDate(2000, 1, 6) + 7 * index);
    for (const thursday of thursdays) {
      const { year, month, day } = dateOfDay(thursday);
      const number = getISOWeek(new Date(year, month - 1, day, 12));
      const name = `${year}-W${String(number).padStart(2, '0')}`;
      expect([name, parseNamedSpan(name, 'monday')]).toEqual([
        name,
        { first: thursday - 3, end: thursday + 4 },
      ]);
    }
  });
});
