import type { Micros } from '../../../domain/calendar/micros.ts';
import { type Branch, chooseSql, listLines, type Sql, sql } from '../../sql/sql.ts';
import { entryOf, managerOf } from '../fold.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, type Journeys } from '../step-facts.ts';

/** The moment that is looked from, and by step 1..n (at 0 nothing) the microseconds waited that decide; null: nobody is asked for. */
interface WaitLimits {
  readonly moment: Micros;
  readonly limits: readonly (Micros | null)[];
}

/**
 * The contacts that are open, each in the one step that it waits in: neither lost nor in any later stage. Columns:
 * contact, last_at, step, since, credited, and those that are asked for beside.
 *
 * @param credit of a performer nobody knows yet: whoever did the latest event stands for him
 */
export function selectWaiting(
  journeys: Journeys,
  { segments, credit }: Pick<CountQuery, 'segments' | 'credit'>,
  beside: readonly Sql[] = [],
): Sql {
  const last = journeys.lastStage;
  const steps = Array.from({ length: last }, (_, index) => index + 1);
  // who is in a stage waits for the next one: the last stage that was reached says which
  const choose = (value: (step: number) => Sql): Sql => {
    const branches = steps.map((step): Branch => [sql`${entryOf(step - 1)} IS NOT NULL`, value(step)]);
    return chooseSql(branches.reverse());
  };
  const credited = {
    entry: () => choose((step) => managerOf(step - 1)),
    owner: () => sql`owner`,
    performer: () => sql`last_by`,
  }[credit]();
  const facts = [
    sql`contact`,
    sql`last_at`,
    sql`CAST(${choose((step) => sql`${step}`)} AS INTEGER) AS step`,
    sql`${choose((step) => entryOf(step - 1))} AS since`,
    sql`coalesce(${credited}, owner) AS credited`,
    ...beside,
  ];
  return sql`SELECT
  ${listLines(facts)}
FROM journeys
WHERE ${entryOf(last)} IS NULL AND ${entryOf(0)} IS NOT NULL AND NOT was_lost
  AND NOT ${isStray(journeys)} AND ${inSegments({ segments })}`;
}

/** Whether a contact of {@link selectWaiting} has waited for longer than the limit of its step. */
export function isOver({ moment, limits }: WaitLimits): Sql {
  return compareWait(limits, (limit) => sql`${moment} - since > ${limit}`);
}

/** Whether it has waited for less than that. */
export function isUnder({ moment, limits }: WaitLimits): Sql {
  return compareWait(limits, (limit) => sql`${moment} - since < ${limit}`);
}

function compareWait(limits: readonly (Micros | null)[], compare: (limit: Micros) => Sql): Sql {
  const branches = limits.flatMap((limit, step): Branch[] =>
    step === 0 || limit === null ? [] : [[sql`step = ${step}`, compare(limit)]],
  );
  return chooseSql(branches, sql`FALSE`);
}
