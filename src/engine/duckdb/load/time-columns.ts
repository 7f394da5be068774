import type { TimePattern } from '../../../domain/calendar/writing/date-pattern.ts';
import { isMoment } from '../../../domain/calendar/writing/number-time.ts';
import type { TimeReading } from '../../../ingest/tables/ready-file.ts';
import type { TimeFormat } from '../../../ingest/times/time-format.ts';
import { chooseSql, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { timeColumnNames } from './base-table.ts';
import { isFar } from './placeholder-cells.ts';
import { isoSecondsMicros, localMicros, numberMicros, offsetMicros, patternMicros } from './time-sql.ts';

/**
 * How a column of times is read: nearly every value as it stands, by the file's commonest format, while the file is
 * read; only what is left is tried with all the others afterwards (`rest-times.ts`).
 */
export interface PlannedColumn {
  /** Over the CSV's cells: the cell, and what the commonest format makes of it. */
  readonly cells: readonly Sql[];
  /** Over that, what the base table keeps: `x_local`, `x_utc`, and in `x_bad` the text of what was not read or is odd. */
  readonly kept: readonly Sql[];
}

export function planTimeColumn(name: string, cell: Sql, times: TimeReading): PlannedColumn {
  const [local, utc, bad] = timeColumnNames(name);
  const raw = quoteName(`${name}_raw`);
  const quick = quoteName(`${name}_quick`);
  const reader = findQuickReader(times);
  const nothing = sql`CAST(NULL AS BIGINT)`;
  return {
    cells: [sql`${cell} AS ${raw}`, sql`${reader?.read(cell) ?? nothing} AS ${quick}`],
    kept: [
      sql`${reader?.offset ? nothing : quick} AS ${local}`,
      sql`${reader?.offset ? quick : nothing} AS ${utc}`,
      sql`${chooseSql([[sql`${quick} IS NULL OR ${isFar(quick)}`, raw]])} AS ${bad}`,
    ],
  };
}

/** Makes microseconds of a text, or NULL. */
export interface TimeReader {
  /** Whether what it reads carries its own offset, or is a moment anyway. */
  readonly offset: boolean;
  readonly read: (text: Sql) => Sql;
}

/** Of a time that is read by the config. */
export function patternReader(pattern: TimePattern): TimeReader {
  if ('number' in pattern) {
    return { offset: isMoment(pattern.number), read: (text) => numberMicros(text, pattern.number) };
  }
  return { offset: pattern.offset, read: (text) => patternMicros(text, pattern.strptime) };
}

/** Of a time that was recognised. */
export function formatReader(format: TimeFormat): TimeReader {
  return format.iso === 'offset'
    ? { offset: true, read: (text) => offsetMicros(text, format.pattern) }
    : { offset: false, read: (text) => localMicros(text, format) };
}

function findQuickReader(times: TimeReading): TimeReader | undefined {
  if (!('formats' in times)) return patternReader(times);
  const [format] = times.formats;
  const quick = format?.strptime[0];
  // the commonest pattern alone, without a look at the shape first: half the time of the general way
  if (quick === undefined) return format && formatReader(format);
  const isIso = /^%Y-%m-%d[ T]%H:%M:%S$/.test(quick);
  return { offset: false, read: isIso ? isoSecondsMicros : (text) => patternMicros(text, quick) };
}
