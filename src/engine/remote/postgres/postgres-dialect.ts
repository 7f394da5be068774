import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import {
  chooseSql,
  joinSql,
  NO,
  quoteInteger,
  quoteName,
  quoteText,
  type Sql,
  sql,
  YES,
} from '../../sql/sql.ts';
import { ISO_CLOCK, ISO_DAY, type RemoteDialect } from '../dialect.ts';

/** So many branches are looked through one after the other; of more a table of keys is made. */
const FEW = 30;
// times of other years are written otherwise
const YEAR_1000 = "'1000-01-01'";
const YEAR_10000 = "'10000-01-01'";

/** PostgreSQL. */
export const postgres: RemoteDialect = {
  // a subquery with it is not merged into what asks it, and still runs in parallel
  fence: sql` OFFSET ${0}`,
  text: quoteText,
  name: quoteName,
  divide: (dividend, divisor) => sql`(${dividend}) / ${divisor}`,
  narrow: (value) => value,
  whole: (value) => sql`CAST(${value} AS BIGINT)`,
  asText: ({ name }) => sql`CAST(${quoteName(name)} AS TEXT)`,
  inCodePoints: (value) => sql`${value} COLLATE "C"`,
  writeWhole: (value) => sql`CAST(${value} AS TEXT)`,
  lowerCase: (value) => sql`lower(${value})`,
  length: (value) => sql`length(${value})`,
  matches: (value, pattern) => sql`${value} ~ ${quoteText(`^(?:${writePattern(pattern)})$`)}`,
  lookup(value, pairs, otherwise) {
    const other = quoteInteger(otherwise);
    if (pairs.length === 0) return sql`CAST(${other} AS BIGINT)`;
    if (pairs.length <= FEW) {
      return chooseSql(
        pairs.map(([each, number]) => [sql`${value} = ${quoteText(each)}`, sql`${number}`]),
        other,
      );
    }
    // the keys of a jsonb are searched by halves
    const keys = quoteText(JSON.stringify(Object.fromEntries(pairs)));
    return sql`coalesce(CAST(CAST(${keys} AS JSONB) ->> ${value} AS INTEGER), ${other})`;
  },
  explode: (values) => sql`unnest(ARRAY[${joinSql(values)}])`,
  micros: readMicros,
  isOdd({ name, kind }) {
    const own = quoteName(name);
    if (kind !== 'text')
      return sql`${own} IS NOT NULL AND (NOT isfinite(${own}) OR ${own} < ${YEAR_1000 as Sql} OR ${own} >= ${YEAR_10000 as Sql})`;
    const isRead = sql`${own} ~ ${quoteText(`^${ISO_DAY}([ T]${ISO_CLOCK.replaceAll('(?:', '(')}Z?)?$`)}`;
    const year = sql`CAST(substr(${own}, 1, 4) AS INTEGER)`;
    const isLeap = sql`${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
    return chooseSql(
      [
        [sql`${own} IS NULL OR ${own} = ''`, NO],
        [sql`NOT ${isRead} OR ${own} ~ ${quoteText(NO_TIME)}`, YES],
        [sql`substr(${own}, 6, 5) = '02-29'`, sql`NOT (${isLeap})`],
      ],
      NO,
    );
  },
};

/** What is written like a time and is none: to read it would fail the statement. */
const NO_TIME =
  '^0000|^.{5}(00|1[3-9]|[2-9].|..-(00|3[2-9]|[4-9])|02-3|(04|06|09|11)-31)|^.{11}(2[4-9]|[3-9])|^.{14}[6-9]|^.{17}[6-9]';

/** By whole seconds and what is beyond them: `extract(epoch …)` reckons in decimals, which takes twice as long. */
function readMicros(column: RemoteColumn): Sql {
  const time = readTime(column);
  if (column.kind === 'day') return sql`CAST(${time} - DATE '1970-01-01' AS BIGINT) * 86400000000`;
  const seconds = sql`CAST(date_part('epoch', date_trunc('second', ${time})) AS BIGINT)`;
  return sql`(${seconds} * 1000000 + CAST(date_part('microseconds', ${time}) AS BIGINT) % 1000000)`;
}

function readTime({ name, kind }: RemoteColumn): Sql {
  const own = quoteName(name);
  // what is no date of any calendar fails, and is then read in another way
  return kind === 'text' ? sql`CAST(replace(nullif(${own}, ''), 'Z', '') AS TIMESTAMP)` : own;
}

/** `\x{300}` as PostgreSQL writes it; no text of it holds NUL. */
function writePattern(pattern: string): string {
  return pattern.replaceAll(/\\x\{([0-9A-Fa-f]+)\}/g, (_, code: string) =>
    code === '0' ? '\\u0001' : `\\U${code.padStart(8, '0')}`,
  );
}
