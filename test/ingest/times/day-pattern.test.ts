import { describe, expect, it } from 'vitest';
import { parseDatePattern } from '../../../src/domain/calendar/writing/date-pattern.ts';
import { describeDayOrder, readOpenDay } from '../../../src/ingest/times/day-pattern.ts';

describe('the pattern of dates whose order was decided', () => {
  it.each([
    ['05/11/2026', 'dd/MM/yyyy'],
    ['5/11/26', 'dd/MM/yy'],
    ['05-11-2026 14:30', 'dd-MM-yyyy HH:mm'],
    ['05/11/2026, 14:30:59', 'dd/MM/yyyy, HH:mm:ss'],
    ['05/11/2026 2:30 PM', 'dd/MM/yyyy hh:mm a'],
    ['05/11/2026 02:30:00pm', 'dd/MM/yyyy hh:mm:ssa'],
    ['05/11/2026\u00a014:30:00.123', 'dd/MM/yyyy HH:mm:ss.SSSSSS'],
  ])('%s -> %s', (value, pattern) => {
    expect(describeDayOrder([value], 'day-first')?.pattern).toBe(pattern);
    expect(parseDatePattern(pattern)).not.toBeNull();
  });

  it('puts the month first where it is', () => {
    expect(describeDayOrder(['05/11/2026'], 'month-first')).toEqual({
      pattern: 'MM/dd/yyyy',
      example: '05/11/2026',
    });
  });

  it('is the order alone where values have several shapes', () => {
    const values = ['', '2026-01-01', '3/4/2026 10:00', '5/6/2026 11:00'];
    expect(describeDayOrder(values, 'day-first')).toEqual({
      pattern: 'day-first',
      example: '3/4/2026 10:00',
    });
    expect(describeDayOrder(['1/2/2026', '1/2/26'], 'month-first')?.pattern).toBe('month-first');
  });

  it('is absent where there are no such dates', () => {
    expect(describeDayOrder(['2026-01-01', '01.02.2026', '1/2-2026'], 'day-first')).toBeUndefined();
  });
});

describe('the day that a date is in one order', () => {
  it.each([
    ['05/11/2026', '2026-11-05', '2026-05-11'],
    ['5-1-26 14:30', '2026-01-05', '2026-05-01'],
    ['05/11/69', '1969-11-05', '1969-05-11'],
    ['05.11.2026', undefined, undefined],
  ])('%s is %s or %s', (value, dayFirst, monthFirst) => {
    expect(readOpenDay(value, 'day-first')).toBe(dayFirst);
    expect(readOpenDay(value, 'month-first')).toBe(monthFirst);
  });
});
