/**
 * The ways of writing a moment that are known, as data: a regular expression that the whole value must match (in the
 * common ground of JavaScript and RE2) and the strptime patterns that read what matches. Which of them a file uses is
 * found on its sample; every value is then held to all that cannot contradict one another.
 */
export interface TimeFormat {
  readonly id: string;
  readonly pattern: string;
  /** Tried in order; after recognition the commonest of the sample comes first. */
  readonly strptime: readonly string[];
  /** The engine's own cast reads every variant, with or without an offset. */
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

const yearFirst = (sign: string): string[] =>
  [' ', 'T']
    .flatMap((gap) => CLOCKS.map((clock) => `%Y${sign}%m${sign}%d${gap}${clock}`))
    .concat(`%Y${sign}%m${sign}%d`);

export const TIME_FORMATS: readonly TimeFormat[] = [
  { id: 'iso', pattern: `\\d{4}-\\d{1,2}-\\d{1,2}([T ]${CLOCK})?`, strptime: yearFirst('-'), iso: 'local' },
  {
    id: 'iso-offset',
    pattern: `\\d{4}-\\d{1,2}-\\d{1,2}[T ]${CLOCK} ?(Z|z|[+-]\\d{2}(:?\\d{2})?)`,
    strptime: [],
    iso: 'offset',
  },
  {
    id: 'year-slash',
    pattern: `\\d{4}/\\d{1,2}/\\d{1,2}([T ]${CLOCK})?`,
    strptime: yearFirst('/'),
    iso: 'local',
  },
  ...numeric('day-dot', '\\.'),
  ...numeric('day-slash', '/', 'day-first'),
  ...numeric('month-slash', '/', 'month-first'),
  ...numeric('day-dash', '-', 'day-first'),
  ...numeric('month-dash', '-', 'month-first'),
];

/**
 * The formats a file may use, the commonest of its sample first, and so their patterns. All-number dates of uncertain
 * order are among them only where the sample shows some: which order holds is then decided on the whole file.
 */
export function recognizeTimeFormats(sample: readonly string[]): TimeFormat[] {
  return TIME_FORMATS.map((format) => ({ format, values: keepMatches(sample, format.pattern) }))
    .filter(({ format, values }) => format.order === undefined || values.length > 0)
    .sort((a, b) => b.values.length - a.values.length)
    .map(({ format, values }) => ({ ...format, strptime: sortByUse(format.strptime, values) }));
}

function sortByUse(patterns: readonly string[], values: readonly string[]): readonly string[] {
  if (values.length === 0) return patterns;
  return patterns
    .map((pattern) => ({ pattern, uses: keepMatches(values, expressStrptime(pattern)).length }))
    .sort((a, b) => b.uses - a.uses)
    .map(({ pattern }) => pattern);
}

function keepMatches(values: readonly string[], pattern: string): string[] {
  const whole = new RegExp(`^(?:${pattern})$`);
  return values.filter((value) => whole.test(value));
}

/** What a strptime pattern reads, as a regular expression. */
function expressStrptime(pattern: string): string {
  const parts: Readonly<Record<string, string>> = {
    '%Y': '\\d{4}',
    '%f': '\\d{1,6}',
    '%p': '[AaPp][Mm]',
    '.': '\\.',
  };
  return pattern.replace(/%[A-Za-z]|\./g, (part) => parts[part] ?? '\\d{1,2}');
}
