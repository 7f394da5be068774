import { NUMBER_PATTERNS, type NumberTime } from '../../../domain/calendar/writing/number-time.ts';
import { PLACEHOLDER_SERIAL } from '../../../domain/calendar/writing/placeholder-time.ts';
import type { TimeFormat } from '../../../ingest/times/time-format.ts';
import { WEEKDAY } from '../../../ingest/times/weekday-names.ts';
import { chooseSql, joinSql, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { matchWhole } from '../plain-text.ts';
import { nameMonthMicros, numberMonth } from './named-months.ts';

/** Wall-clock microseconds since 1970 of a text that carries no offset, else NULL. */
export function localMicros(text: Sql, { pattern, groups, iso, strptime }: TimeFormat): Sql {
  if (groups) return sinceYear1000(nameMonthMicros(text, pattern, groups));
  const read =
    iso === 'local'
      ? sql`epoch_us(try_cast(${text} AS TIMESTAMP))`
      : sql`epoch_us(try_strptime(${text}, [${joinSql(strptime.map(quoteText))}]))`;
  return chooseSql([[matchWhole(text, pattern), sinceYear1000(read)]]);
}

/** Microseconds since 1970 UTC of a text that carries its own offset, else NULL. */
export function offsetMicros(text: Sql, pattern: string): Sql {
  // the cast wants seconds, no space before the offset and a capital Z
  const named = sql`regexp_replace(upper(${text}), 'UTC$|GMT$', 'Z')`;
  const seconds = sql`regexp_replace(${named}, '([T ][0-9]{1,2}:[0-9]{2}) ?([Z+-])', ${quoteText('\\1:00\\2')})`;
  const spaceless = sql`regexp_replace(${seconds}, ' ([Z+-])', ${quoteText('\\1')})`;
  const read = sql`epoch_us(try_cast(${spaceless} AS TIMESTAMPTZ))`;
  return chooseSql([[matchWhole(text, pattern), sinceYear1000(read)]]);
}

/**
 * Either, for one strptime pattern out of the config, in which `%b` and `%B` are any name of a month, `%a` and `%A` any of
 * a weekday, and `%z` is whatever says a zone.
 */
export function patternMicros(text: Sql, pattern: string): Sql {
  const named = /%[aA]/.test(pattern);
  const strptime = named ? pattern.replace(/%[aA]\.?/, '').trim() : pattern;
  const given = named ? withoutWeekday(text) : text;
  const zoned = strptime.includes('%z') ? writeOffset(given) : given;
  const tried = [sql`try_strptime(${zoned}, ${quoteText(strptime)})`];
  // the engine's own names of months are English ones only, of one length
  if (/%[bB]/.test(strptime)) {
    const numbered = strptime.replace(/%[bB]\.?/, '%m');
    tried.push(sql`try_strptime(${numberMonth(zoned)}, ${quoteText(numbered)})`);
  }
  // to DuckDB, `epoch` and `infinity` are times whatever the pattern
  const isTime = /^%[YymdHI]/.test(pattern)
    ? sql`${text} >= '0' AND ${text} < ':'`
    : sql`lower(${text}) NOT IN ('epoch', 'infinity', '-infinity')`;
  return chooseSql([[isTime, sinceYear1000(sql`epoch_us(coalesce(${joinSql(tried)}))`)]]);
}

function withoutWeekday(text: Sql): Sql {
  const weekday = quoteText(`(^|[^\\pL])(?:${WEEKDAY})\\.?([^\\pL]|$)`);
  return sql`trim(regexp_replace(${text}, ${weekday}, ${quoteText('\\1\\2')}))`;
}

/** The zone at the end of a text as the engine reads it: `Z`, `UTC` and `GMT` as `+00`, `GMT+3` as `+03`. */
function writeOffset(text: Sql): Sql {
  const named = sql`regexp_replace(${text}, '(?:UTC|GMT|Z|z)$', '+00')`;
  const bare = sql`regexp_replace(${named}, '(?:UTC|GMT) ?([+-])', ${quoteText('\\1')})`;
  return sql`regexp_replace(${bare}, '([+-])(\\d)(:\\d{2})?$', ${quoteText('\\10\\2\\3')})`;
}

/** Either, for a time that is a mere number. */
export function numberMicros(text: Sql, kind: NumberTime): Sql {
  const pattern = kind === 'excel' ? `${NUMBER_PATTERNS.excel}|${PLACEHOLDER_SERIAL}` : NUMBER_PATTERNS[kind];
  return chooseSql([[matchWhole(text, pattern), readNumber(text, kind)]]);
}

/** Wall-clock microseconds of `2026-11-20 18:00:00` (or with a T), by far the commonest way to write a time. */
export function isoSecondsMicros(text: Sql): Sql {
  // of 19 characters, the 17th a colon: no room for an offset, which the cast would quietly apply
  const isTime = sql`${text} LIKE '____-__-_____:__:__'`;
  return chooseSql([[isTime, sinceYear1000(sql`epoch_us(try_cast(${text} AS TIMESTAMP))`)]]);
}

/** Microseconds of the year 1000. */
const YEAR_1000 = sql`(${-30_610_224_000_000_000})`;

/** Nobody sold anything in the first millennium: `%Y` also reads `26` and `206`, and the cast `0026`. */
function sinceYear1000(micros: Sql): Sql {
  return sql`nullif(greatest(${micros}, ${YEAR_1000}), ${YEAR_1000})`;
}

/** 1970-01-01 as a spreadsheet numbers days. */
const UNIX_SERIAL = 25_569;

function readNumber(text: Sql, kind: NumberTime): Sql {
  if (kind === 'unix-ms') return sql`CAST(${text} AS BIGINT) * 1000`;
  if (kind === 'unix') return sql`CAST(round(CAST(${text} AS DOUBLE) * 1000000) AS BIGINT)`;
  const days = sql`(CAST(replace(${text}, ',', '.') AS DOUBLE) - ${UNIX_SERIAL})`;
  // seven decimals are milliseconds away from the second that was meant; eight and more tell milliseconds apart
  const isRough = sql`strlen(${text}) < ${'45383.12345678'.length}`;
  const micros = chooseSql(
    [[isRough, sql`round(${days} * 86400) * 1000000`]],
    sql`round(${days} * 86400000) * 1000`,
  );
  return sql`CAST(${micros} AS BIGINT)`;
}
