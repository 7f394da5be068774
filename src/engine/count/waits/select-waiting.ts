import { type Sql, sql, YES } from '../../sql/sql.ts';
import { entryOf, managerOf } from '../fold.ts';
import type { KeyedStep } from '../groupings.ts';
import type { JourneyPart, Journeys, PartColumn } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray } from '../step-facts.ts';

/** Whose waiting is asked for. */
export interface OpenScope extends Pick<CountQuery, 'segments' | 'credit'> {
  /** By step 1..n (at 0 nothing): the condition on `since`, the entry into the stage before; null: nobody is asked for. */
  readonly conditions: readonly (((since: Sql) => Sql) | null)[];
  /** Whether those whose entry has no time are asked for as well: they wait in step 1, since nobody knows when. */
  readonly undated?: boolean;
  /** What else is asked of them. */
  readonly isAsked?: (keyed: KeyedStep) => Sql;
}

/**
 * The contacts that are open, each in the one step that it waits in: neither lost nor in any later stage. A part a step.
 *
 * @param scope credit of a performer nobody knows yet: whoever did the latest event stands for him
 * @param list the columns of a step; its time is when the contact entered the stage before
 */
export function listWaitingParts(
  journeys: Journeys,
  { segments, credit, conditions, undated = false, isAsked = () => YES }: OpenScope,
  list: (step: number, keyed: KeyedStep) => readonly PartColumn[],
): JourneyPart[] {
  return conditions.flatMap((condition, step): JourneyPart[] => {
    if (step === 0 || condition === null) return [];
    const since = entryOf(step - 1);
    const credited = { entry: managerOf(step - 1), owner: sql`owner`, performer: sql`last_by` }[credit];
    const keyed = { credited: sql`coalesce(${credited}, owner)`, bucketAt: since };
    const isLong = sql`(${since} IS NOT NULL AND ${condition(since)})`;
    const isOpen = undated && step === 1 ? sql`(${since} IS NULL OR ${isLong})` : isLong;
    return [
      {
        stages: [step - 1, step],
        // a later stage implies the earlier ones: who has not come to the next one is in this one
        where: sql`${isOpen} AND ${entryOf(step)} IS NULL AND NOT was_lost
  AND NOT ${isStray(journeys)} AND ${inSegments(journeys, { segments })} AND ${isAsked(keyed)}`,
        columns: list(step, keyed),
      },
    ];
  });
}

/** The step that a contact waits in. */
export function numberStep({ lastStage }: Journeys, step: number): PartColumn {
  return { name: 'step', value: sql`${step}`, kind: { least: 0, most: lastStage } };
}
