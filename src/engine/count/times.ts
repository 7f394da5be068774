import { type TimeCount, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Connection } from '../sql/connection.ts';
import { wholes } from '../sql/result.ts';
import { type Sql, sql } from '../sql/sql.ts';
import { entryOf } from './fold.ts';
import { type JourneyPart, type Journeys, type PartKind, queryJourneys } from './journey-parts.ts';
import type { TimesQuery } from './question.ts';
import { isAged, isStray, wayEntry } from './step-facts.ts';
import { queryTimes, tellTime } from './waits/tell-times.ts';

/** The way from one stage to another, over `journeys`. */
interface Way {
  /** 1..n, or {@link WHOLE_WAY}. */
  readonly step: number;
  /** The stages it leads between. */
  readonly stages: readonly [number, number];
  /** When it was entered, microseconds. */
  readonly entry: Sql;
  /** Who is on it. */
  readonly where: Sql;
  /** When it ended well. */
  readonly exit: Sql;
  readonly window: number | undefined;
}

/**
 * Times on the way of every contact whose entry is known, over `journeys`; those that no curve hangs on are told as one:
 * see {@link queryTimes}.
 */
export function countJourneyTimes(
  connection: Connection,
  journeys: Journeys,
  query: TimesQuery,
): Promise<TimeCount[]> {
  const ways = listWays(journeys, query);
  // when a deal passed the stages before its present one, nobody knows
  const wanted = journeys.snapshot ? ways.filter(({ step }) => step === WHOLE_WAY) : ways;
  const parts = wanted.map((way) => selectTimes(journeys, query, way));
  return queryTimes(connection, journeys, [], parts);
}

/**
 * How many of them entered at least so many hours before the moment.
 *
 * @param hours of the whole way, then of the steps 1..n; null where nothing is asked
 */
export async function countAgedJourneys(
  connection: Connection,
  journeys: Journeys,
  query: TimesQuery,
  hours: readonly (number | null)[],
): Promise<(number | null)[]> {
  const parts = listWays(journeys, query).flatMap(({ step, stages, entry, where }): JourneyPart[] => {
    const least = hours[step] ?? null;
    if (least === null) return [];
    const columns = [{ name: 'step', value: sql`${step}`, kind: ofSteps(journeys) }];
    return [{ stages, where: sql`${where} AND ${isAged(entry, query.moment, least)}`, columns }];
  });
  if (parts.length === 0) return hours.map(() => null);
  const rows = await queryJourneys(connection, journeys, {
    shape: wholes(['step', 'contacts']),
    parts,
    write: ({ union, count }) => sql`SELECT step, ${count} AS contacts FROM (\n${union}) aged\nGROUP BY step`,
  });
  const aged = new Map(rows.map(({ step, contacts }) => [step, contacts]));
  return hours.map((least, step) => (least === null ? null : (aged.get(step) ?? 0)));
}

function listWays(journeys: Journeys, { funnel }: TimesQuery): Way[] {
  const last = funnel.stages.length - 1;
  const start = wayEntry(journeys);
  const whole = { step: WHOLE_WAY, entry: start, where: sql`${start} IS NOT NULL`, exit: entryOf(last) };
  const steps = funnel.stages.slice(1).map(({ window }, index): Way => {
    const entry = entryOf(index);
    return {
      step: index + 1,
      stages: [index, index + 1],
      entry,
      where: sql`${entry} IS NOT NULL AND NOT ${isStray(journeys)}`,
      exit: entryOf(index + 1),
      window,
    };
  });
  return [{ ...whole, stages: [0, last], window: undefined }, ...steps];
}

function selectTimes(journeys: Journeys, { moment }: TimesQuery, way: Way): JourneyPart {
  return {
    stages: way.stages,
    where: way.where,
    columns: [
      { name: 'step', value: sql`${way.step}`, kind: ofSteps(journeys) },
      ...tellTime(journeys.expressions, moment, way),
    ],
  };
}

function ofSteps({ lastStage }: Journeys): PartKind {
  return { least: WHOLE_WAY, most: lastStage };
}
