import { endsBefore, firstAfter, type OpenAtQuery, type SeenSpan } from '../../count/book/count-open-at.ts';
import { NAMES } from '../../count/dictionaries.ts';
import { entryOf, managerOf } from '../../count/fold.ts';
import { type JourneyPart, queryJourneys } from '../../count/journey-parts.ts';
import { inSegments } from '../../count/step-facts.ts';
import type { Connection } from '../../sql/connection.ts';
import { wholes } from '../../sql/result.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { AwayJourneys } from '../count-away.ts';
import type { ContactChoice } from './choose-contacts.ts';

const SPAN = { ...wholes(['stage', 'first', 'last', 'contacts']), row: 'text?' } as const;

/** Who came back after a loss, or was lost twice: of them journeys do not tell when they were lost. */
export function chooseReturned(): ContactChoice {
  return { branches: [[sql`returned = 1`, sql`last_at`]], limit: null };
}

/** How long everybody else stood in each stage: until the next one, else until the loss that was the end of it. */
export function countStaysAway(
  connection: Connection,
  journeys: AwayJourneys,
  { moments, credit, segments }: OpenAtQuery,
): Promise<SeenSpan[]> {
  const { expressions, lastStage } = journeys;
  const index = { least: 0, most: moments.length };
  const parts = Array.from({ length: lastStage }, (_, stage): JourneyPart => {
    const [since, next] = [entryOf(stage), entryOf(stage + 1)];
    const until = sql`CASE WHEN ${next} IS NULL AND was_lost THEN last_at ELSE ${next} END`;
    return {
      stages: [stage, stage + 1],
      where: sql`${since} IS NOT NULL AND returned = 0 AND ${inSegments(journeys, { segments })}`,
      columns: [
        { name: 'stage', value: sql`${stage}`, kind: { least: 0, most: lastStage } },
        { name: 'first', value: firstAfter(expressions, moments, since), kind: index },
        { name: 'last', value: endsBefore(expressions, moments, until), kind: index },
        {
          name: 'credited',
          value: credit === 'owner' ? sql`owner` : sql`coalesce(${managerOf(stage)}, owner)`,
          kind: 'rank',
        },
      ],
    };
  });
  const write = ({ union, count }: { readonly union: Sql; readonly count: Sql }): Sql =>
    sql`SELECT c.stage, c.first, c.last, c.contacts, n.name AS ${quoteName('row')}
FROM (
  SELECT stage, first, last, credited, ${count} AS contacts
  FROM (${union}) spans
  WHERE first < last
  GROUP BY stage, first, last, credited) c
LEFT JOIN ${NAMES} n ON n.rank = c.credited`;
  return queryJourneys(connection, journeys, { shape: SPAN, parts, write });
}
