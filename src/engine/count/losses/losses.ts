import type { Micros } from '../../../domain/calendar/micros.ts';
import type { LossStage } from '../../../domain/refusals/share-refusals.ts';
import type { Connection } from '../../sql/connection.ts';
import { queryRows } from '../../sql/result.ts';
import { chooseSql, joinSql, listLines, type Sql, sql } from '../../sql/sql.ts';
import { LOST } from '../dictionaries.ts';
import { entryOf, selectEvents } from '../fold.ts';
import {
  joinShown,
  listGrouped,
  listKeys,
  noText,
  planKey,
  selectShown,
  selectValues,
} from '../groupings.ts';
import { type JourneyPart, type Journeys, queryJourneys } from '../journey-parts.ts';
import type { CountQuery, Grouping } from '../question.ts';
import { inSegments, isStray, within } from '../step-facts.ts';
import { type RowScope, selectCompanies } from '../waits/listed-facts.ts';

/** Which losses are asked for: of contacts that are lost now, by when that happened. */
export interface LossQuery extends Pick<CountQuery, 'period' | 'before' | 'segments'> {
  /** What they are counted by: the manager on the loss, else the owner, or what stands in his place. */
  readonly by: Exclude<Grouping, { kind: 'bucket' }>;
}

/** So many contacts were lost for a reason. */
export interface LossCount {
  readonly key: string | null;
  /** A clean text; null where none was recorded. */
  readonly reason: string | null;
  readonly stage: LossStage;
  readonly contacts: number;
}

/** Losses after which a contact is to be asked again. */
export interface RecallQuery extends LossQuery {
  /** Reasons, as they stand in the files, and how long after the loss they fall due, microseconds. */
  readonly recalls: readonly { readonly reason: string; readonly after: Micros }[];
  /** Those that fall due before that. */
  readonly dueBefore: Micros;
}

/** A lost contact that is to be asked again. */
export interface RecalledContact {
  readonly contact: string;
  /** What it is counted by. */
  readonly key: string | null;
  /** The manager on the loss, else the owner; null where there is neither. */
  readonly manager: string | null;
  readonly reason: string;
  readonly lost: Micros;
  readonly due: Micros;
  readonly company: string | null;
}

/** Contacts that are lost, by key, reason and stage, in no order. */
export async function countLosses(
  connection: Connection,
  journeys: Journeys,
  scope: RowScope,
  query: LossQuery,
): Promise<LossCount[]> {
  const key = planKey(journeys, query.by, 0);
  const known = scope.further.has('reason');
  const part: JourneyPart = {
    stages: undefined,
    where: isLost(journeys, query),
    columns: [
      { name: 'step', value: lossStep(journeys), kind: { least: UNKNOWN, most: journeys.lastStage } },
      { name: 'reason', value: known ? sql`reason` : noText(journeys), kind: 'reason' },
      ...listKeys([key], { credited: sql`coalesce(last_by, owner)`, bucketAt: sql`last_at` }),
    ],
  };
  const rows = await queryJourneys(connection, journeys, {
    shape: { reason: 'text?', step: 'whole', key_0: 'text?', contacts: 'whole' },
    parts: [part],
    write: ({ union, count }) => sql`SELECT c.reason, c.step, ${key.shown} AS key_0, c.contacts
FROM (
  SELECT reason, step, key_0, ${count} AS contacts
  FROM (
${union}) losses
  GROUP BY 1, 2, 3) c
${joinShown([key])}`,
    ...(known ? { from: sql`(${selectReasoned(journeys, scope)}) reasoned` } : {}),
  });
  return rows.map(({ key_0, reason, step, contacts }) => ({
    key: key_0,
    reason,
    stage: step > 0 ? step : step === AFTER ? 'after' : 'unknown',
    contacts,
  }));
}

