import type { TimeReading } from '../ingest/raw-input.ts';
import type { Dialect } from './dialect.ts';
import { quoteName } from './quote.ts';

/**
 * How a column of times is read: nearly every value as it stands, by the file's commonest format, while the file is
 * read; only what is left is tried with all the others afterwards.
 */
export interface TimeColumn {
  /** Over the CSV's cells: the cell, and what the commonest format makes of it. */
  readonly cells: readonly string[];
  /** Over that, what the base table keeps: `x_local`, `x_utc`, and in `x_bad` the cleaned text of what was not read. */
  readonly kept: readonly string[];
  /** The condition of rows that are left, and the assignments that read them; null where there is no other format. */
  readonly rest: { readonly where: string; readonly assignments: readonly string[] } | null;
}

/** The columns of a base table that hold one column of times. */
export function timeColumnNames(name: string): string[] {
  return ['_local', '_utc', '_bad'].map((suffix) => quoteName(name + suffix));
}

export function planTimeColumn(dialect: Dialect, name: string, cell: string, times: TimeReading): TimeColumn {
  const [local = '', utc = '', bad = ''] = timeColumnNames(name);
  const raw = quoteName(`${name}_raw`);
  const quick = quoteName(`${name}_quick`);
  const [first, ...others] = listReaders(dialect, times);
  const nothing = 'CAST(NULL AS BIGINT)';
  const read = (offset: boolean): string => {
    const expressions = others.filter((each) => each.offset === offset).map((each) => each.read(bad));
    return expressions.length === 0 ? nothing : `coalesce(${expressions.join(', ')})`;
  };
  return {
    cells: [`${cell} AS ${raw}`, `${first?.read(cell) ?? nothing} AS ${quick}`],
    kept: [
      `${first?.offset ? nothing : quick} AS ${local}`,
      `${first?.offset ? quick : nothing} AS ${utc}`,
      `CASE WHEN ${quick} IS NULL THEN ${dialect.normalizeText(raw)} END AS ${bad}`,
    ],
    rest:
      others.length === 0
        ? null
        : {
            where: `${bad} IS NOT NULL`,
            assignments: [
              `${local} = ${read(false)}`,
              `${utc} = ${read(true)}`,
              `${bad} = CASE WHEN ${read(false)} IS NULL AND ${read(true)} IS NULL THEN ${bad} END`,
            ],
          },
  };
}

interface TimeReader {
  /** Whether what it reads carries its own offset. */
  readonly offset: boolean;
  readonly read: (text: string) => string;
}

function listReaders(dialect: Dialect, times: TimeReading): TimeReader[] {
  if ('strptime' in times) {
    const read = (text: string): string => dialect.patternMicros(text, times.strptime);
    const reader = { offset: times.offset, read };
    // for a value as it stands, and for what is left once more when it is cleaned
    return [reader, reader];
  }
  const readers = times.formats.map((format): TimeReader => {
    const offset = format.iso === 'offset';
    return {
      offset,
      read: (text) =>
        offset ? dialect.offsetMicros(text, format.pattern) : dialect.localMicros(text, format),
    };
  });
  // the commonest pattern alone, without a look at the shape first: half the time of the general way
  const quick = times.formats[0]?.strptime[0];
  if (quick !== undefined) {
    const isIso = /^%Y-%m-%d[ T]%H:%M:%S$/.test(quick);
    readers.unshift({
      offset: false,
      read: (text) => (isIso ? dialect.isoSecondsMicros(text) : dialect.patternMicros(text, quick)),
    });
  }
  return readers;
}
