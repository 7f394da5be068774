import { HOUR, MINUTE } from '../../../domain/calendar/micros.ts';
import { WRAPPINGS, ZONED, ZONED_GROUPS } from '../../../ingest/times/wrapping.ts';
import { chooseSql, joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { matchWhole } from '../plain-text.ts';

/** The time in a text without what stands around it, its zone too, as `unwrapTime` in `ingest/times` takes it out. */
export function unwrapTime(text: Sql): Sql {
  const bare = takeOff(text);
  return chooseSql([[matchWhole(bare, ZONED), zonePart(bare, 'time')]], bare);
}

/** How far the zone behind a time is from UTC, in microseconds; NULL where there is none. */
export function zoneOffset(text: Sql): Sql {
  const bare = takeOff(text);
  const either = (one: (typeof ZONED_GROUPS)[number], other: (typeof ZONED_GROUPS)[number]): Sql =>
    sql`coalesce(nullif(${zonePart(bare, one)}, ''), nullif(${zonePart(bare, other)}, ''), '0')`;
  const hours = sql`CAST(${either('hours', 'bareHours')} AS BIGINT) * ${HOUR}`;
  const minutes = sql`CAST(${either('minutes', 'bareMinutes')} AS BIGINT) * ${MINUTE}`;
  const sign = chooseSql([[sql`${either('sign', 'bareSign')} IN ('-', '−')`, sql`-1`]], sql`1`);
  return chooseSql([[matchWhole(bare, ZONED), sql`${sign} * (${hours} + ${minutes})`]]);
}

function takeOff(text: Sql): Sql {
  return WRAPPINGS.reduce(
    (rest, { pattern, by }) => sql`regexp_replace(${rest}, ${quoteText(pattern)}, ${quoteText(by)})`,
    text,
  );
}

function zonePart(text: Sql, name: (typeof ZONED_GROUPS)[number]): Sql {
  const names = joinSql(ZONED_GROUPS.map(quoteText));
  return sql`(regexp_extract(${text}, ${quoteText(`^(?:${ZONED})$`)}, [${names}])).${quoteName(name)}`;
}