/** The lost contacts that are to be asked again, the one that is due first at the top, then by id. */
export async function listRecalled(
  connection: Connection,
  journeys: Journeys,
  scope: RowScope,
  query: RecallQuery,
): Promise<RecalledContact[]> {
  if (query.recalls.length === 0) return [];
  const keys = [query.by, { kind: 'manager' } as const].map((each, place) => planKey(journeys, each, place));
  const hasCompany = scope.further.has('company');
  const facts = [sql`contact`, sql`reason`, sql`lost`, sql`due`];
  const columns = [
    ...facts.map((name) => sql`c.${name}`),
    ...selectShown(keys),
    sql`${hasCompany ? sql`d.company` : sql`CAST(NULL AS VARCHAR)`} AS company`,
  ];
  const joins = [
    ...keys.flatMap(({ join }) => join),
    ...(hasCompany ? [sql`LEFT JOIN (${selectCompanies(journeys, scope)}) d ON d.contact = c.contact`] : []),
  ];
  const recalls = journeys.dialect.constantRows(
    sql`r`,
    { reason: 'text', after_loss: 'whole' },
    query.recalls.map(({ reason, after }) => [reason, after]),
  );
  const statement = sql`SELECT *
FROM (
WITH listed AS (
SELECT
  ${listLines([...facts, ...selectValues(keys)])}
FROM (
  SELECT l.*, l.lost + r.after_loss AS due
  FROM (${selectLosses(journeys, scope, query)}) l
  JOIN ${recalls} ON r.reason = l.reason) losses
WHERE due < ${query.dueBefore})
SELECT
  ${listLines(columns)}
FROM listed c
${joinSql(joins, sql`\n`)}) told
ORDER BY due, ${journeys.dialect.inCodePoints(sql`contact`)}`;
  const rows = await queryRows(connection, RECALLED, statement);
  return rows.map(({ key_0, key_1, ...row }) => ({ ...row, key: key_0, manager: key_1 }));
}

const RECALLED = {
  contact: 'text',
  reason: 'text',
  lost: 'whole',
  due: 'whole',
  key_0: 'text?',
  key_1: 'text?',
  company: 'text?',
} as const;

/** In place of the number of a stage: it had reached the last one; nobody knows which it had reached. */
const AFTER = 0;
const UNKNOWN = -1;

/** A row a lost contact: contact, lost (microseconds), credited, step, reason, and what it is grouped by. */
function selectLosses(journeys: Journeys, scope: RowScope, query: LossQuery): Sql {
  const known = scope.further.has('reason');
  const facts = [
    sql`contact`,
    sql`last_at AS lost`,
    sql`coalesce(last_by, owner) AS credited`,
    sql`${lossStep(journeys)} AS step`,
    sql`${known ? sql`reason` : noText(journeys)} AS reason`,
    ...listGrouped([query.by]),
  ];
  return sql`SELECT
  ${listLines(facts)}
FROM ${known ? sql`(${selectReasoned(journeys, scope)}) reasoned` : sql`journeys`}
WHERE ${isLost(journeys, query)}`;
}

/** The condition that a contact is among the losses that are asked for. */
export function isLost(journeys: Journeys, { period, segments }: LossQuery): Sql {
  return sql`was_lost AND ${inSegments(journeys, { segments })}${within(sql`last_at`, period)}`;
}

/** The number of the stage that a lost contact had not reached; in its place {@link AFTER} or {@link UNKNOWN}. */
function lossStep(journeys: Journeys): Sql {
  const stages = Array.from({ length: journeys.lastStage }, (_, index) => index + 1);
  return chooseSql(
    [
      [isStray(journeys), sql`${UNKNOWN}`],
      ...stages.map((stage) => [sql`${entryOf(stage)} IS NULL`, sql`${stage}`] as const),
    ],
    sql`${AFTER}`,
  );
}

/**
 * `journeys`, and the reason of the latest loss: of several rows of it, at one moment, the first reason that is not blank
 * counts.
 */
function selectReasoned({ dialect }: Journeys, { offsets }: RowScope): Sql {
  const reasons = sql`SELECT e.contact, min(${dialect.inCodePoints(sql`e.reason`)}) AS reason
  FROM (${selectEvents(offsets, [sql`t.reason`])}) e
  JOIN journeys own ON own.contact = e.contact
  WHERE e.code = ${LOST} AND e.reason IS NOT NULL AND own.was_lost AND e.happened = own.last_at
  GROUP BY e.contact`;
  return sql`SELECT j.*, w.reason
FROM journeys j
LEFT JOIN (${reasons}) w ON w.contact = j.contact`;
}
