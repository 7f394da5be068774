import type { DayOrder } from '../../domain/calendar/writing/date-pattern.ts';
import { MONTH_NAME } from '../../domain/calendar/writing/month-names.ts';
import { unwrapTime } from './wrapping.ts';

/** What stands between the numbers of a date whose order is open. */
export type DateSign = '/' | '-';

/**
 * The ways of writing a moment that are known, as data: a regular expression that the whole value must match (in the
 * common ground of JavaScript and RE2) and what reads that which matches. Which of them a file uses most is found on its
 * sample; every value is then held to all that cannot contradict one another.
 *
 * Times that are mere numbers are not among them: see `domain/calendar/writing/number-time.ts`.
 */
export interface TimeFormat {
  readonly id: string;
  readonly pattern: string;
  /**
   * Tried in order; after recognition the commonest of the sample comes first. With the name of a month: only the
   * commonest English ways, for speed, and after recognition only those that the sample shows.
   */
  readonly strptime: readonly string[];
  /** The engine's own cast reads every variant, with or without an offset. */
  readonly iso?: 'local' | 'offset';
  /** With the name of a month: what the groups of the pattern are. */
  readonly groups?: readonly TimePart[];
  /** Which part of an all-number date is the day; set where another order would be possible as well. */
  readonly order?: DayOrder;
  /** Set with `order`. */
  readonly sign?: DateSign;
}

/** `minutes` are `:02`, `:02:00` or `:02:00.5`; `half` the first letter of AM or PM. */
export type TimePart = 'day' | 'month' | 'year' | 'hour' | 'minutes' | 'half';

const CLOCK = '\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?';
const CLOCKS = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f'];
const CLOCK_12 = `${CLOCK} ?([AaPp][Mm])`;
const CLOCKS_12 = ['%I:%M %p', '%I:%M:%S %p', '%I:%M%p', '%I:%M:%S%p', '%I:%M:%S.%f %p'];

const withClocks = (date: string, clocks: readonly string[]): string[] => [
  ...clocks.flatMap((clock) => [`${date} ${clock}`, `${date}, ${clock}`]),
  date,
];

const withAnyClock = (date: string): string[] => withClocks(date, [...CLOCKS, ...CLOCKS_12]);

/** Day, month and year as numbers, with any clock; the year in four digits or in two. */
const numeric = (id: string, separator: string, open?: { order: DayOrder; sign: DateSign }): TimeFormat[] =>
  (['%Y', '%y'] as const).map((year) => {
    const digits = year === '%Y' ? '\\d{4}' : '\\d{2}';
    const sign = separator.replace('\\', '');
    const date = open?.order === 'month-first' ? `%m${sign}%d${sign}${year}` : `%d${sign}%m${sign}${year}`;
    return {
      id: year === '%Y' ? id : `${id}-short`,
      pattern: `\\d{1,2}${separator}\\d{1,2}${separator}${digits}(,? (${CLOCK}|${CLOCK_12}))?`,
      strptime: withAnyClock(date),
      ...open,
    };
  });

const yearFirst = (sign: string): string[] =>
  [' ', 'T']
    .flatMap((gap) => CLOCKS.map((clock) => `%Y${sign}%m${sign}%d${gap}${clock}`))
    .concat(`%Y${sign}%m${sign}%d`);

const NAMED_CLOCK = '(\\d{1,2})(:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?: ?([AaPp])[Mm])?';
const NAMED_DAY = '(\\d{1,2})(?:st|nd|rd|th|er|º|°)?';
/** What stands between a day and its clock, in one language or another. */
const AT = '(?:at|в|о|à|às|as|a las|las|alle|alle ore|ore|um|o|godz\\.|saat|-|–)';
const NAMED_END = `(?:,? (?:${AT} )?${NAMED_CLOCK})?`;
const YEAR_SIGN = '(?: ?(?:г|р|ж|r)\\.?| года| року| жылы| жылғы)?';

/** With the name of a month: before the day, after it, or between year and day. */
const NAMED: readonly TimeFormat[] = [
  {
    id: 'day-month-name',
    pattern: `${NAMED_DAY}(?:\\.? (?:de |of )?|[./-])(${MONTH_NAME})(?:\\.?,?(?: de | del |[ /-])|\\.)(\\d{4}|\\d{2})${YEAR_SIGN}${NAMED_END}`,
    strptime: ['%d %b %Y', '%d-%b-%Y', '%d %b, %Y', '%d %B %Y'].flatMap(withAnyClock),
    groups: ['day', 'month', 'year', 'hour', 'minutes', 'half'],
  },
  {
    id: 'month-name-day',
    pattern: `(${MONTH_NAME})\\.?[ -]${NAMED_DAY},?[ -](\\d{4})${NAMED_END}`,
    strptime: ['%b %d, %Y', '%B %d, %Y', '%b %d %Y'].flatMap(withAnyClock),
    groups: ['month', 'day', 'year', 'hour', 'minutes', 'half'],
  },
  {
    id: 'year-month-name',
    pattern: `(\\d{4})[ -](${MONTH_NAME})\\.?[ -](\\d{1,2})${NAMED_END}`,
    strptime: ['%Y-%b-%d', '%Y %b %d'].flatMap(withAnyClock),
    groups: ['year', 'month', 'day', 'hour', 'minutes', 'half'],
  },
];

