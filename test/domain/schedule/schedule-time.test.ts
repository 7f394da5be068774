import { describe, expect, it } from 'vitest';
import { listMachineTimes, shiftWeekdays } from '../../../src/domain/schedule/machine-times.ts';
import { parseScheduleTime, SCHEDULE_EXAMPLES } from '../../../src/domain/schedule/schedule-time.ts';

describe('a time of a schedule', () => {
  it.each([
    ['Mon 07:00', [1], null, 7, 0],
    ['monday 7:00', [1], null, 7, 0],
    ['Mon,Thu 07:00', [1, 4], null, 7, 0],
    ['Thu, Mon 07:00', [1, 4], null, 7, 0],
    ['Mon-Fri 18:30', [1, 2, 3, 4, 5], null, 18, 30],
    ['Fri–Mon 18:30', [1, 5, 6, 7], null, 18, 30],
    ['Mon-Sun 18:30', [], null, 18, 30],
    ['1 08:00', [], 1, 8, 0],
    ['31 8:00', [], 31, 8, 0],
    ['07:00', [], null, 7, 0],
    ['Пн 07:00', [1], null, 7, 0],
    ['понедельник 07:00', [1], null, 7, 0],
    ['ср. 07:00', [3], null, 7, 0],
    ['среду,пятницу 23:59', [3, 5], null, 23, 59],
    ['пн-пт 00:00', [1, 2, 3, 4, 5], null, 0, 0],
  ])('%s', (text, weekdays, monthDay, hour, minute) => {
    expect(parseScheduleTime(text)).toEqual({ weekdays, monthDay, hour, minute });
  });

  it.each(Object.values(SCHEDULE_EXAMPLES).flat())('%s, as the hint says', (text) => {
    expect(parseScheduleTime(text)).not.toHaveProperty('fault');
  });

  it.each(['', 'Mon', '7', '24:00', '12:60', '0 08:00', '32 08:00', 'Mon-Tue-Wed 08:00', '7:0'])(
    '%j is none',
    (text) => expect(parseScheduleTime(text)).toEqual({ fault: 'form' }),
  );

  it.each([
    ['Mnday 07:00', 'Mnday'],
    ['Mon,Xyz 07:00', 'Xyz'],
    ['Mon, 07:00', ''],
    ['Mo 07:00', 'Mo'],
  ])('%s has no such day', (text, word) => {
    expect(parseScheduleTime(text)).toEqual({ fault: 'day', word });
  });
});

describe('the machine’s clock', () => {
  const NOW = Date.parse('2026-11-27T00:00:00Z') * 1000;
  const ask = (hour: number, zone: string, machine: string) =>
    listMachineTimes({ hour, minute: 30 }, zone, machine, NOW);

  it('is that of the schedule where the zones are one', () => {
    expect(ask(7, 'Europe/Berlin', 'Europe/Berlin')).toEqual([{ hour: 7, minute: 30, shift: 0 }]);
  });

  it('differs by as much all year where neither has summer time', () => {
    expect(ask(7, 'Europe/Moscow', 'UTC')).toEqual([{ hour: 4, minute: 30, shift: 0 }]);
    expect(ask(1, 'Europe/Moscow', 'UTC')).toEqual([{ hour: 22, minute: 30, shift: -1 }]);
    expect(ask(23, 'UTC', 'Europe/Moscow')).toEqual([{ hour: 2, minute: 30, shift: 1 }]);
    expect(ask(7, 'Asia/Kolkata', 'UTC')).toEqual([{ hour: 2, minute: 0, shift: 0 }]);
  });

  it('shows it at two times where one of them has', () => {
    expect(ask(7, 'Europe/Berlin', 'UTC')).toEqual([
      { hour: 6, minute: 30, shift: 0 },
      { hour: 5, minute: 30, shift: 0 },
    ]);
  });

  it('moves days with it', () => {
    expect(shiftWeekdays([1, 4], -1)).toEqual([3, 7]);
    expect(shiftWeekdays([7], 1)).toEqual([1]);
  });
});
