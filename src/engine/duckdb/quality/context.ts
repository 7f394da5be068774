import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { NOTICE_EXAMPLES, type Notice, type NoticeCode } from '../../../domain/quality/notice.ts';
import type { TimeRange } from '../../count/time-range.ts';
import type { EngineFacts, QualityQuestion } from '../../engine.ts';
import type { Connection } from '../../sql/connection.ts';
import { queryOne, queryTexts } from '../../sql/result.ts';
import { type Sql, sql, sumWhole } from '../../sql/sql.ts';

/** The question, and the input that it is asked of. */
export interface QualityInput extends QualityQuestion {
  readonly database: Connection;
  readonly facts: EngineFacts;
  readonly times: TimeRange;
}

/** The same, and what every part of the search needs. */
export interface QualityContext extends QualityInput {
  /** Numbers that shares are shares of. */
  readonly totals: QualityTotals;
  /** Offsets of the zone at all moments of the input, whichever way it writes times. */
  readonly segments: readonly OffsetSegment[];
}

export interface QualityTotals {
  /** Contacts of either table. */
  readonly contacts: number;
  /** Used events of a stage or a loss. */
  readonly events: number;
  /** Rows of the transitions that reached the engine. */
  readonly transitions: number;
  /** The same of the contacts. */
  readonly listed: number;
}

/** A table of the search; another search makes it anew. */
export async function createFindings(database: Connection, name: Sql, select: Sql): Promise<void> {
  await database.run(sql`CREATE OR REPLACE TEMP TABLE ${name} AS\n${select}`);
}

/** Adds up the parts of a notice that is about single things, one a row: `item`, and `weight` rows of each. */
export async function countItems(
  database: Connection,
  code: NoticeCode,
  select: Sql,
  total: number | null,
): Promise<Notice> {
  const statement = sql`SELECT ${sumWhole(sql`weight`)} AS count, count(DISTINCT item) AS items
FROM (
${select}) counted`;
  const { count, items } = await queryOne(database, { count: 'whole', items: 'whole' }, statement);
  return { code, count, total, items, examples: count === 0 ? [] : await listExamples(database, select) };
}

/** The first few different things of a query, in code-point order. */
function listExamples(database: Connection, select: Sql): Promise<string[]> {
  const statement = sql`SELECT DISTINCT item
FROM (
${select}) listed
WHERE item IS NOT NULL
ORDER BY item
LIMIT ${NOTICE_EXAMPLES}`;
  return queryTexts(database, 'item', statement);
}
