import type { Keyed, TimeCount } from '../../../domain/evidence/counts.ts';
import type { Connection } from '../../sql/connection.ts';
import { sql } from '../../sql/sql.ts';
import { entryOf } from '../fold.ts';
import { listKeys, planKey } from '../groupings.ts';
import type { JourneyPart, Journeys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, stepFacts } from '../step-facts.ts';
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
  const keys = query.by.map((each, place) => planKey(journeys, each, place));
  const parts = query.funnel.stages.slice(1).map(({ window }, index): JourneyPart => {
    const step = index + 1;
    const { arrived, entryTime, credited } = stepFacts(query, step);
    const way = { entry: entryTime, exit: entryOf(step), window };
    const known = sql`${inSegments(journeys, query)} AND NOT ${isStray(journeys)} AND ${entryTime} IS NOT NULL`;
    return {
      stages: [step - 1, step],
      where: sql`${known} AND ${arrived}`,
      columns: [
        { name: 'step', value: sql`${step}`, kind: { least: 0, most: journeys.lastStage } },
        ...tellTime(journeys.expressions, query.moment, way),
        ...listKeys(keys, { credited: sql`coalesce(${credited}, owner)`, bucketAt: entryTime }),
      ],
    };
  });
  return queryTimes(connection, journeys, keys, parts);
}
