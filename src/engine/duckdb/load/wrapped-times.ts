import { HOUR, MINUTE } from '../../../domain/calendar/micros.ts';
import { WRAPPINGS, ZONED, ZONED_GROUPS } from '../../../ingest/times/wrapping.ts';
import { chooseSql, joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { matchWhole } from '../plain-text.ts';

/** The columns that hold the unwrapped times of a column: their text, and how far their zone is from UTC or NULL. */
export interface UnwrappedColumn {
  readonly text: Sql;
  /** Microseconds. */
  readonly zone: Sql;
}

/**
 * Takes off what stands around the times in some texts of a table, their zone too, as `unwrapTime` in `ingest/times` does.
 * Both go to columns of their own: to take it off anew at each mention would take longer than everything else.
 *
 * @param texts a column of texts
 * @param where which of them
 */
export async function addUnwrapped(
  database: Database,
  table: Sql,
  { name, texts, where }: { readonly name: string; readonly texts: Sql; readonly where: Sql },
): Promise<UnwrappedColumn> {
  const [text, zone] = [quoteName(`${name}_unwrapped`), quoteName(`${name}_zone`)];
  await database.run(sql`ALTER TABLE ${table} ADD COLUMN ${text} VARCHAR`);
  await database.run(sql`ALTER TABLE ${table} ADD COLUMN ${zone} BIGINT`);
  await database.run(sql`UPDATE ${table} SET ${text} = ${takeOff(texts)} WHERE ${where}`);
  await database.run(sql`UPDATE ${table} SET ${zone} = ${zoneOffset(text)}, ${text} = ${zonePart(text, 'time')}
WHERE ${text} IS NOT NULL AND ${matchWhole(text, ZONED)}`);
  return { text, zone };
}

export async function dropUnwrapped(
  database: Database,
  table: Sql,
  { text, zone }: UnwrappedColumn,
): Promise<void> {
  for (const column of [text, zone]) await database.run(sql`ALTER TABLE ${table} DROP COLUMN ${column}`);
}

function takeOff(text: Sql): Sql {
  return WRAPPINGS.reduce(
    (rest, { pattern, by }) => sql`regexp_replace(${rest}, ${quoteText(pattern)}, ${quoteText(by)})`,
    text,
  );
}

/** How far the zone behind a time is from UTC. */
function zoneOffset(text: Sql): Sql {
  const either = (one: ZonePart, other: ZonePart): Sql =>
    sql`coalesce(nullif(${zonePart(text, one)}, ''), nullif(${zonePart(text, other)}, ''), '0')`;
  const hours = sql`CAST(${either('hours', 'bareHours')} AS BIGINT) * ${HOUR}`;
  const minutes = sql`CAST(${either('minutes', 'bareMinutes')} AS BIGINT) * ${MINUTE}`;
  const sign = chooseSql([[sql`${either('sign', 'bareSign')} IN ('-', '−')`, sql`-1`]], sql`1`);
  return sql`${sign} * (${hours} + ${minutes})`;
}

type ZonePart = (typeof ZONED_GROUPS)[number];

function zonePart(text: Sql, name: ZonePart): Sql {
  const names = joinSql(ZONED_GROUPS.map(quoteText));
  return sql`(regexp_extract(${text}, ${quoteText(`^(?:${ZONED})$`)}, [${names}])).${quoteName(name)}`;
}
