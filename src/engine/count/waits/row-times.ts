import type { Keyed, TimeCount } from '../../../domain/evidence/counts.ts';
import type { Connection } from '../../sql/connection.ts';
import { listLines, type Sql, sql } from '../../sql/sql.ts';
import { entryOf } from '../fold.ts';
import { listGrouped, planKey, selectValues } from '../groupings.ts';
import type { JourneyPart } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, type Journeys, stepFacts } from '../step-facts.ts';
import { queryTimes, tellTime } from './tell-times.ts';

/**
 * Times on the way of the contacts that a question counts, step by step and by its groupings, over `journeys`: of those
 * whose entry has a time. Of lists of present stages nothing: when a contact passed a stage is unknown there.
 */
export async function countRowTimes(
  connection: Connection,
  journeys: Journeys,
  query: CountQuery,
): Promise<(TimeCount & Keyed)[]> {
  if (journeys.snapshot) return [];
  const keys = query.by.map(planKey);
  const parts = query.funnel.stages.slice(1).map(({ window }, index): JourneyPart => {
    const step = index + 1;
    const { arrived, entryTime, credited } = stepFacts(query, step);
    const way = { entry: entryTime, exit: entryOf(step), window };
    const { fate, hours } = tellTime(journeys.dialect, query.moment, way);
    const facts = [
      sql`${fate} AS fate`,
      sql`${hours} AS hours`,
      sql`${entryTime} AS bucket_at`,
      sql`coalesce(${credited}, owner) AS credited`,
      ...listGrouped(query.by),
    ];
    const select = (from: Sql): Sql => sql`SELECT
  ${listLines([sql`${step} AS step`, sql`fate`, sql`hours`, ...selectValues(keys)])}
FROM (
  SELECT
  ${listLines(facts)}
  FROM ${from}
  WHERE ${inSegments(query)} AND NOT ${isStray(journeys)} AND ${entryTime} IS NOT NULL AND ${arrived}) of_step`;
    return { stages: [step - 1, step], select };
  });
  return queryTimes(connection, journeys, keys, parts);
}
