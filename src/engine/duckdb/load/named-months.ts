import {
  MONTH_NAME,
  MONTH_NAMES,
  monthBeginnings,
  TELLING_LETTERS,
} from '../../../domain/calendar/writing/month-names.ts';
import type { TimePart } from '../../../ingest/times/time-format.ts';
import { chooseSql, joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';

/**
 * Wall-clock microseconds of a text that matches the pattern, with the name of a month: rewritten as ISO 8601 and cast;
 * NULL for any other. The groups stand outside of any CASE, where the engine takes them out of the text once, not at
 * each mention.
 */
export function nameMonthMicros(text: Sql, pattern: string, groups: readonly TimePart[]): Sql {
  const names = joinSql(groups.map(quoteText));
  const parts = sql`regexp_extract(${text}, ${quoteText(`^(?:${pattern})$`)}, [${names}])`;
  const part = (name: TimePart): Sql => sql`(${parts}).${quoteName(name)}`;
  const [year, hour, half] = [part('year'), part('hour'), part('half')];
  const century = chooseSql(
    [
      [sql`strlen(${year}) = 4`, sql`''`],
      [sql`${year} < '69'`, sql`'20'`],
    ],
    sql`'19'`,
  );
  const noon = chooseSql([[sql`lower(${half}) = 'p'`, sql`12`]], sql`0`);
  const hours = chooseSql([
    [sql`${half} = ''`, hour],
    [
      sql`CAST(${hour} AS INTEGER) BETWEEN 1 AND 12`,
      sql`CAST(CAST(${hour} AS INTEGER) % 12 + ${noon} AS VARCHAR)`,
    ],
  ]);
  const clock = chooseSql([[sql`${hour} = ''`, sql`''`]], sql`' ' || ${hours} || ${part('minutes')}`);
  const date = sql`${century} || ${year} || '-' || ${monthOf(part('month'))} || '-' || ${part('day')}`;
  return sql`epoch_us(try_cast(${date} || ${clock} AS TIMESTAMP))`;
}

/** The text with the first name of a month, its dot too, made a number; NULL where it has none. */
export function numberMonth(text: Sql): Sql {
  const name = quoteText(`(?:^|[^\\pL])((?:${MONTH_NAME})\\.?)(?:$|[^\\pL])`);
  const word = sql`regexp_extract(${text}, ${name}, 1)`;
  return sql`replace(${text}, nullif(${word}, ''), ${monthOf(word)})`;
}

const BEGINNINGS = MONTH_NAMES.flatMap((names, index) =>
  monthBeginnings(names.map((name) => name.replaceAll('ı', 'i'))).map((beginning) => ({
    beginning,
    month: String(index + 1),
  })),
);

/** The number of a month, as text, by the beginning of its name; NULL for any other text. */
function monthOf(name: Sql): Sql {
  const beginnings = joinSql(BEGINNINGS.map(({ beginning }) => quoteText(beginning)));
  const months = joinSql(BEGINNINGS.map(({ month }) => quoteText(month)));
  // a capital I is one letter in Turkish and another one elsewhere
  const plain = sql`rtrim(replace(lower(${name}), 'ı', 'i'), '.')`;
  const beginning = sql`substr(${plain}, 1, ${TELLING_LETTERS})`;
  return sql`([${months}])[list_position([${beginnings}], ${beginning})]`;
}
