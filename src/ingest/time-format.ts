/**
 * The ways of writing a moment that are known, as data: a regular expression that the whole value must match (in the
 * common ground of JavaScript and RE2) and the strptime patterns that read what matches. Which of them a file uses is
 * found on its sample; every value is then held to all that cannot contradict one another.
 */
export interface TimeFormat {
  readonly id: string;
  readonly pattern: string;
  /** Tried in order; `iso` formats have none, the engine's own cast reads them. */
  readonly strptime: readonly string[];
  /** ISO texts are cast, not parsed by pattern: the quickest way. */
  readonly iso?: 'local' | 'offset';
  /** Which part of an all-number date is the day; set where another order would be possible as well. */
  readonly order?: 'day-first' | 'month-first';
}

const CLOCK = '\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?';
const CLOCKS = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f'];
const CLOCK_12 = `${CLOCK} ?([AaPp][Mm])`;
const CLOCKS_12 = ['%I:%M %p', '%I:%M:%S %p', '%I:%M%p', '%I:%M:%S%p'];

const withClocks = (date: string, clocks: readonly string[]): string[] => [
  ...clocks.flatMap((clock) => [`${date} ${clock}`, `${date}, ${clock}`]),
  date,
];

type Order = NonNullable<TimeFormat['order']>;

/** Day, month and year as numbers, with any clock; the year in four digits or in two. */
const numeric = (id: string, separator: string, order?: Order): TimeFormat[] =>
  (['%Y', '%y'] as const).map((year) => {
    const digits = year === '%Y' ? '\\d{4}' : '\\d{2}';
    const sign = separator.replace('\\', '');
    const date = order === 'month-first' ? `%m${sign}%d${sign}${year}` : `%d${sign}%m${sign}${year}`;
    return {
      id: year === '%Y' ? id : `${id}-short`,
      pattern: `\\d{1,2}${separator}\\d{1,2}${separator}${digits}(,? (${CLOCK}|${CLOCK_12}))?`,
      strptime: withClocks(date, [...CLOCKS, ...CLOCKS_12]),
      ...(order ? { order } : {}),
    };
  });

export const TIME_FORMATS: readonly TimeFormat[] = [
  { id: 'iso', pattern: `\\d{4}-\\d{1,2}-\\d{1,2}([T ]${CLOCK})?`, strptime: [], iso: 'local' },
  {
    id: 'iso-offset',
    pattern: `\\d{4}-\\d{1,2}-\\d{1,2}[T ]${CLOCK} ?(Z|z|[+-]\\d{2}(:?\\d{2})?)`,
    strptime: [],
    iso: 'offset',
  },
  { id: 'year-slash', pattern: `\\d{4}/\\d{1,2}/\\d{1,2}([T ]${CLOCK})?`, strptime: [], iso: 'local' },
  ...numeric('day-dot', '\\.'),
  ...numeric('day-slash', '/', 'day-first'),
  ...numeric('month-slash', '/', 'month-first'),
  ...numeric('day-dash', '-', 'day-first'),
  ...numeric('month-dash', '-', 'month-first'),
];

/**
 * The formats a file may use, the commonest of its sample first. All-number dates of uncertain order are among them only
 * where the sample shows some: which order holds is then decided on the whole file.
 */
export function recognizeTimeFormats(sample: readonly string[]): TimeFormat[] {
  return TIME_FORMATS.map((format) => {
    const whole = new RegExp(`^(?:${format.pattern})$`);
    return { format, matches: sample.filter((value) => whole.test(value)).length };
  })
    .filter(({ format, matches }) => format.order === undefined || matches > 0)
    .sort((a, b) => b.matches - a.matches)
    .map(({ format }) => format);
}
