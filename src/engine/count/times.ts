import { type TimeCount, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Connection } from '../sql/connection.ts';
import { queryOne, wholes } from '../sql/result.ts';
import { countWhere, listLines, quoteName, type Sql, sql } from '../sql/sql.ts';
import { entryOf } from './fold.ts';
import type { JourneyPart } from './journey-parts.ts';
import type { TimesQuery } from './question.ts';
import { isAged, isStray, type Journeys, wayEntry } from './step-facts.ts';
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
  const asked = listWays(journeys, query).flatMap(({ step, entry, where }) => {
    const least = hours[step] ?? null;
    return least === null ? [] : { step, condition: sql`${where} AND ${isAged(entry, query.moment, least)}` };
  });
  if (asked.length === 0) return hours.map(() => null);
  const name = (step: number): string => `aged_${step}`;
  const columns = asked.map(
    ({ step, condition }) => sql`${countWhere(condition)} AS ${quoteName(name(step))}`,
  );
  const shape: Record<string, 'whole'> = wholes(asked.map(({ step }) => name(step)));
  const row = await queryOne(connection, shape, sql`SELECT\n  ${listLines(columns)}\nFROM journeys`);
  return hours.map((_, step) => row[name(step)] ?? null);
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

function selectTimes({ dialect }: Journeys, { moment }: TimesQuery, way: Way): JourneyPart {
  const { fate, hours } = tellTime(dialect, moment, way);
  return {
    stages: way.stages,
    select: (from) => sql`SELECT ${way.step} AS step, ${fate} AS fate, ${hours} AS hours
FROM ${from}
WHERE ${way.where}`,
  };
}
