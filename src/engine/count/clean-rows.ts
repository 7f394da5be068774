import type { Micros } from '../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import type { FunnelTable } from '../../domain/tables.ts';
import type { Row } from '../sql/connection.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { momentExpression } from '../sql/moment-expression.ts';
import { queryOne } from '../sql/result.ts';
import { joinSql, listLines, quoteName, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { IGNORED, rowsOf } from './dictionaries.ts';

/** The used rows of a table, and which of its columns are wanted beside the contact, the manager and the stage. */
export interface CleanQuery {
  readonly table: FunnelTable;
  /** Columns of times, as the engine calls them. */
  readonly times: readonly string[];
  /** Columns of texts, as the engine calls them. */
  readonly texts: readonly string[];
}

/** What is to be known of moments before a column is made for them. */
export interface CleanTimes {
  /** Microseconds since 1970 UTC; null: there are none. */
  readonly first: Micros | null;
  readonly last: Micros | null;
  /** Whether any of them has a fraction of a second. */
  readonly fractions: boolean;
}

/** How the rows of the engine are to be understood. */
export interface CleanInput {
  readonly offsets: readonly OffsetSegment[];
  /** Whether there is a relation `told_rows`: contacts that have rows of their own may have attributes from elsewhere. */
  readonly told: boolean;
  readonly attributes: readonly string[];
}

/**
 * The used rows as they are meant, each once, in blocks, contact by contact: `contact`, `manager` (its name, aliases
 * applied), of transitions `stage` (the text, clean), moments in microseconds since 1970 UTC, texts. Nothing else may be
 * asked meanwhile.
 */
export function streamCleanRows(
  { connection }: Pick<CountDatabase, 'connection'>,
  input: CleanInput,
  query: CleanQuery,
): AsyncIterable<readonly Row[]> {
  return connection.stream(sql`SELECT * FROM (${selectClean(input, query)}) clean ORDER BY contact`);
}

/** The range of all moments of those rows, of all columns. */
export async function findCleanTimes(
  { connection }: Pick<CountDatabase, 'connection'>,
  input: CleanInput,
  query: CleanQuery,
): Promise<CleanTimes> {
  const names = query.times.map(quoteName);
  if (names.length === 0) return { first: null, last: null, fractions: false };
  const parts = names.map(
    (name) => sql`SELECT min(${name}) AS first, max(${name}) AS last, max(${name} % 1000000) AS rest,
  min(${name} % 1000000) AS under
FROM clean`,
  );
  const row = await queryOne(
    connection,
    { first: 'whole?', last: 'whole?', rest: 'whole?', under: 'whole?' },
    sql`WITH clean AS (${selectClean(input, { ...query, texts: [] })})
SELECT min(first) AS first, max(last) AS last, max(rest) AS rest, min(under) AS under
FROM (${joinSql(parts, sql` UNION ALL `)}) ends`,
  );
  return { first: row.first, last: row.last, fractions: (row.rest ?? 0) !== 0 || (row.under ?? 0) !== 0 };
}

function selectClean(input: CleanInput, query: CleanQuery): Sql {
  return query.table === 'transitions' ? selectEvents(input, query) : selectContacts(input, query);
}

function selectEvents({ offsets }: CleanInput, { times, texts }: CleanQuery): Sql {
  const columns = [
    sql`t.contact`,
    sql`l.label AS stage`,
    sql`m.name AS manager`,
    ...times.map((name) => sql`${momentExpression(name, offsets, sql`t.`)} AS ${quoteName(name)}`),
    ...texts.map((name) => sql`t.${quoteName(name)}`),
  ];
  return sql`SELECT DISTINCT
  ${listLines(columns)}
FROM transitions_rows t
JOIN labels l ON l.raw = t.stage
LEFT JOIN managers m ON m.raw = t.manager
WHERE t.contact IS NOT NULL AND l.code >= ${IGNORED} AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
}

/**
 * Rows of one contact stay several, because which of their values counts is a question for who reads them. What only
 * `told_rows` knows of a contact is what its own rows lack.
 */
function selectContacts({ offsets, told, attributes }: CleanInput, { times, texts }: CleanQuery): Sql {
  const columns = [
    sql`r.contact`,
    sql`m.name AS manager`,
    ...times.map((name) => sql`${momentExpression(name, offsets, sql`r.`)} AS ${quoteName(name)}`),
    ...texts.map((name) =>
      told && attributes.includes(name)
        ? sql`coalesce(r.${quoteName(name)}, c.${attributeColumn(name)}) AS ${quoteName(name)}`
        : sql`r.${quoteName(name)}`,
    ),
  ];
  const filled = told ? sql`\nLEFT JOIN contacts c ON c.contact = r.contact` : sql``;
  return sql`SELECT DISTINCT
  ${listLines(columns)}
FROM ${rowsOf('contacts')} r
LEFT JOIN managers m ON m.raw = r.manager${filled}
WHERE r.contact IS NOT NULL`;
}
