import { findDay } from './local-day.ts';
import { DAY, HOUR, MINUTE, type Micros, SECOND } from './micros.ts';
import { localToUtc } from './zone.ts';
import { findFixedOffset } from './zone-offset.ts';

const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|[+-]\d\d(?::?\d\d)?))?$/i;

/**
 * Reads a date with a time of day: `2026-11-20T18:00`, `2026-11-20 18:00:30.25`, `2026-11-20T18:00+03:00`, `…Z`.
 * Without an offset it is wall-clock time in `zone`; digits after the microsecond are cut off.
 *
 * @returns the moment, or null where the text is anything else or no such date or time exists
 */
export function parseMoment(text: string, zone: string): Micros | null {
  const match = MOMENT.exec(text);
  if (!match) return null;
  const [, year, month, date, hours, minutes, seconds, fraction, offset] = match;
  const day = findDay(Number(year), Number(month), Number(date));
  if (day === null) return null;
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  const local = day * DAY + time + Number((fraction ?? '').slice(0, 6).padEnd(6, '0'));
  if (offset === undefined) return localToUtc(zone, local);
  const fixed = /^z$/i.test(offset) ? 0 : findFixedOffset(offset);
  return fixed === null ? null : local - fixed * SECOND;
}
