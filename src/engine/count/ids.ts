import type { Micros } from '../../domain/calendar/micros.ts';
import type { ForeignIds, IdCounts } from '../../domain/quality/foreign-ids.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { queryOne, queryTexts, wholes } from '../sql/result.ts';
import { type Sql, sql } from '../sql/sql.ts';

/** Ids of one table alone that are shown. */
const EXAMPLES = 3;

/** What is known of `contacts` and of the rows it was made of. */
export interface IdScope {
  /** Contacts of either kind of file. */
  readonly contacts: number;
  /** Number of files of contacts; later sources of `contacts_rows` are files of transitions with a row a contact. */
  readonly lists: number;
  /** Exclusive bound of what has happened, microseconds; null where everything has. */
  readonly before: Micros | null;
}

/** Ids of contacts that stand in files of transitions alone, which have a row a contact. */
export function selectUnlisted({ lists }: Pick<IdScope, 'lists'>): Sql {
  return sql`SELECT DISTINCT contact FROM contacts_rows WHERE source >= ${lists}`;
}

/** Ids of the files of contacts. */
function selectListed({ lists }: IdScope): Sql {
  return sql`SELECT DISTINCT contact FROM contacts_rows WHERE source < ${lists} AND contact IS NOT NULL`;
}

const TOUCHED = sql`SELECT contact FROM journeys WHERE last_at IS NOT NULL`;

/**
 * How far the ids of the two tables match. Nothing is joined that is not as small as the exceptions: whoever is in
 * `journeys` and in no table of contacts is their number less that of the contacts, but for those of whom nothing has
 * happened yet.
 */
export async function countIds({ connection }: CountDatabase, scope: IdScope): Promise<IdCounts> {
  const unlisted = selectUnlisted(scope);
  // whatever is to be counted among the contacts to come costs a join, and mostly there are none
  const late =
    scope.before === null
      ? sql`SELECT 0 AS young`
      : sql`SELECT count(*) AS young
  FROM (SELECT contact FROM contacts WHERE created >= ${scope.before}) late
  WHERE contact NOT IN (SELECT contact FROM journeys)`;
  const statement = sql`SELECT j.*, u.*, t.*, y.*
FROM (SELECT count(*) AS known, count(last_at) AS touched FROM journeys) j,
(SELECT count(*) AS unlisted FROM (${unlisted}) unlisted) u,
(SELECT count(*) AS moved FROM (${TOUCHED}) touched WHERE contact IN (${unlisted})) t,
(${late}) y`;
  const shape = wholes(['known', 'touched', 'unlisted', 'moved', 'young']);
  const row = await queryOne(connection, shape, statement);
  const strangers = row.known - (scope.contacts - row.young);
  return {
    contacts: scope.contacts - row.unlisted,
    transitions: row.touched,
    both: row.touched - strangers - row.moved,
  };
}

/** The first ids of each table that the other does not have, in code-point order. */
export async function listForeignIds(
  { connection, dialect }: CountDatabase,
  scope: IdScope,
): Promise<ForeignIds> {
  const listed = selectListed(scope);
  const list = (own: Sql, other: Sql): Promise<string[]> => {
    const foreign = sql`SELECT contact FROM (${own}) own WHERE contact NOT IN (${other})`;
    return queryTexts(
      connection,
      'contact',
      sql`${foreign} ORDER BY ${dialect.inCodePoints(sql`contact`)} LIMIT ${EXAMPLES}`,
    );
  };
  return { contacts: await list(listed, TOUCHED), transitions: await list(TOUCHED, listed) };
}
