import { DAY } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { MoveCount, SkippedDeals, TrackCounts } from '../../../domain/tracking.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { quoteInteger } from '../../sql/sql.ts';
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
  await database.run(
    `CREATE TEMP TABLE known AS SELECT contact, stage, label, happened FROM (
       SELECT *, row_number() OVER (PARTITION BY contact ORDER BY happened DESC, ordinal DESC) AS nth FROM (
         SELECT t.contact, t.ordinal, s.stage, s.label, ${momentExpression('at', offsets, 't.')} AS happened
         FROM transitions_rows t JOIN spellings s ON s.raw = t.stage))
     WHERE nth = 1`,
  );
}

/**
 * `deals`: one row a deal. Rows of the same deal have the same stage; the latest change of it counts, of equal ones the
 * first in code-point order: not the first in the file, whose order says nothing.
 */
async function createDeals(database: Database, offsets: readonly OffsetSegment[]): Promise<void> {
  const others = ['created', 'stage', 'manager', 'reason', 'amount'].map((name) => `${name} NULLS LAST`);
  await database.run(
    `CREATE TEMP TABLE deals AS SELECT * FROM (
       SELECT *, row_number() OVER (PARTITION BY contact ORDER BY changed DESC NULLS LAST, ${others.join(', ')}) AS nth FROM (
         SELECT r.contact, s.stage, s.label, ${momentExpression('at', offsets, 'r.')} AS changed,
           r.at_local % ${DAY} = 0 AS dateonly, ${momentExpression('created_at', offsets, 'r.')} AS created,
           r.manager, r.reason, r.amount
         FROM deal_rows r JOIN spellings s ON s.raw = r.stage))
     WHERE nth = 1`,
  );
}

/**
 * `changes`: every deal whose stage is not the last known one, and what becomes of it. A change that has a date but no
 * time of day happened after whatever is known of that day.
 */
async function createChanges(database: Database, moment: number): Promise<void> {
  const now = quoteInteger(moment);
  const sameDay = `d.dateonly AND k.happened > d.changed AND k.happened < d.changed + ${DAY}`;
  await database.run(
    `CREATE TEMP TABLE changes AS SELECT *,
       CASE WHEN happened > ${now} THEN 'ahead' WHEN happened < last THEN 'behind'
         WHEN last IS NULL THEN 'new' ELSE 'moved' END AS fate
     FROM (SELECT d.contact, d.stage, d.label, d.manager, d.reason, d.amount, k.stage AS former, k.label AS former_label,
         k.happened AS last,
         CASE WHEN ${sameDay} THEN k.happened WHEN d.changed IS NOT NULL THEN d.changed
           WHEN k.contact IS NULL AND d.created <= ${now} THEN d.created ELSE ${now} END AS happened
       FROM deals d LEFT JOIN known k ON k.contact = d.contact
       WHERE k.label IS NULL OR k.label <> d.label)`,
  );
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
  const [sums] = await database.query(
    `SELECT (SELECT count(*) FROM deals) AS deals, (SELECT count(*) FROM changes) AS changes,
       (SELECT max(changed) FROM deals) AS latest, (SELECT count(*) FROM deal_rows) AS row_count`,
  );
  return {
    deals: Number(sums?.deals),
    repeated: Number(sums?.row_count) - Number(sums?.deals),
    unchanged: Number(sums?.deals) - Number(sums?.changes),
    latest: (sums?.latest ?? null) as number | null,
    moves: await countMoves(database),
    behind: await findContacts(database, `changes WHERE fate = 'behind'`),
    ahead: await findContacts(database, `changes WHERE fate = 'ahead'`),
    vanished: await findContacts(database, 'known WHERE contact NOT IN (SELECT contact FROM deals)'),
  };
}

/** From stage to stage, the commonest first. */
async function countMoves(database: Database): Promise<MoveCount[]> {
  const rows = await database.query(
    `SELECT former, stage, count(*) AS deals FROM (
       SELECT min(former) OVER (PARTITION BY former_label) AS former, min(stage) OVER (PARTITION BY label) AS stage
       FROM changes WHERE fate IN ('new', 'moved'))
     GROUP BY former, stage ORDER BY deals DESC, former NULLS FIRST, stage`,
  );
  return rows.map(({ former, stage, deals }) => ({
    from: former as string | null,
    to: String(stage),
    deals: Number(deals),
  }));
}

/** How many contacts a relation has, and the first few in code-point order. */
async function findContacts(database: Database, relation: string): Promise<SkippedDeals> {
  const [row] = await database.query(`SELECT count(*) AS deals FROM ${relation}`);
  const rows = await database.query(`SELECT contact FROM ${relation} ORDER BY contact LIMIT ${EXAMPLES}`);
  return { deals: Number(row?.deals), examples: rows.map(({ contact }) => String(contact)) };
}

/** What is to be appended, by time and id, in blocks; after {@link compareDeals}. */
export async function* streamEvents(database: Database): AsyncIterable<readonly TrackedEvent[]> {
  const blocks = database.stream(
    `SELECT contact, stage, happened, manager, reason, amount FROM changes
     WHERE fate IN ('new', 'moved') ORDER BY happened, contact`,
  );
  for await (const rows of blocks) {
    yield rows.map(({ contact, stage, happened, manager, reason, amount }) => ({
      contact: String(contact),
      stage: String(stage),
      at: Number(happened),
      manager: manager as string | null,
      reason: reason as string | null,
      amount: amount as string | null,
    }));
  }
}
