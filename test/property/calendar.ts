const MINUTE = 60_000_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment of a log, in microseconds: since 1970 UTC and, where a text without an offset can name it, wall clock. */
export interface Moment {
  readonly utc: number;
  readonly wall?: number;
}

/** A time zone with a rule so plain that no library is needed, and the few moments at which everything happens. */
export interface Calendar {
  readonly zone: string;
  readonly moments: readonly Moment[];
  /** Days to cut periods at, `2026-03-02`. */
  readonly days: readonly string[];
  readonly spans: readonly { readonly name: string; readonly first: string; readonly last: string }[];
  /** The moment of a wall clock, microseconds. */
  readonly toUtc: (wall: number) => number;
}

/** Microseconds of a wall clock, as if it were UTC. */
function readWall(text: string): number {
  const [seconds, micros] = text.split('.');
  return Date.parse(`${seconds}Z`) * 1000 + Number(micros ?? 0);
}

/** The moment at which a day begins, or, `days` later, another one. */
export function midnight(calendar: Calendar, day: string, days = 0): number {
  return calendar.toUtc(readWall(`${day}T00:00:00`) + days * DAY);
}

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];
const CLOCKS = ['00:00:00', '10:00:00', '10:00:00.000001', '10:01:00', '23:59:59.999999'];
const inMoscow = (wall: number) => wall - 3 * HOUR;

/** Moscow keeps UTC+3 all year. 1 March 2026 is a Sunday, so that a week and a month begin within the days. */
export const MOSCOW: Calendar = {
  zone: 'Europe/Moscow',
  moments: DAYS.flatMap((day) => CLOCKS.map((clock) => readWall(`${day}T${clock}`))).map((wall) => ({
    utc: inMoscow(wall),
    wall,
  })),
  days: DAYS,
  spans: [
    { name: '2026-W10', first: '2026-03-02', last: '2026-03-08' },
    { name: '2026-W09', first: '2026-02-23', last: '2026-03-01' },
    { name: '2026-03', first: '2026-03-01', last: '2026-03-31' },
    { name: '2026-02', first: '2026-02-01', last: '2026-02-28' },
  ],
  toUtc: inMoscow,
};

/** A skipped time is read with the offset before the change, one that happens twice is the earlier of the two. */
function inBerlin(wall: number): number {
  const summer = wall >= readWall('2026-03-29T03:00:00') && wall < readWall('2026-10-25T03:00:00');
  return wall - (summer ? 2 : 1) * HOUR;
}

const BERLIN_WALLS = ['2026-03-29', '2026-10-25'].flatMap((day) =>
  ['00:00', '01:59', '02:00', '02:30', '03:00', '03:30', '23:59'].map((clock) =>
    readWall(`${day}T${clock}:00`),
  ),
);

/** Berlin on the two Sundays on which its clocks change; the hour that comes again can only be named with an offset. */
export const BERLIN: Calendar = {
  zone: 'Europe/Berlin',
  moments: [
    ...BERLIN_WALLS.map((wall) => ({ utc: inBerlin(wall), wall })),
    ...['2026-10-25T01:00:00', '2026-10-25T01:30:00'].map((text) => ({ utc: readWall(text) })),
  ],
  days: ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'],
  spans: [
    { name: '2026-W13', first: '2026-03-23', last: '2026-03-29' },
    { name: '2026-Q4', first: '2026-10-01', last: '2026-12-31' },
  ],
  toUtc: inBerlin,
};

/** `2026-03-01T10:00:00.000001` of microseconds as if they were UTC; seconds and their fraction only where needed. */
export function writeIso(wall: number): string {
  const seconds = new Date(Math.floor(wall / 1_000_000) * 1000).toISOString().slice(0, 19);
  const micros = ((wall % 1_000_000) + 1_000_000) % 1_000_000;
  if (micros > 0) return `${seconds}.${String(micros).padStart(6, '0')}`;
  return seconds.endsWith(':00') ? seconds.slice(0, -3) : seconds;
}

/** One of several ways to write a moment: ISO with and without offset, a bare date at midnight, day first with dots. */
export function writeMoment({ utc, wall }: Moment, style: number): string {
  if (wall === undefined || style === 1) return `${writeIso(utc)}Z`;
  const iso = writeIso(wall);
  if (style === 2) return `${writeIso(utc + 5 * HOUR)}+05:00`;
  if (style === 3) return iso.replace('T', ' ');
  if (style === 4 && wall % DAY === 0) return iso.slice(0, 10);
  if (style === 5) {
    return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11)}`;
  }
  if (style === 6) return ` ${iso} `;
  return iso;
}
