import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import type { Connection } from '../sql/connection.ts';
import { momentExpression } from '../sql/moment-expression.ts';
import { quoteName } from '../sql/sql.ts';

/** The contacts file, counted. */
export interface ContactSummary {
  /** Distinct contacts. */
  readonly contacts: number;
  /** Contacts that stand in several rows. */
  readonly repeated: number;
  readonly firstCreated: number | null;
  readonly lastCreated: number | null;
}

/**
 * `contacts`: one row a contact of the contacts file, with `created` (microseconds; NULL: unknown), `owner` (rank of
 * its manager) and the attributes. Of several rows: the earliest `created`; of other differing values the one with the
 * newest `updated_at`, else the first in code-point order (SPEC: inputs).
 *
 * @param attributes text columns to carry
 * @param dated whether rows have an `updated_at`
 */
export async function createContacts(
  database: Connection,
  offsets: readonly OffsetSegment[],
  attributes: readonly string[],
  dated: boolean,
): Promise<ContactSummary> {
  const columns = ['owner', ...attributes];
  const updated = dated ? momentExpression('updated_at', offsets, 'r.') : 'CAST(NULL AS BIGINT)';
  await database.run(
    `CREATE TEMP VIEW contact_values AS
     SELECT r.contact, ${momentExpression('created_at', offsets, 'r.')} AS created, ${updated} AS updated,
       m.rank AS owner, ${attributes.map((name) => `r.${quoteName(name)}`).join(', ') || 'NULL AS nothing'}
     FROM contacts_rows r LEFT JOIN managers m ON m.raw = r.manager
     WHERE r.contact IS NOT NULL`,
  );
  const first = columns.map((name) => `min(${quoteName(name)}) AS ${quoteName(name)}`);
  await database.run(
    `CREATE TEMP TABLE contacts AS
     SELECT contact, min(created) AS created, count(*) AS row_count, ${first.join(', ')} FROM contact_values GROUP BY contact`,
  );
  const summary = await summarize(database);
  if (dated && summary.repeated > 0) await preferNewest(database, columns);
  return summary;
}

async function summarize(database: Connection): Promise<ContactSummary> {
  const [row] = await database.query(
    `SELECT count(*) AS contacts, coalesce(sum(CASE WHEN row_count > 1 THEN 1 ELSE 0 END), 0) AS repeated,
       min(created) AS first_created, max(created) AS last_created FROM contacts`,
  );
  return {
    contacts: Number(row?.contacts),
    repeated: Number(row?.repeated),
    firstCreated: row?.first_created as number | null,
    lastCreated: row?.last_created as number | null,
  };
}

/** Replaces the values of contacts with several rows by those of their newest row that has one. */
async function preferNewest(database: Connection, columns: readonly string[]): Promise<void> {
  for (const column of columns) {
    const name = quoteName(column);
    await database.run(
      `UPDATE contacts SET ${name} = newest.value FROM (
         SELECT v.contact, min(v.${name}) AS value
         FROM contact_values v
         JOIN (SELECT contact, max(updated) AS updated FROM contact_values WHERE ${name} IS NOT NULL GROUP BY contact) u
           ON u.contact = v.contact AND u.updated = v.updated
         WHERE v.${name} IS NOT NULL AND v.contact IN (SELECT contact FROM contacts WHERE row_count > 1)
         GROUP BY v.contact) newest
       WHERE newest.contact = contacts.contact`,
    );
  }
}
