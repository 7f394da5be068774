import type { Micros } from '../../../domain/calendar/micros.ts';
import type { Keyed } from '../../../domain/evidence/counts.ts';
import type { Connection } from '../../sql/connection.ts';
import { queryRows } from '../../sql/result.ts';
import { countWhere, joinSql, listLines, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { entryOf } from '../fold.ts';
import {
  joinShown,
  listGrouped,
  planKey,
  readKeys,
  selectShown,
  selectValues,
  shapeKeyed,
} from '../groupings.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, type Journeys, stepFacts } from '../step-facts.ts';

/** Which leads are asked about: those that entered stage 1 in the period, by whose step 2 is. */
export interface RejectionsQuery extends CountQuery {
  /** Lost no later than that after the entry into stage 1 is thrown away; microseconds. */
  readonly within: Micros;
}

/** What became of leads after the first contact. */
export interface RejectionCount extends Keyed {
  /** Contacts that entered stage 1. */
  readonly entered: number;
  /** Those of them that were lost in time and have no entry into stage 2. */
  readonly rejected: number;
  /** Those that are open so shortly before the moment that they may yet be. */
  readonly young: number;
}

/** Counts leads by the groupings, over `journeys`; in no order. A funnel of fewer than 3 stages has none. */
export async function countRejections(
  connection: Connection,
  journeys: Journeys,
  query: RejectionsQuery,
): Promise<RejectionCount[]> {
  if (journeys.lastStage < 2) return [];
  const keys = query.by.map(planKey);
  const { arrived, credited } = stepFacts(query, 2);
  const [met, next] = [entryOf(1), entryOf(2)];
  const judged = sql`SELECT
  ${listLines([
    sql`coalesce(${credited}, owner) AS credited`,
    sql`was_lost AND ${next} IS NULL AND last_at - ${met} <= ${query.within} AS rejected`,
    sql`NOT was_lost AND ${next} IS NULL AND ${query.moment} - ${met} < ${query.within} AS young`,
    ...listGrouped(query.by),
  ])}
FROM journeys
WHERE NOT ${isStray(journeys)} AND ${inSegments(query)} AND ${arrived}`;
  const statement = joinSql(
    [
      sql`SELECT
  ${listLines([sql`c.entered`, sql`c.rejected`, sql`c.young`, ...selectShown(keys)])}
FROM (
  SELECT
  ${listLines([
    sql`count(*) AS entered`,
    sql`${countWhere(sql`rejected`)} AS rejected`,
    sql`${countWhere(sql`young`)} AS young`,
    ...keys.map(({ name }): Sql => quoteName(name)),
  ])}
  FROM (
    SELECT ${listLines([sql`rejected`, sql`young`, ...selectValues(keys)])}
    FROM (${judged}) judged) leads
  GROUP BY ${joinSql(keys.map(({ name }) => quoteName(name)))}) c`,
      joinShown(keys),
    ],
    sql`\n`,
  );
  const shape = shapeKeyed(keys, { entered: 'whole', rejected: 'whole', young: 'whole' } as const);
  const rows = await queryRows(connection, shape, statement);
  return rows.map((row) => {
    const { entered, rejected, young } = row;
    return { keys: readKeys(keys, row), entered, rejected, young };
  });
}
