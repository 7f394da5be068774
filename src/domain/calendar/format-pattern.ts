import type { TimePattern } from './date-pattern.ts';
import { formatIso } from './format-moment.ts';
import { DAY, type Micros, SECOND } from './micros.ts';
import type { NumberTime } from './number-time.ts';
import { utcToLocal } from './zone.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ISO = /^(\d{2}(\d{2}))-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([+-]\d{2}:\d{2})/;

/** 1899-12-30, on which spreadsheets begin to count, in days of ours. */
const SERIAL_ZERO = -25_569;

/**
 * A moment as a pattern of the config's `dates` reads it back (see `parseDatePattern`), in the zone's wall clock. What
 * the pattern has no letter for is lost.
 */
export function formatByPattern(at: Micros, zone: string, pattern: TimePattern): string {
  if ('number' in pattern) return writeNumber(at, zone, pattern.number);
  // recognised whatever the order of other dates
  return 'dayOrder' in pattern ? formatIso(at, zone) : writeLetters(at, zone, pattern.strptime);
}

function writeNumber(at: Micros, zone: string, kind: NumberTime): string {
  if (kind === 'unix') return String(Math.floor(at / SECOND));
  if (kind === 'unix-ms') return String(Math.floor((at * 1000) / SECOND));
  // ten digits after the point are a hundredth of a millisecond
  return String(Number((utcToLocal(zone, at) / DAY - SERIAL_ZERO).toFixed(10)));
}

function writeLetters(at: Micros, zone: string, strptime: string): string {
  const [
    ,
    year = '',
    short = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
    second = '',
    part = '',
    offset = '',
  ] = ISO.exec(formatIso(at, zone)) ?? [];
  const half = Number(hour) % 12 || 12;
  const fraction = part.padEnd(6, '0');
  const values: Readonly<Record<string, string>> = {
    '%Y': year,
    '%y': short,
    '%m': month,
    '%B': MONTHS[Number(month) - 1] ?? '',
    '%b': (MONTHS[Number(month) - 1] ?? '').slice(0, 3),
    '%d': day,
    '%H': hour,
    '%I': String(half).padStart(2, '0'),
    '%p': Number(hour) < 12 ? 'AM' : 'PM',
    '%M': minute,
    '%S': second,
    '%f': fraction,
    '%g': fraction.slice(0, 3),
    '%z': offset,
    '%%': '%',
  };
  return strptime.replace(/%[A-Za-z%]/g, (letter) => values[letter] ?? letter);
}
