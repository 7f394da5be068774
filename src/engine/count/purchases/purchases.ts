import type { Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { Connection } from '../../sql/connection.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { queryOne, streamRows } from '../../sql/result.ts';
import { listLines, type Sql, sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { selectEvents } from '../fold.ts';
import type { Journeys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { usableRow } from '../rejected-rows.ts';
import { inSegments } from '../step-facts.ts';
import { type RowScope, selectCompanies } from '../waits/listed-facts.ts';

/** Which purchases are asked for: those that have happened, of the contacts of these segments. */
export type PurchasesQuery = Pick<CountQuery, 'before' | 'segments'>;

/** What is known of the rows. */
export interface PurchaseScope extends RowScope {
  readonly tables: readonly TableName[];
}

/** A purchase as it stands in the files. */
export interface PurchaseRow {
  readonly contact: string;
  readonly at: Micros;
  /** The one it names, else the contact's owner; null where nobody is. */
  readonly manager: string | null;
  readonly amount: string;
  readonly currency: string | null;
}

/** How many there are, and from when to when. */
export interface PurchaseRange {
  readonly purchases: number;
  readonly first: Micros | null;
  readonly last: Micros | null;
  /** Those that come after the moment that is looked from: they have not happened. */
  readonly later: number;
}

const ROW = { contact: 'text', at: 'whole', manager: 'text?', amount: 'text', currency: 'text?' } as const;

/**
 * The purchases that are asked for, client by client and each one's in the order of time: where no file of purchases is
 * read, the events of the last stage that have an amount, several rows about one event being one purchase.
 */
export async function* streamPurchases(
  connection: Connection,
  journeys: Journeys,
  scope: PurchaseScope,
  query: PurchasesQuery,
): AsyncIterable<readonly PurchaseRow[]> {
  const { inCodePoints } = journeys.dialect;
  const listed = sql`SELECT p.contact, p.happened AS at, n.name AS manager, p.amount, p.currency
FROM (${selectPurchases(journeys, scope, query)}) p
LEFT JOIN ${NAMES} n ON n.rank = p.rank
WHERE p.happened < ${query.before}
ORDER BY ${inCodePoints(sql`p.contact`)}, p.happened`;
  yield* streamRows(connection, ROW, listed);
}

/** How many purchases are asked for, and of what time. */
export function findPurchaseRange(
  connection: Connection,
  journeys: Journeys,
  scope: PurchaseScope,
  query: PurchasesQuery,
): Promise<PurchaseRange> {
  const past = sql`happened < ${query.before}`;
  const columns = [
    sql`count(CASE WHEN ${past} THEN 1 END) AS purchases`,
    sql`min(CASE WHEN ${past} THEN happened END) AS first`,
    sql`max(CASE WHEN ${past} THEN happened END) AS last`,
    sql`count(CASE WHEN NOT (${past}) THEN 1 END) AS later`,
  ];
  const shape = { purchases: 'whole', first: 'whole?', last: 'whole?', later: 'whole' } as const;
  return queryOne(
    connection,
    shape,
    sql`SELECT\n  ${listLines(columns)}\nFROM (${selectPurchases(journeys, scope, query)}) p`,
  );
}

/** The companies of the clients that are asked for, in no order: contact and company. */
export async function* streamCompanies(
  connection: Connection,
  journeys: Journeys,
  scope: PurchaseScope,
  query: PurchasesQuery,
): AsyncIterable<readonly { readonly contact: string; readonly company: string }[]> {
  if (!scope.further.has('company')) return;
  const statement = sql`SELECT * FROM (
WITH listed AS (SELECT DISTINCT contact FROM (${selectPurchases(journeys, scope, query)}) p)
${selectCompanies(journeys, scope)}) told`;
  yield* streamRows(connection, { contact: 'text', company: 'text' }, statement);
}

/** Contact, happened, rank of the manager, amount, currency: of whatever the purchases are. */
function selectPurchases(journeys: Journeys, scope: PurchaseScope, query: PurchasesQuery): Sql {
  const source = scope.tables.includes('purchases')
    ? selectRows(scope.offsets)
    : selectFinalEvents(journeys, scope);
  return sql`SELECT r.contact, r.happened, coalesce(r.rank, c.owner) AS rank, r.amount, r.currency
FROM (${source}) r
LEFT JOIN contacts c ON c.contact = r.contact
WHERE ${inSegments(journeys, query)}`;
}

function selectRows(offsets: readonly OffsetSegment[]): Sql {
  return sql`SELECT t.contact, ${momentExpression('at', offsets, sql`t.`)} AS happened, m.rank, t.amount, t.currency
FROM (SELECT * FROM purchases_rows WHERE ${usableRow('purchases')}) t
LEFT JOIN managers m ON m.raw = t.manager`;
}

/** Of several rows about one event the one with a manager, of these the first amount in code-point order. */
function selectFinalEvents({ dialect, lastStage }: Journeys, { offsets, further }: RowScope): Sql {
  const nothing = sql`CAST(NULL AS VARCHAR)`;
  const amount = sql`${further.has('amount') ? sql`t.amount` : nothing} AS amount`;
  const currency = sql`${further.has('currency') ? sql`t.currency` : nothing} AS currency`;
  const texts = sql`${dialect.inCodePoints(sql`amount`)}, ${dialect.inCodePoints(sql`currency`)} NULLS LAST`;
  return sql`SELECT contact, happened, rank, amount, currency
FROM (
  SELECT contact, happened, rank, amount, currency,
    row_number() OVER (PARTITION BY contact, happened ORDER BY rank NULLS LAST, ${texts}) AS place
  FROM (${selectEvents(offsets, [amount, currency])}) events
  WHERE code = ${lastStage} AND amount IS NOT NULL) ranked
WHERE place = 1`;
}
