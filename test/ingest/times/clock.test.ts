import { describe, expect, it } from 'vitest';
import { holdsBareDates, holdsClocks, joinClock } from '../../../src/ingest/times/clock.ts';

describe('joinClock', () => {
  it.each([
    ['2026-05-01', '09:30', '2026-05-01 09:30'],
    ['01.05.2026 0:00:00', '9:30:00', '01.05.2026 9:30:00'],
    ['2026-05-01T00:00:00.000', '09:30', '2026-05-01 09:30'],
    ['01.05.2026', '30.12.1899 9:30:00', '01.05.2026 9:30:00'],
    ['5/1/2026', '1899-12-30T09:30:00', '5/1/2026 09:30:00'],
    ['5/1/2026', '9:30 PM', '5/1/2026 9:30 PM'],
    ['01.05.2026', '9:30 Uhr', '01.05.2026 9:30'],
    ['01.05.2026', '9.30 Uhr', '01.05.2026 9:30'],
    ['01/05/2026', '9h30', '01/05/2026 9:30'],
    ['46143', '0,395833', '46143.395833'],
    ['2026-05-01', '', '2026-05-01'],
    ['', '09:30', ''],
    ['2026-05-01', 'noon', '2026-05-01 noon'],
  ])('%s and %s are %s', (date, clock, text) => {
    expect(joinClock(date, clock)).toBe(text);
  });
});

describe('a column of clocks', () => {
  it.each([
    [['09:30', '', '10:15:30', '23:59']],
    [['9:30 AM', '12:05 p.m.']],
    [['30.12.1899 9:30:00']],
    [['9h30', '14h05']],
    [['09:30:00+03:00']],
  ])('%j', (values) => expect(holdsClocks(values)).toBe(true));

  it.each([[['2026-05-01 09:30']], [['12', '13']], [['']], [['99:10']], [['soon', '09:30']]])(
    'is none of %j',
    (values) => expect(holdsClocks(values)).toBe(false),
  );
});

describe('a column of bare dates', () => {
  it.each([[['2026-05-01', '']], [['01.05.2026 0:00:00']], [['May 1, 2026']], [['46143']]])('%j', (values) =>
    expect(holdsBareDates(values)).toBe(true),
  );

  it.each([[['2026-05-01 09:30']], [['5/1/2026 9:30 AM']], [['soon']]])('is none of %j', (values) =>
    expect(holdsBareDates(values)).toBe(false),
  );
});
