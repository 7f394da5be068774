import { UTCDateMini } from '@date-fns/utc/date/mini';
import { lightFormat } from 'date-fns/lightFormat';
import { formatIso } from '../format-moment.ts';
import { DAY, type Micros, SECOND } from '../micros.ts';
import { utcToLocal } from '../zone.ts';
import { type TimePattern, TOKENS } from './date-pattern.ts';
import { MONTH_NAMES } from './month-names.ts';
import type { NumberTime } from './number-time.ts';

/** strptime -> the Unicode letters that date-fns writes. */
const LETTERS = Object.fromEntries(
  Object.entries(TOKENS)
    .reverse()
    .map(([letters, token]) => [token, letters]),
);
const FRACTION_AND_OFFSET = /(?:\.(\d+))?([+-]\d\d:\d\d)/;

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

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

/** Names, microseconds and offsets are ours: `format` of date-fns, with its locale, would cost 2 ms of every start. */
function writeLetters(at: Micros, zone: string, strptime: string): string {
  const clock = new UTCDateMini(Math.floor(utcToLocal(zone, at) / 1000));
  const [, fraction = '', offset = ''] = FRACTION_AND_OFFSET.exec(formatIso(at, zone)) ?? [];
  const micros = fraction.padEnd(6, '0');
  const month = MONTH_NAMES[clock.getMonth()]![0]!.replace(/^./, (letter) => letter.toUpperCase());
  const ours: Readonly<Record<string, string>> = {
    '%B': month,
    '%b': month.slice(0, 3),
    '%f': micros,
    '%g': micros.slice(0, 3),
    '%z': offset,
    '%a': DAYS[clock.getDay()]!.slice(0, 3),
    '%A': DAYS[clock.getDay()]!,
    '%%': '%',
  };
  return strptime.replace(/%[A-Za-z%]/g, (token) => ours[token] ?? lightFormat(clock, LETTERS[token]!));
}
