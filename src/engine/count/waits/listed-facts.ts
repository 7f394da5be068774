import type { Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import { LOST } from '../dictionaries.ts';
import { selectEvents } from '../fold.ts';
import type { Journeys } from '../journey-parts.ts';

/** What is known of the rows that journeys are folded of. */
export interface RowScope {
  readonly offsets: readonly OffsetSegment[];
  /** Whether contacts have an `updated_at`. */
  readonly dated: boolean;
  /** Text columns that were read beside those of every question: `company` of contacts, `amount` and `currency` of events. */
  readonly further: ReadonlySet<string>;
}

/**
 * The company of every contact of the relation `listed`: contact, company. Of several rows that of the newest one which
 * has any, else the first in code-point order, as of everything that contacts' rows differ in.
 */
export function selectCompanies({ dialect }: Journeys, { offsets, dated }: RowScope): Sql {
  const updated = dated ? momentExpression('updated_at', offsets) : sql`CAST(NULL AS BIGINT)`;
  const order = sql`updated DESC NULLS LAST, ${dialect.inCodePoints(sql`company`)}`;
  return sql`SELECT contact, company
FROM (
  SELECT contact, company,
    row_number() OVER (PARTITION BY contact ORDER BY ${order}) AS place
  FROM (
    SELECT contact, company, ${updated} AS updated
    FROM contacts_rows
    WHERE company IS NOT NULL AND contact IN (SELECT contact FROM listed)) told) ranked
WHERE place = 1`;
}

/** The amount of every contact of `listed`, that of its newest event which has one: contact, amount, currency, as texts. */
export function selectAmounts(
  { dialect, lastStage }: Journeys,
  { offsets, further }: RowScope,
  before: Micros,
): Sql {
  const currency = further.has('currency') ? sql`t.currency` : sql`CAST(NULL AS VARCHAR) AS currency`;
  const stage = sql`CASE WHEN code = ${LOST} THEN ${lastStage + 1} ELSE code END`;
  const texts = sql`${dialect.inCodePoints(sql`amount`)}, ${dialect.inCodePoints(sql`currency`)}`;
  return sql`SELECT contact, amount, currency
FROM (
  SELECT contact, amount, currency,
    row_number() OVER (PARTITION BY contact ORDER BY happened DESC, ${stage} DESC, ${texts}) AS place
  FROM (${selectEvents(offsets, [sql`t.amount`, currency])}) events
  WHERE amount IS NOT NULL AND happened < ${before} AND contact IN (SELECT contact FROM listed)) ranked
WHERE place = 1`;
}
