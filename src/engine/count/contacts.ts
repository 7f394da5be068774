import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { momentExpression } from '../sql/moment-expression.ts';
import { queryOne } from '../sql/result.ts';
import { listLines, quoteName, type Sql, sql } from '../sql/sql.ts';

/** The column of `contacts` and `journeys` that an attribute of contacts has there: none of ours is called so. */
export function attributeColumn(name: string): Sql {
  return quoteName(`attribute ${name}`);
}

/** How the rows of contacts are to be understood. */
export interface ContactInput {
  /** Text columns of the contacts that are carried into the counts: the segment, dimensions. */
  readonly attributes: readonly string[];
  /** Whether contacts have an `updated_at`. */
  readonly dated: boolean;
  /** Whether there is a relation `told_rows`. */
  readonly told: boolean;
}

/** A column of contacts of which one value is chosen where rows differ, and how its values are ordered. */
interface Chosen {
  readonly name: Sql;
  readonly order: (value: Sql) => Sql;
}

/**
 * `contacts`: one row a contact of the contacts file, with `created` (microseconds; NULL: unknown), `owner` (rank of
 * its manager) and the attributes. Of several rows: the earliest `created`; of other differing values the one with the
 * newest `updated_at`, else the first in code-point order (SPEC: inputs). An attribute that no row of a contact has is
 * that of its rows in `told_rows`, where there is such a relation.
 *
 * @param input `attributes`: text columns to carry; `dated`: whether rows have an `updated_at`
 * @returns the number of contacts
 */
export async function createContacts(
  database: CountDatabase,
  offsets: readonly OffsetSegment[],
  { attributes, dated, told }: ContactInput,
): Promise<number> {
  const { connection, dialect } = database;
  const values = selectValues(offsets, attributes, dated);
  const columns: Chosen[] = [
    { name: sql`owner`, order: (rank) => rank },
    ...attributes.map((name) => ({ name: attributeColumn(name), order: dialect.inCodePoints })),
  ];
  const first = columns.map(({ name, order }) => sql`min(${order(name)}) AS ${name}`);
  const own = told ? sql`own_contacts` : sql`contacts`;
  const merged = dated ? sql`merged_contacts` : own;
  const select = sql`SELECT contact,
  ${listLines([sql`min(created) AS created`, sql`count(*) AS row_count`, ...first])}
FROM (${values}) v
GROUP BY contact`;
  const contacts = await connection.run(dialect.createTable(merged, select));
  if (dated) await createNewest(database, own, values, columns);
  if (told) await fillAttributes(database, attributes);
  return contacts;
}

/** `contacts` out of `own_contacts`: attributes that a contact lacks there are those of `told_rows`. */
async function fillAttributes(
  { connection, dialect }: CountDatabase,
  attributes: readonly string[],
): Promise<void> {
  const columns = attributes.map(attributeColumn);
  const filled = columns.map((name) => sql`coalesce(c.${name}, t.${name}) AS ${name}`);
  const told = attributes.map(
    (name) => sql`min(${dialect.inCodePoints(quoteName(name))}) AS ${attributeColumn(name)}`,
  );
  const select = sql`SELECT
  ${listLines([sql`c.contact`, sql`c.created`, sql`c.row_count`, sql`c.owner`, ...filled])}
FROM own_contacts c
LEFT JOIN (
  SELECT contact,
  ${listLines(told)}
  FROM told_rows
  GROUP BY contact) t ON t.contact = c.contact`;
  await connection.run(dialect.createTable(sql`contacts`, select));
  await connection.run(sql`DROP TABLE own_contacts`);
}

/** Every usable row of the contacts. */
function selectValues(offsets: readonly OffsetSegment[], attributes: readonly string[], dated: boolean): Sql {
  const columns = [
    sql`r.contact`,
    sql`${momentExpression('created_at', offsets, sql`r.`)} AS created`,
    ...(dated ? [sql`${momentExpression('updated_at', offsets, sql`r.`)} AS updated`] : []),
    sql`m.rank AS owner`,
    ...attributes.map((name) => sql`r.${quoteName(name)} AS ${attributeColumn(name)}`),
  ];
  return sql`SELECT
  ${listLines(columns)}
FROM contacts_rows r
LEFT JOIN managers m ON m.raw = r.manager
WHERE r.contact IS NOT NULL`;
}

/** `contacts`, or what else they are called, out of `merged_contacts`: those of several rows with the values of the newest row that has one. */
async function createNewest(
  { connection, dialect }: CountDatabase,
  contacts: Sql,
  values: Sql,
  columns: readonly Chosen[],
): Promise<void> {
  const statement = sql`SELECT count(*) AS repeated FROM merged_contacts WHERE row_count > 1`;
  const { repeated } = await queryOne(connection, { repeated: 'whole' }, statement);
  if (repeated === 0) {
    await connection.run(dialect.renameTable(sql`merged_contacts`, contacts));
    return;
  }
  const times = columns.map(
    ({ name }, index) => sql`max(CASE WHEN ${name} IS NOT NULL THEN updated END) AS ${timeName(index)}`,
  );
  const newest = columns.map(
    ({ name, order }, index) =>
      sql`min(CASE WHEN v.updated = t.${timeName(index)} THEN ${order(sql`v.${name}`)} END) AS ${name}`,
  );
  const chosen = columns.map(({ name }) => sql`coalesce(n.${name}, c.${name}) AS ${name}`);
  const select = sql`WITH repeated AS (
  SELECT * FROM (${values}) v
  WHERE contact IN (SELECT contact FROM merged_contacts WHERE row_count > 1))
SELECT
  ${listLines([sql`c.contact`, sql`c.created`, sql`c.row_count`, ...chosen])}
FROM merged_contacts c
LEFT JOIN (
  SELECT v.contact,
  ${listLines(newest)}
  FROM repeated v
  JOIN (
    SELECT contact,
    ${listLines(times)}
    FROM repeated
    GROUP BY contact) t ON t.contact = v.contact
  GROUP BY v.contact) n ON n.contact = c.contact`;
  await connection.run(dialect.createTable(contacts, select));
}

function timeName(index: number): Sql {
  return quoteName(`updated_${index}`);
}
