import { listLines, type Sql, sql } from '../../sql/sql.ts';
import { entryOf, managerOf } from '../fold.ts';
import type { JourneyPart } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, type Journeys } from '../step-facts.ts';

/** Whose waiting is asked for. */
export interface OpenScope extends Pick<CountQuery, 'segments' | 'credit'> {
  /** By step 1..n (at 0 nothing): the condition on `since`, the entry into the stage before; null: nobody is asked for. */
  readonly conditions: readonly (((since: Sql) => Sql) | null)[];
  /** Whether those whose entry has no time are asked for as well: they wait in step 1, since nobody knows when. */
  readonly undated?: boolean;
}

/**
 * The contacts that are open, each in the one step that it waits in: neither lost nor in any later stage. A part a step;
 * columns: contact, last_at, step, since, credited, and those that are asked for beside.
 *
 * @param scope credit of a performer nobody knows yet: whoever did the latest event stands for him
 */
export function listWaitingParts(
  journeys: Journeys,
  { segments, credit, conditions, undated = false }: OpenScope,
  beside: readonly Sql[] = [],
): JourneyPart[] {
  return conditions.flatMap((condition, step): JourneyPart[] => {
    if (step === 0 || condition === null) return [];
    const since = entryOf(step - 1);
    const credited = { entry: managerOf(step - 1), owner: sql`owner`, performer: sql`last_by` }[credit];
    const facts = [
      sql`contact`,
      sql`last_at`,
      sql`${step} AS step`,
      sql`${since} AS since`,
      sql`coalesce(${credited}, owner) AS credited`,
      ...beside,
    ];
    const isAsked = sql`(${since} IS NOT NULL AND ${condition(since)})`;
    const isOpen = undated && step === 1 ? sql`(${since} IS NULL OR ${isAsked})` : isAsked;
    // a later stage implies the earlier ones: who has not come to the next one is in this one
    const select = (from: Sql): Sql => sql`SELECT
  ${listLines(facts)}
FROM ${from}
WHERE ${isOpen} AND ${entryOf(step)} IS NULL AND NOT was_lost
  AND NOT ${isStray(journeys)} AND ${inSegments({ segments })}`;
    return [{ stages: [step - 1, step], select }];
  });
}
