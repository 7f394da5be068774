import { dateOfDay, type LocalDay } from './local-day.ts';
import { DAY, HOUR, MINUTE, type Micros, SECOND } from './micros.ts';
import { utcToLocal } from './zone.ts';

/** The local date: `2026-11-20`. */
export function formatDay(at: Micros, zone: string): string {
  return writeDate(utcToLocal(zone, at));
}

/** A day of the wall calendar in the same form. */
export function formatLocalDay(day: LocalDay): string {
  return writeDate(day * DAY);
}

/**
 * ISO 8601 with the zone's offset: `2026-11-20T18:00:00+03:00`. A fraction that is not zero has 3 digits, or 6 where
 * it needs them; an offset has seconds only in the local mean times of long ago.
 */
export function formatIso(at: Micros, zone: string): string {
  const local = utcToLocal(zone, at);
  const { hours, minutes, seconds, micros } = timeOf(local);
  const time = `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
  return `${writeDate(local)}T${time}${writeFraction(micros)}${writeOffset(local - at)}`;
}

function writeDate(local: Micros): string {
  const { year, month, day } = dateOfDay(Math.floor(local / DAY));
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function writeFraction(micros: number): string {
  if (micros === 0) return '';
  const digits = String(micros).padStart(6, '0');
  return `.${digits.endsWith('000') ? digits.slice(0, 3) : digits}`;
}

function writeOffset(offset: Micros): string {
  const { hours, minutes, seconds } = timeOf(Math.abs(offset));
  return `${offset < 0 ? '-' : '+'}${pad(hours)}:${pad(minutes)}${seconds === 0 ? '' : `:${pad(seconds)}`}`;
}

function timeOf(local: Micros) {
  const time = local - Math.floor(local / DAY) * DAY;
  return {
    hours: Math.floor(time / HOUR),
    minutes: Math.floor((time % HOUR) / MINUTE),
    seconds: Math.floor((time % MINUTE) / SECOND),
    micros: time % SECOND,
  };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
