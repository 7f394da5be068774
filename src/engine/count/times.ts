import { HOUR } from '../../domain/calendar/micros.ts';
import { type TimeCount, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Connection } from '../sql/connection.ts';
import { queryOne, streamRows, wholes } from '../sql/result.ts';
import {
  type Branch,
  chooseSql,
  countWhere,
  listLines,
  quoteName,
  type Sql,
  sql,
  unionAll,
} from '../sql/sql.ts';
import { keyOf } from './fold.ts';
import { unpackTime } from './packing.ts';
import type { TimesQuery } from './question.ts';
import { isAged, isStray, type Journeys, wasLost, wayEntry, wholeHours } from './step-facts.ts';

const FATES = ['converted', 'lost', 'open'] as const;
const NUMBERS = wholes(['step', 'hours', 'fate', 'contacts']);

/** The way from one stage to another, over `journeys`. */
interface Way {
  /** 1..n, or {@link WHOLE_WAY}. */
  readonly step: number;
  /** When it was entered, microseconds. */
  readonly entry: Sql;
  /** Who is on it. */
  readonly where: Sql;
  /** The key of the event that ended it well. */
  readonly exit: Sql;
  readonly window: number | undefined;
}

/** Times on the way of every contact whose entry is known, in one statement over `journeys`. */
export async function countJourneyTimes(
  connection: Connection,
  journeys: Journeys,
  query: TimesQuery,
): Promise<TimeCount[]> {
  const ways = listWays(journeys, query);
  // when a deal passed the stages before its present one, nobody knows
  const wanted = journeys.snapshot ? ways.filter(({ step }) => step === WHOLE_WAY) : ways;
  const selects = wanted.map((way) => selectTimes(journeys, query, way));
  const times = new Map<number, Writable<TimeCount>>();
  for await (const rows of streamRows(connection, NUMBERS, unionAll(selects))) {
    for (const { step, hours, fate, contacts } of rows) {
      const name = hours * query.funnel.stages.length + step;
      let time = times.get(name);
      if (time === undefined) {
        time = { step, hours, converted: 0, lost: 0, open: 0 };
        times.set(name, time);
      }
      time[FATES[fate]!] = contacts;
    }
  }
  return [...times.values()];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

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
  const whole = { step: WHOLE_WAY, entry: start, where: sql`${start} IS NOT NULL`, exit: keyOf(last) };
  const steps = funnel.stages.slice(1).map(({ window }, index): Way => {
    const entry = keyOf(index);
    return {
      step: index + 1,
      entry: unpackTime(journeys.dialect, journeys.packing, entry),
      where: sql`${entry} IS NOT NULL AND NOT ${isStray(journeys)}`,
      exit: keyOf(index + 1),
      window,
    };
  });
  return [{ ...whole, window: undefined }, ...steps];
}

/** Every fate that ended a time on the way of some whole hours, with the number of contacts. */
function selectTimes(journeys: Journeys, { moment }: TimesQuery, way: Way): Sql {
  const { dialect, packing } = journeys;
  const facts = [
    sql`${way.entry} AS entry_at`,
    sql`CASE WHEN ${way.exit} IS NOT NULL THEN ${unpackTime(dialect, packing, way.exit)} END AS exit_at`,
    sql`CASE WHEN ${wasLost(journeys)} THEN ${unpackTime(dialect, packing, sql`latest`)} END AS lost_at`,
  ];
  const isLate: Branch[] =
    way.window === undefined ? [] : [[sql`exit_at - entry_at > ${way.window}`, fateOf('open')]];
  const fate = chooseSql(
    [...isLate, [sql`exit_at IS NOT NULL`, fateOf('converted')], [sql`lost_at IS NOT NULL`, fateOf('lost')]],
    fateOf('open'),
  );
  // what has ended began its last hour: rounded up
  const span = sql`coalesce(exit_at - entry_at + ${HOUR - 1}, lost_at - entry_at + ${HOUR - 1}, ${moment} - entry_at)`;
  return sql`SELECT ${way.step} AS step, hours, fate, CAST(count(*) AS INTEGER) AS contacts
FROM (
  SELECT ${wholeHours(dialect, sql`span`)} AS hours, fate
  FROM (
    SELECT ${span} AS span, ${fate} AS fate
    FROM (
      SELECT
      ${listLines(facts)}
      FROM journeys
      WHERE ${way.where}) facts) spans) times
GROUP BY hours, fate`;
}

function fateOf(fate: (typeof FATES)[number]): Sql {
  return sql`${FATES.indexOf(fate)}`;
}
