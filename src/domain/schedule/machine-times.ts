import { DAY, HOUR, MINUTE, type Micros } from '../calendar/micros.ts';
import { utcToLocal } from '../calendar/zone.ts';
import type { ScheduleTime } from './schedule-time.ts';

/** A time by the machine's clock, and how many days it lies from the day that was meant: -1, 0 or 1. */
export interface MachineTime {
  readonly hour: number;
  readonly minute: number;
  readonly shift: number;
}

/** Changes of clocks come once in so many days at the least. */
const STEP = DAY;
const AHEAD = 370 * DAY;

/**
 * What the machine's clock shows when it is a time in a zone, in the year to come: one time, or several where the two zones
 * do not change their clocks together.
 *
 * @param now the first is that of now
 */
export function listMachineTimes(
  { hour, minute }: Pick<ScheduleTime, 'hour' | 'minute'>,
  zone: string,
  machineZone: string,
  now: Micros,
): readonly [MachineTime, ...MachineTime[]] {
  const differences = new Set<number>();
  for (let at = now; at < now + AHEAD; at += STEP) {
    differences.add(utcToLocal(machineZone, at) - utcToLocal(zone, at));
  }
  const [first, ...others] = [...differences].map((difference): MachineTime => {
    const time = hour * HOUR + minute * MINUTE + difference;
    const shift = Math.floor(time / DAY);
    const within = Math.floor((time - shift * DAY) / MINUTE);
    return { hour: Math.floor(within / 60), minute: within % 60, shift };
  });
  return [first!, ...others];
}

/** Days of the week, moved by whole days. */
export function shiftWeekdays(weekdays: readonly number[], shift: number): number[] {
  return weekdays.map((day) => ((day - 1 + shift + 7) % 7) + 1).sort((a, b) => a - b);
}