export const TIME_FORMATS: readonly TimeFormat[] = [
  { id: 'iso', pattern: `\\d{4}-\\d{1,2}-\\d{1,2}([T ]${CLOCK})?`, strptime: yearFirst('-'), iso: 'local' },
  {
    id: 'iso-offset',
    pattern: `\\d{4}-\\d{1,2}-\\d{1,2}[T ]${CLOCK} ?(Z|z|UTC|GMT|[+-]\\d{2}(:?\\d{2})?)`,
    strptime: [],
    iso: 'offset',
  },
  {
    id: 'year-slash',
    pattern: `\\d{4}/\\d{1,2}/\\d{1,2}([T ]${CLOCK})?`,
    strptime: yearFirst('/'),
    iso: 'local',
  },
  {
    id: 'year-first-12',
    pattern: `\\d{4}(-\\d{1,2}-|/\\d{1,2}/)\\d{1,2},? ${CLOCK_12}`,
    strptime: ['%Y-%m-%d', '%Y/%m/%d'].flatMap((date) =>
      withClocks(date, CLOCKS_12).filter((pattern) => pattern !== date),
    ),
  },
  {
    id: 'year-dot',
    pattern: `\\d{4}\\.\\d{1,2}\\.\\d{1,2}([T ]${CLOCK})?`,
    strptime: yearFirst('.'),
  },
  {
    id: 'compact',
    pattern: '\\d{8}T\\d{4}(\\d{2})?',
    strptime: ['%Y%m%dT%H%M%S', '%Y%m%dT%H%M'],
  },
  ...numeric('day-dot', '\\.'),
  ...numeric('day-slash', '/', { order: 'day-first', sign: '/' }),
  ...numeric('month-slash', '/', { order: 'month-first', sign: '/' }),
  ...numeric('day-dash', '-', { order: 'day-first', sign: '-' }),
  ...numeric('month-dash', '-', { order: 'month-first', sign: '-' }),
  ...NAMED,
];

/** The name of a month has such a letter; to look for all of them in every column takes its time. */
const MORE_THAN_SIGNS = /[^\d\s.,:/+TZ-]/;

/**
 * The formats a file may use, the commonest of its sample first, and so their patterns. All-number dates of uncertain
 * order are among them only where the sample shows some: which order holds is then decided on the whole file.
 */
export function recognizeTimeFormats(sample: readonly string[]): TimeFormat[] {
  const shapes = countShapes(sample);
  const worded = shapes.filter(({ text }) => MORE_THAN_SIGNS.test(text));
  return TIME_FORMATS.map((format) => {
    return { format, shapes: keepMatches(format.groups ? worded : shapes, format.pattern) };
  })
    .filter(({ format, shapes }) => format.order === undefined || shapes.length > 0)
    .sort((a, b) => sumUses(b.shapes) - sumUses(a.shapes))
    .map(({ format, shapes }) => ({ ...format, strptime: sortByUse(format, shapes) }));
}

const patterns = TIME_FORMATS.map(({ pattern }) => new RegExp(`^(?:${pattern})$`));

/** Whether a text, normalised, is written like a time; one that is a mere number is not looked for. */
export function isWrittenTime(text: string): boolean {
  const fits = (written: string): boolean => patterns.some((pattern) => pattern.test(written));
  return fits(text) || fits(unwrapTime(text));
}

/** A text with a 0 for every digit, and how many values of a sample have this form. */
interface Shape {
  readonly text: string;
  readonly uses: number;
}

/** The shapes of a sample: patterns do not tell one digit from another, and a column of times has few shapes. */
function countShapes(sample: readonly string[]): Shape[] {
  const counts = new Map<string, number>();
  for (const value of sample) {
    const text = value.replace(/\d/g, '0');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, uses]) => ({ text, uses }));
}

function sortByUse({ strptime, groups }: TimeFormat, shapes: readonly Shape[]): readonly string[] {
  if (shapes.length === 0) return groups ? [] : strptime;
  return strptime
    .map((pattern) => ({ pattern, uses: sumUses(keepMatches(shapes, expressStrptime(pattern))) }))
    .filter(({ uses }) => uses > 0 || groups === undefined)
    .sort((a, b) => b.uses - a.uses)
    .map(({ pattern }) => pattern);
}

function sumUses(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, { uses }) => sum + uses, 0);
}

function keepMatches(shapes: readonly Shape[], pattern: string): Shape[] {
  const whole = new RegExp(`^(?:${pattern})$`);
  return shapes.filter(({ text }) => whole.test(text));
}

/** What a strptime pattern reads, as a regular expression. */
function expressStrptime(pattern: string): string {
  const parts: Readonly<Record<string, string>> = {
    '%Y': '\\d{4}',
    '%f': '\\d{1,6}',
    '%p': '[AaPp][Mm]',
    '%b': '[A-Za-z]{3}',
    '%B': '[A-Za-z]{4,9}',
    '.': '\\.',
  };
  return pattern.replace(/%[A-Za-z]|\./g, (part) => parts[part] ?? '\\d{1,2}');
}
