import type { Micros } from '../../../domain/calendar/micros.ts';
import type { ArrivalCount } from '../../../domain/plan/arrivals.ts';
import type { Connection } from '../../sql/connection.ts';
import { wholes } from '../../sql/result.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { entryOf, managerOf } from '../fold.ts';
import { numberBucket } from '../groupings.ts';
import { type JourneyPart, type Journeys, type PartRows, queryJourneys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, within } from '../step-facts.ts';

/** Which contacts' arrivals are counted, and in what time. */
export interface ArrivalsQuery extends Pick<CountQuery, 'before' | 'segments'> {
  /** Starts of buckets, ascending; the last of them ends the one before it, and what arrived later is left out. */
  readonly starts: readonly Micros[];
}

/**
 * How many contacts entered each stage in each bucket, over `journeys`, by the manager on the event that set the entry,
 * else the contact's: whoever brought them there, whatever `--credit` says of coefficients.
 */
export async function countArrivals(
  connection: Connection,
  journeys: Journeys,
  query: ArrivalsQuery,
): Promise<ArrivalCount[]> {
  const { starts } = query;
  const [first] = starts;
  const last = starts.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const stages = Array.from({ length: journeys.lastStage + 1 }, (_, stage) => stage);
  const parts = stages.map((stage): JourneyPart => {
    const entry = entryOf(stage);
    return {
      stages: [stage],
      where: sql`${inSegments(journeys, query)} AND ${entry} IS NOT NULL${within(entry, { start: first, end: last })}`,
      columns: [
        { name: 'stage', value: sql`${stage}`, kind: { least: 0, most: journeys.lastStage } },
        {
          name: 'bucket',
          value: numberBucket(journeys.expressions, starts, entry),
          kind: { least: 0, most: starts.length },
        },
        { name: 'credited', value: sql`coalesce(${managerOf(stage)}, owner)`, kind: 'rank' },
      ],
    };
  });
  const shape = { ...wholes(['stage', 'bucket', 'contacts']), row: 'text?' } as const;
  const write = ({ union, count }: PartRows): Sql =>
    sql`SELECT c.stage, c.bucket, c.contacts, n.name AS ${quoteName('row')}
FROM (
  SELECT stage, bucket, credited, ${count} AS contacts
  FROM (
${union}) arrivals
  GROUP BY stage, bucket, credited) c
LEFT JOIN ${NAMES} n ON n.rank = c.credited`;
  return queryJourneys(connection, journeys, { shape, parts, write });
}
