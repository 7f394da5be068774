import type { TimePattern } from '../../../domain/calendar/date-pattern.ts';
import { isMoment } from '../../../domain/calendar/number-time.ts';
import type { TimeReading } from '../../../ingest/tables/ready-file.ts';
import type { TimeFormat } from '../../../ingest/times/time-format.ts';
import { quoteName } from '../../sql/sql.ts';
import type { Dialect } from '../duckdb-dialect.ts';
import { unlessBlank } from './blank-cells.ts';

/**
 * How a column of times is read: nearly every value as it stands, by the file's commonest format, while the file is
 * read; only what is left is tried with all the others afterwards (`rest-times.ts`).
 */
export interface TimeColumn {
  /** Over the CSV's cells: the cell, and what the commonest format makes of it. */
  readonly cells: readonly string[];
  /** Over that, what the base table keeps: `x_local`, `x_utc`, and in `x_bad` the cleaned text of what was not read. */
  readonly kept: readonly string[];
}

/** The columns of a base table that hold one column of times. */
export function timeColumnNames(name: string) {
  return ['_local', '_utc', '_bad'].map((suffix) => quoteName(name + suffix));
}

/** @param blanks texts that mean nothing, as labels are compared */
export function planTimeColumn(
  dialect: Dialect,
  name: string,
  cell: string,
  times: TimeReading,
  blanks: readonly string[],
): TimeColumn {
  const [local = '', utc = '', bad = ''] = timeColumnNames(name);
  const raw = quoteName(`${name}_raw`);
  const quick = quoteName(`${name}_quick`);
  const reader = findQuickReader(dialect, times);
  const nothing = 'CAST(NULL AS BIGINT)';
  return {
    cells: [`${cell} AS ${raw}`, `${reader?.read(cell) ?? nothing} AS ${quick}`],
    kept: [
      `${reader?.offset ? nothing : quick} AS ${local}`,
      `${reader?.offset ? quick : nothing} AS ${utc}`,
      `CASE WHEN ${quick} IS NULL THEN ${unlessBlank(dialect, raw, blanks, dialect.normalizeText(raw))} END AS ${bad}`,
    ],
  };
}

/** Makes microseconds of a text, or NULL. */
export interface TimeReader {
  /** Whether what it reads carries its own offset, or is a moment anyway. */
  readonly offset: boolean;
  readonly read: (text: string) => string;
}

/** Of a time that is read by the config. */
export function patternReader(dialect: Dialect, pattern: TimePattern): TimeReader {
  if ('number' in pattern) {
    return { offset: isMoment(pattern.number), read: (text) => dialect.numberMicros(text, pattern.number) };
  }
  return { offset: pattern.offset, read: (text) => dialect.patternMicros(text, pattern.strptime) };
}

/** Of a time that was recognised. */
export function formatReader(dialect: Dialect, format: TimeFormat): TimeReader {
  return format.iso === 'offset'
    ? { offset: true, read: (text) => dialect.offsetMicros(text, format.pattern) }
    : { offset: false, read: (text) => dialect.localMicros(text, format) };
}

function findQuickReader(dialect: Dialect, times: TimeReading): TimeReader | undefined {
  if (!('formats' in times)) return patternReader(dialect, times);
  const [format] = times.formats;
  const quick = format?.strptime[0];
  // the commonest pattern alone, without a look at the shape first: half the time of the general way
  if (quick === undefined) return format && formatReader(dialect, format);
  const isIso = /^%Y-%m-%d[ T]%H:%M:%S$/.test(quick);
  return {
    offset: false,
    read: (text) => (isIso ? dialect.isoSecondsMicros(text) : dialect.patternMicros(text, quick)),
  };
}
