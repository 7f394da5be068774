import { DAY } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { MoveCount, SkippedDeals, TrackCounts } from '../../../domain/tracking.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { queryOne, queryRows, queryTexts, streamRows } from '../../sql/result.ts';
import { chooseSql, joinSql, quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';

/** An event to be appended. */
export interface TrackedEvent {
  readonly contact: string;
  readonly stage: string;
  /** Microseconds since 1970 UTC. */
  readonly at: number;
  readonly manager: string | null;
  readonly reason: string | null;
  readonly amount: string | null;
}

const EXAMPLES = 5;

/** `known`: the last known stage of every deal of the history; of events at one time that of the later row. */
async function createKnown(database: Database, offsets: readonly OffsetSegment[]): Promise<void> {
  await database.run(sql`CREATE TEMP TABLE known AS
SELECT contact, stage, label, happened
FROM (
  SELECT *, row_number() OVER (PARTITION BY contact ORDER BY happened DESC, ordinal DESC) AS nth
  FROM (
    SELECT t.contact, t.ordinal, s.stage, s.label, ${momentExpression('at', offsets, sql`t.`)} AS happened
    FROM transitions_rows t
    JOIN spellings s ON s.raw = t.stage) events) numbered
WHERE nth = 1`);
}

/**
 * `deals`: one row a deal. Rows of the same deal have the same stage; the latest change of it counts, of equal ones the
 * first in code-point order: not the first in the file, whose order says nothing.
 */
async function createDeals(database: Database, offsets: readonly OffsetSegment[]): Promise<void> {
  const others = ['created', 'stage', 'manager', 'reason', 'amount'].map(
    (name) => sql`${quoteName(name)} NULLS LAST`,
  );
  const order = joinSql([sql`changed DESC NULLS LAST`, ...others]);
  await database.run(sql`CREATE TEMP TABLE deals AS
SELECT *
FROM (
  SELECT *, row_number() OVER (PARTITION BY contact ORDER BY ${order}) AS nth
  FROM (
    SELECT r.contact, s.stage, s.label,
      ${momentExpression('at', offsets, sql`r.`)} AS changed,
      r.at_local % ${DAY} = 0 AS dateonly,
      ${momentExpression('created_at', offsets, sql`r.`)} AS created,
      r.manager, r.reason, r.amount
    FROM deal_rows r
    JOIN spellings s ON s.raw = r.stage) dated) numbered
WHERE nth = 1`);
}

/**
 * `changes`: every deal whose stage is not the last known one, and what becomes of it. A change that has a date but no
 * time of day happened after whatever is known of that day.
 */
async function createChanges(database: Database, moment: number): Promise<void> {
  const sameDay = sql`d.dateonly AND k.happened > d.changed AND k.happened < d.changed + ${DAY}`;
  const happened = chooseSql(
    [
      [sameDay, sql`k.happened`],
      [sql`d.changed IS NOT NULL`, sql`d.changed`],
      [sql`k.contact IS NULL AND d.created <= ${moment}`, sql`d.created`],
    ],
    sql`${moment}`,
  );
  const fate = chooseSql(
    [
      [sql`happened > ${moment}`, sql`'ahead'`],
      [sql`happened < last`, sql`'behind'`],
      [sql`last IS NULL`, sql`'new'`],
    ],
    sql`'moved'`,
  );
  await database.run(sql`CREATE TEMP TABLE changes AS
SELECT *, ${fate} AS fate
FROM (
  SELECT d.contact, d.stage, d.label, d.manager, d.reason, d.amount,
    k.stage AS former, k.label AS former_label, k.happened AS last,
    ${happened} AS happened
  FROM deals d
  LEFT JOIN known k ON k.contact = d.contact
  WHERE k.label IS NULL OR k.label <> d.label) differing`);
}

/** Compares every deal with its last known stage: `known`, `deals` and `changes` are made. */
export async function compareDeals(
  database: Database,
  offsets: readonly OffsetSegment[],
  moment: number,
): Promise<TrackCounts> {
  await createKnown(database, offsets);
  await createDeals(database, offsets);
  await createChanges(database, moment);
  const { deals, changes, latest, rows } = await queryOne(
    database,
    { deals: 'whole', changes: 'whole', latest: 'whole?', rows: 'whole' },
    sql`SELECT
  (SELECT count(*) FROM deals) AS deals,
  (SELECT count(*) FROM changes) AS changes,
  (SELECT max(changed) FROM deals) AS latest,
  (SELECT count(*) FROM deal_rows) AS rows`,
  );
  return {
    deals,
    repeated: rows - deals,
    unchanged: deals - changes,
    latest,
    moves: await countMoves(database),
    behind: await findContacts(database, sql`changes WHERE fate = 'behind'`),
    ahead: await findContacts(database, sql`changes WHERE fate = 'ahead'`),
    vanished: await findContacts(database, sql`known WHERE contact NOT IN (SELECT contact FROM deals)`),
  };
}

/** From stage to stage, the commonest first. */
async function countMoves(database: Database): Promise<MoveCount[]> {
  const statement = sql`SELECT former, stage, count(*) AS deals
FROM (
  SELECT min(former) OVER (PARTITION BY former_label) AS former, min(stage) OVER (PARTITION BY label) AS stage
  FROM changes
  WHERE fate IN ('new', 'moved')) moves
GROUP BY former, stage
ORDER BY deals DESC, former NULLS FIRST, stage`;
  const rows = await queryRows(database, { former: 'text?', stage: 'text', deals: 'whole' }, statement);
  return rows.map(({ former, stage, deals }) => ({ from: former, to: stage, deals }));
}

/** How many contacts a relation has, and the first few in code-point order. */
async function findContacts(database: Database, relation: Sql): Promise<SkippedDeals> {
  const statement = sql`SELECT count(*) AS deals FROM ${relation}`;
  const { deals } = await queryOne(database, { deals: 'whole' }, statement);
  const first = sql`SELECT contact FROM ${relation} ORDER BY contact LIMIT ${EXAMPLES}`;
  return { deals, examples: await queryTexts(database, 'contact', first) };
}

/** What is to be appended, by time and id, in blocks; after {@link compareDeals}. */
export function streamEvents(database: Database): AsyncIterable<readonly TrackedEvent[]> {
  return streamRows(
    database,
    { contact: 'text', stage: 'text', at: 'whole', manager: 'text?', reason: 'text?', amount: 'text?' },
    sql`SELECT contact, stage, happened AS at, manager, reason, amount
FROM changes
WHERE fate IN ('new', 'moved')
ORDER BY happened, contact`,
  );
}
