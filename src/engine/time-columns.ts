import type { TimeReading } from '../ingest/raw-input.ts';
import type { Dialect } from './dialect.ts';
import { quoteName } from './quote.ts';

const NOTHING = 'CAST(NULL AS BIGINT)';

/**
 * How one column of times is read, in layers of a query: nearly every value is read as it stands by the file's
 * commonest format; only what is left is cleaned and tried with all the others.
 */
export interface TimeLayers {
  /** Over the CSV's cells: the cell, and what the commonest format makes of it. */
  readonly quick: readonly string[];
  /** Over that: the cleaned text of what it could not read. */
  readonly rest: readonly string[];
  /** Over that: `x_local` and `x_utc`, and the text where both are NULL. */
  readonly read: readonly string[];
  /** The columns that the base table keeps: `x_local`, `x_utc`, `x_bad`. */
  readonly kept: readonly string[];
}

/** The columns of a base table that hold one column of times. */
export function timeColumnNames(name: string): string[] {
  return ['_local', '_utc', '_bad'].map((suffix) => quoteName(name + suffix));
}

export function layerTimes(dialect: Dialect, name: string, cell: string, times: TimeReading): TimeLayers {
  const [raw, quick, rest, local, utc, bad] = ['_raw', '_quick', '_rest', '_local', '_utc', '_bad'].map(
    (suffix) => quoteName(name + suffix),
  ) as [string, string, string, string, string, string];
  const readers = listReaders(dialect, times);
  const [first] = readers;
  const others = (offset: boolean): string => {
    const expressions = readers.filter((each) => each.offset === offset).map((each) => each.read(rest));
    if (first?.offset === offset) expressions.unshift(quick);
    return expressions.length === 0 ? NOTHING : `coalesce(${expressions.join(', ')})`;
  };
  return {
    quick: [`${cell} AS ${raw}`, `${first ? first.read(cell) : NOTHING} AS ${quick}`],
    rest: [quick, `CASE WHEN ${quick} IS NULL THEN ${dialect.normalizeText(raw)} END AS ${rest}`],
    read: [rest, `${others(false)} AS ${local}`, `${others(true)} AS ${utc}`],
    kept: [local, utc, `CASE WHEN ${local} IS NULL AND ${utc} IS NULL THEN ${rest} END AS ${bad}`],
  };
}

interface TimeReader {
  /** Whether what it reads carries its own offset. */
  readonly offset: boolean;
  readonly read: (text: string) => string;
}

function listReaders(dialect: Dialect, times: TimeReading): TimeReader[] {
  if ('strptime' in times) {
    return [{ offset: times.offset, read: (text) => dialect.patternMicros(text, times.strptime) }];
  }
  return times.formats.map((format) => {
    const offset = format.iso === 'offset';
    return {
      offset,
      read: (text) =>
        offset ? dialect.offsetMicros(text, format.pattern) : dialect.localMicros(text, format),
    };
  });
}
