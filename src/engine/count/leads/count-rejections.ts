import type { Micros } from '../../../domain/calendar/micros.ts';
import type { Keyed } from '../../../domain/evidence/counts.ts';
import type { Connection } from '../../sql/connection.ts';
import { joinSql, listLines, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { entryOf } from '../fold.ts';
import { joinShown, listKeys, planKey, readKeys, selectShown, shapeKeyed } from '../groupings.ts';
import { type JourneyPart, type Journeys, type PartRows, queryJourneys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, stepFacts } from '../step-facts.ts';

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
  const keys = query.by.map((each, place) => planKey(journeys, each, place));
  const { arrived, credited, entryTime } = stepFacts(query, 2);
  const [met, next] = [entryOf(1), entryOf(2)];
  const judged: JourneyPart = {
    stages: [1, 2],
    where: sql`NOT ${isStray(journeys)} AND ${inSegments(journeys, query)} AND ${arrived}`,
    columns: [
      {
        name: 'rejected',
        value: sql`was_lost AND ${next} IS NULL AND last_at - ${met} <= ${query.within}`,
        kind: 'flag',
      },
      {
        name: 'young',
        value: sql`NOT was_lost AND ${next} IS NULL AND ${query.moment} - ${met} < ${query.within}`,
        kind: 'flag',
      },
      ...listKeys(keys, { credited: sql`coalesce(${credited}, owner)`, bucketAt: entryTime }),
    ],
  };
  const names = keys.map(({ name }): Sql => quoteName(name));
  const write = ({ union, count, countWhere }: PartRows): Sql =>
    joinSql(
      [
        sql`SELECT
  ${listLines([sql`c.entered`, sql`c.rejected`, sql`c.young`, ...selectShown(keys)])}
FROM (
  SELECT
  ${listLines([
    sql`${count} AS entered`,
    sql`${countWhere(sql`rejected`)} AS rejected`,
    sql`${countWhere(sql`young`)} AS young`,
    ...names,
  ])}
  FROM (
${union}) leads
  GROUP BY ${joinSql(names)}) c`,
        joinShown(keys),
      ],
      sql`\n`,
    );
  const shape = shapeKeyed(keys, { entered: 'whole', rejected: 'whole', young: 'whole' } as const);
  const rows = await queryJourneys(connection, journeys, { shape, parts: [judged], write });
  return rows.map((row) => {
    const { entered, rejected, young } = row;
    return { keys: readKeys(keys, row), entered, rejected, young };
  });
}
