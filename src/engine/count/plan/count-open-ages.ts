import { HOUR } from '../../../domain/calendar/micros.ts';
import type { OpenCount } from '../../../domain/plan/arrivals.ts';
import type { Connection } from '../../sql/connection.ts';
import { wholes } from '../../sql/result.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { queryJourneys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { type Journeys, wholeHours } from '../step-facts.ts';
import { listWaitingParts } from '../waits/select-waiting.ts';

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
  const parts = listWaitingParts(journeys, { ...query, conditions });
  const age = wholeHours(journeys.dialect, sql`${moment} - since`);
  const shape = { ...wholes(['step', 'age', 'contacts']), row: 'text?' } as const;
  const write = (waiting: Sql): Sql => sql`SELECT c.step, c.age, c.contacts, n.name AS ${quoteName('row')}
FROM (
  SELECT step, ${age} AS age, credited, count(*) AS contacts
  FROM (
${waiting}) waiting
  GROUP BY 1, 2, credited) c
LEFT JOIN ${NAMES} n ON n.rank = c.credited`;
  return queryJourneys(connection, shape, journeys, parts, write);
}
