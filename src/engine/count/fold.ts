import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import type { Connection } from '../sql/connection.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { momentExpression } from '../sql/moment-expression.ts';
import { joinSql, listLines, quoteName, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { LOST } from './dictionaries.ts';
import {
  isLoss,
  LISTED,
  type Packing,
  packEarliest,
  packLatest,
  unpackEarliestManager,
  unpackLatestManager,
  unpackTime,
} from './packing.ts';

/** What the fold needs to know beside the tables. */
export interface FoldContext {
  readonly dialect: CountDialect;
  readonly packing: Packing;
  readonly offsets: readonly OffsetSegment[];
  /** Number of the last stage, n. */
  readonly lastStage: number;
  /** Exclusive bound of what has happened, microseconds. */
  readonly before: number;
  /** Whether any events are present stages that a list names. */
  readonly snapshot: boolean;
  /** Attributes of `contacts` that are carried along. */
  readonly carried: readonly string[];
}

/** The column of `journeys` that holds the time of the entry into a stage. */
export function entryOf(stage: number): Sql {
  return quoteName(`e${stage}`);
}

/** The column of `journeys` that holds the rank of the manager on the event which set that entry. */
export function managerOf(stage: number): Sql {
  return quoteName(`m${stage}`);
}

/** The columns of `journeys` that are of no stage. */
export function stagelessColumns({ carried, snapshot }: Pick<FoldContext, 'carried' | 'snapshot'>): Sql[] {
  const columns = [sql`contact`, sql`last_at`, sql`last_by`, sql`was_lost`, sql`owner`];
  return [...columns, ...carried.map(attributeColumn), ...(snapshot ? [sql`dated`, sql`stray`] : [])];
}

/** The packed event that set it, while journeys are folded. */
function keyOf(stage: number): Sql {
  return quoteName(`k${stage}`);
}

/**
 * `journeys`: one row a contact. `e0..en` are its entries, microseconds, NULL where a stage was not reached (SPEC:
 * reaching a stage; a later stage implies the earlier ones), `m0..mn` the ranks of the managers on the events that set
 * them, NULL for nobody. `last_at` and `last_by` are the same of its latest event, `was_lost` whether that is a loss;
 * `owner` is the rank of the manager in the contacts file. A contact of which nothing has happened yet is left out; one
 * whose entry into stage 0 has no time keeps `e0` NULL.
 *
 * Events are folded as packed keys, which are taken apart once: every question asks for what is in them.
 *
 * Of a snapshot also `dated`, microseconds: the earliest creation or dated event of a stage; and `stray`: all that is
 * known of the contact is that a list names it as lost, be it with the date of the loss.
 */
export async function createJourneys(connection: Connection, context: FoldContext): Promise<void> {
  const { dialect, packing, lastStage, before } = context;
  const stages = Array.from({ length: lastStage + 1 }, (_, index) => index);
  const keys = stages.map(
    (stage) => sql`min(CASE WHEN code >= ${stage} THEN earliest END) AS ${keyOf(stage)}`,
  );
  const stageOrLoss = sql`CASE WHEN code = ${LOST} THEN ${lastStage + 1} ELSE code END`;
  const created = sql`CASE WHEN created < ${before} THEN created END`;
  const sums = [...keys, sql`max(latest) AS latest`];
  const carried = [...context.carried.map((name) => sql`c.${attributeColumn(name)}`)];
  if (context.snapshot) {
    const isDated = sql`(NOT snapshot OR entry IS NOT NULL)`;
    sums.push(sql`min(CASE WHEN code <> ${LOST} AND ${isDated} THEN happened END) AS dated`);
    sums.push(sql`min(CASE WHEN code = ${LOST} AND snapshot THEN 1 ELSE 0 END) AS stray`);
    carried.push(sql`${leastOf(sql`e.dated`, sql`c.listed_at`)} AS dated`);
    carried.push(sql`coalesce(e.stray, 0) = 1 AS stray`);
  }
  const columns = [
    sql`coalesce(e.contact, c.contact) AS contact`,
    sql`${leastOf(sql`e.${keyOf(0)}`, sql`c.listed`)} AS ${keyOf(0)}`,
    ...stages.slice(1).map((stage) => sql`e.${keyOf(stage)}`),
    sql`e.latest`,
    sql`c.owner`,
    ...carried,
  ];
  const unpacked = [
    sql`contact`,
    ...stages.map((stage) => sql`${unpackTime(dialect, packing, keyOf(stage))} AS ${entryOf(stage)}`),
    ...stages.map(
      (stage) => sql`${unpackEarliestManager(dialect, packing, keyOf(stage))} AS ${managerOf(stage)}`,
    ),
    sql`${unpackTime(dialect, packing, sql`latest`)} AS last_at`,
    sql`${unpackLatestManager(dialect, packing, sql`latest`)} AS last_by`,
    sql`coalesce(${isLoss(dialect, packing, sql`latest`)}, FALSE) AS was_lost`,
    sql`owner`,
    ...context.carried.map(attributeColumn),
    ...(context.snapshot ? [sql`dated`, sql`stray`] : []),
  ];
  const select = sql`SELECT
  ${listLines(unpacked)}
FROM (
SELECT
  ${listLines(columns)}
FROM (
  SELECT contact,
  ${listLines(sums)}
  FROM (
    SELECT *,
      ${packEarliest(dialect, packing, sql`happened`, sql`code`, sql`rank`)} AS earliest,
      ${packLatest(dialect, packing, sql`happened`, stageOrLoss, sql`rank`)} AS latest
    FROM (${selectEvents(context.offsets, context.snapshot ? [sql`t.snapshot`, sql`t.entry`] : [])}) events
    WHERE happened < ${before}) packed
  GROUP BY contact) e
FULL JOIN (
  SELECT *, ${created} AS listed_at,
    ${packEarliest(dialect, packing, created, sql`${LISTED}`, sql`owner`)} AS listed
  FROM contacts) c ON c.contact = e.contact
WHERE e.contact IS NOT NULL OR c.created IS NULL OR c.created < ${before}) folded`;
  await connection.run(dialect.createTable(sql`journeys`, select));
}

/**
 * Every used event of a stage or a loss: contact, code, happened, rank of its manager (NULL: none named).
 *
 * @param more further columns of `transitions_rows`, which is `t`
 * @param rows left out: those that have the proof of their stage, where that is required
 */
export function selectEvents(
  offsets: readonly OffsetSegment[],
  more: readonly Sql[] = [],
  rows: Sql = sql`event_rows`,
): Sql {
  const happened = sql`${momentExpression('at', offsets, sql`t.`)} AS happened`;
  return sql`SELECT ${joinSql([sql`t.contact`, sql`l.code`, happened, sql`m.rank`, ...more])}
FROM ${rows} t
JOIN labels l ON l.raw = t.stage
LEFT JOIN managers m ON m.raw = t.manager
WHERE l.code >= ${LOST} AND t.contact IS NOT NULL AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
}

/** The smaller of two values, of which either may be NULL: not every engine's LEAST skips NULLs. */
function leastOf(a: Sql, b: Sql): Sql {
  return sql`CASE WHEN ${a} IS NULL OR ${b} < ${a} THEN ${b} ELSE ${a} END`;
}
