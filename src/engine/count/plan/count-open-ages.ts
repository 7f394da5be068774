import { HOUR } from '../../../domain/calendar/micros.ts';
import type { OpenCount } from '../../../domain/plan/arrivals.ts';
import type { Connection } from '../../sql/connection.ts';
import { wholes } from '../../sql/result.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { type Journeys, type PartRows, queryJourneys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { wholeHours } from '../step-facts.ts';
import { listWaitingParts, numberStep } from '../waits/select-waiting.ts';

/** Who of those that wait is counted. */
export interface OpenQuery extends Pick<CountQuery, 'moment' | 'before' | 'segments' | 'credit'> {
  /** Of the whole way, which nobody is asked of, then of the steps 1..n: who is as old is left out; null: nobody is counted. */
  readonly horizons: readonly (number | null)[];
}

/** How many contacts are open in each step, over `journeys`, by their age in it and by the manager whose step it is. */
export async function countOpenAges(
  connection: Connection,
  journeys: Journeys,
  query: OpenQuery,
): Promise<OpenCount[]> {
  const { moment, horizons } = query;
  const conditions = horizons.map((horizon) =>
    horizon === null ? null : (since: Sql) => sql`${moment} - ${since} < ${horizon * HOUR}`,
  );
  const oldest = Math.max(0, ...horizons.map((each) => each ?? 0));
  const parts = listWaitingParts(journeys, { ...query, conditions }, (step, { credited, bucketAt }) => [
    numberStep(journeys, step),
    {
      name: 'age',
      value: wholeHours(journeys.expressions, sql`${moment} - ${bucketAt}`),
      kind: { least: 0, most: oldest },
    },
    { name: 'credited', value: credited, kind: 'rank' },
  ]);
  const write = ({
    union,
    count,
  }: PartRows): Sql => sql`SELECT c.step, c.age, c.contacts, n.name AS ${quoteName('row')}
FROM (
  SELECT step, age, credited, ${count} AS contacts
  FROM (
${union}) waiting
  GROUP BY 1, 2, credited) c
LEFT JOIN ${NAMES} n ON n.rank = c.credited`;
  const shape = { ...wholes(['step', 'age', 'contacts']), row: 'text?' } as const;
  return queryJourneys(connection, journeys, { shape, parts, write });
}
