import { HOUR } from '../../domain/calendar/micros.ts';
import { type TimeCount, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Connection } from '../sql/connection.ts';
import { queryOne, wholes } from '../sql/result.ts';
import {
  chooseSql,
  countWhere,
  joinSql,
  listLines,
  quoteName,
  quoteText,
  type Sql,
  sql,
  sumWhole,
} from '../sql/sql.ts';
import { entryOf } from './fold.ts';
import { type JourneyPart, queryJourneys } from './journey-parts.ts';
import type { TimesQuery } from './question.ts';
import { isAged, isStray, type Journeys, wayEntry, wholeHours } from './step-facts.ts';

const NUMBERS = wholes(['step', 'hours', 'converted', 'lost', 'open']);

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

/** Of so many open contacts that wait longest the times are told one by one: as many as a horizon hangs on. */
const LONGEST = 10;

/**
 * Times on the way of every contact whose entry is known, over `journeys`. Open contacts that wait
 * longer than anything took are told as one, in the hour after that, but for the {@link LONGEST}: years of open deals are
 * thousands of different hours, and no curve moves there.
 */
export async function countJourneyTimes(
  connection: Connection,
  journeys: Journeys,
  query: TimesQuery,
): Promise<TimeCount[]> {
  const ways = listWays(journeys, query);
  // when a deal passed the stages before its present one, nobody knows
  const wanted = journeys.snapshot ? ways.filter(({ step }) => step === WHOLE_WAY) : ways;
  const selects = wanted.map((way) => selectTimes(journeys, query, way));
  const fates = ['converted', 'lost', 'open'].map(
    (name) => sql`${countWhere(sql`fate = ${quoteText(name)}`)} AS ${quoteName(name)}`,
  );
  const hours = sql`CASE WHEN hours > last_outcome AND longer >= ${LONGEST} THEN last_outcome + 1 ELSE hours END`;
  const tell = (
    times: Sql,
  ): Sql => sql`SELECT step, ${hours} AS hours, ${listSums(['converted', 'lost', 'open'])}
FROM (
  SELECT *,
    coalesce(max(CASE WHEN converted + lost > 0 THEN hours END) OVER (PARTITION BY step), -1) AS last_outcome,
    sum(converted + lost + ${quoteName('open')}) OVER (PARTITION BY step ORDER BY hours DESC)
      - (converted + lost + ${quoteName('open')}) AS longer
  FROM (
    SELECT
    ${listLines([sql`step`, sql`hours`, ...fates])}
    FROM (
${times}) times
    GROUP BY step, hours) counted) ranked
GROUP BY 1, 2`;
  return queryJourneys(connection, NUMBERS, journeys, selects, tell);
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

function listSums(names: readonly string[]): Sql {
  return joinSql(names.map((name) => sql`${sumWhole(quoteName(name))} AS ${quoteName(name)}`));
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
  const { entry, exit, window } = way;
  const taken = sql`${exit} - ${entry}`;
  const inTime = window === undefined ? sql`` : sql` AND ${taken} <= ${window}`;
  const fate = chooseSql(
    [
      [sql`${exit} IS NOT NULL${inTime}`, quoteText('converted')],
      [sql`${exit} IS NULL AND was_lost`, quoteText('lost')],
    ],
    quoteText('open'),
  );
  const hours = chooseSql(
    [
      // what has ended began its last hour: rounded up
      [sql`${exit} IS NOT NULL`, wholeHours(dialect, sql`${taken} + ${HOUR - 1}`)],
      [sql`was_lost`, wholeHours(dialect, sql`last_at - ${entry} + ${HOUR - 1}`)],
    ],
    wholeHours(dialect, sql`${moment} - ${entry}`),
  );
  return {
    stages: way.stages,
    select: (from) => sql`SELECT ${way.step} AS step, ${fate} AS fate, ${hours} AS hours
FROM ${from}
WHERE ${way.where}`,
  };
}
