import { writeIso } from '../../property/calendar.ts';

/** A time zone in wall clocks, microseconds as if they were UTC. */
export interface Zone {
  readonly toWall: (utc: number) => number;
  readonly toUtc: (wall: number) => number;
}

const MINUTE = 60_000_000;
export const DAY = 1440 * MINUTE;

/** A zone by its name, asked of the machine's own tables minute by minute. */
export function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (utc: number): number => {
    const second = Math.floor(utc / 1_000_000) * 1000;
    const parts = Object.fromEntries(format.formatToParts(second).map(({ type, value }) => [type, +value]));
    const { year, month, day, hour, minute, second: seconds } = parts as Record<string, number>;
    return (Date.UTC(year!, month! - 1, day!, hour!, minute!, seconds!) - second) * 1000;
  };
  return {
    toWall: (utc) => utc + offsetAt(utc),
    // a clock that comes twice is the earlier one, one that is skipped has the offset from before
    toUtc: (wall) => {
      const offsets = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
      const found = offsets.map((offset) => wall - offset).filter((utc) => utc + offsetAt(utc) === wall);
      return found.length > 0 ? Math.min(...found) : wall - offsets[0]!;
    },
  };
}

/** `2026-11-05T18:07:30+03:00`; a fraction of a second where there is one. */
export function writeMoment(utc: number, { toWall }: Zone): string {
  const minutes = Math.round((toWall(utc) - utc) / MINUTE);
  const clock = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${clock.map((each) => String(each).padStart(2, '0')).join(':')}`;
  const text = writeIso(toWall(utc));
  return `${text.length === 16 ? `${text}:00` : text.replace(/(\.\d{3})000$/, '$1')}${offset}`;
}

/** Days since 1970 of a wall clock. */
export const dayOf = (wall: number): number => Math.floor(wall / DAY);

/** `2026-11-20`. */
export const writeDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export const readDay = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
