import { HOUR } from '../../../domain/calendar/micros.ts';
import type { OpenCount } from '../../../domain/plan/arrivals.ts';
import type { Connection } from '../../sql/connection.ts';
import { wholes } from '../../sql/result.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { entryOf, managerOf } from '../fold.ts';
import { type JourneyPart, queryJourneys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isWaiting, type Journeys, wholeHours } from '../step-facts.ts';

/** Who of those that wait is counted. */
export interface OpenQuery extends Pick<CountQuery, 'moment' | 'before' | 'segments' | 'credit'> {
  /** Of the whole way, which nobody is asked of, then of the steps 1..n: who is as old is left out; null: nobody is counted. */
  readonly horizons: readonly (number | null)[];
}

/**
 * How many contacts are open in each step, over `journeys`, by their age in it and by the manager whose step it is: who
 * performed it nobody knows yet, so that of the latest event stands for them.
 */
export async function countOpenAges(
  connection: Connection,
  journeys: Journeys,
  query: OpenQuery,
): Promise<OpenCount[]> {
  const { moment, horizons, credit } = query;
  const parts = horizons.flatMap((horizon, step): JourneyPart[] => {
    if (step === 0 || horizon === null) return [];
    const span = sql`${moment} - ${entryOf(step - 1)}`;
    const credited = { entry: managerOf(step - 1), owner: sql`owner`, performer: sql`last_by` }[credit];
    const select = (
      from: Sql,
    ): Sql => sql`SELECT ${step} AS step, ${wholeHours(journeys.dialect, span)} AS age,
  coalesce(${credited}, owner) AS credited
FROM ${from}
WHERE ${inSegments(query)} AND ${isWaiting(step)} AND ${span} < ${horizon * HOUR}`;
    return [{ stages: [step - 1, step], select }];
  });
  if (parts.length === 0) return [];
  const shape = { ...wholes(['step', 'age', 'contacts']), row: 'text?' } as const;
  return queryJourneys(
    connection,
    shape,
    journeys,
    parts,
    (union) => sql`SELECT c.step, c.age, c.contacts, n.name AS ${quoteName('row')}
FROM (
  SELECT step, age, credited, count(*) AS contacts
  FROM (
${union}) waiting
  GROUP BY step, age, credited) c
LEFT JOIN ${NAMES} n ON n.rank = c.credited`,
  );
}
