import { localToUtc, type OffsetSegment, offsetSegments } from '../../domain/calendar/zone.ts';
import type { Connection } from '../sql/connection.ts';
import { momentExpression } from '../sql/moment-expression.ts';
import { LOST } from './dictionaries.ts';

/** When things happened, microseconds since 1970 UTC; null where nothing has a time. */
export interface TimeRange {
  /** No later than any event or creation. */
  readonly first: number | null;
  /** No earlier than any event or creation. */
  readonly last: number | null;
  /** Exactly the newest used event (stage or loss) or creation: the default as-of. */
  readonly newest: number | null;
  /** Exactly the oldest one. */
  readonly oldest: number | null;
  readonly offsets: readonly OffsetSegment[];
  /** Number of distinct managers. */
  readonly managers: number;
  /** Whether no row of the input is rejected. */
  readonly clean: boolean;
}

const DAY = 86_400_000_000;

/** One statement over the dictionaries and the contacts: everything the later statements are built from.
 *
 * @param dated whether contacts have an `updated_at`
 */
export async function findTimeRange(database: Connection, zone: string, dated: boolean): Promise<TimeRange> {
  const [row] = await database.query(
    `SELECT e.*, c.*, r.*, (SELECT coalesce(max(rank) + 1, 0) FROM managers) AS managers FROM (
       SELECT min(first_local) AS e_first_local, max(last_local) AS e_last_local, min(first_utc) AS e_first_utc,
         max(last_utc) AS e_last_utc FROM labels WHERE code >= ${LOST}) e,
     (SELECT coalesce(sum(no_id + no_time + bad_time), 0) + coalesce(sum(CASE WHEN code IS NULL THEN row_count ELSE 0 END), 0) AS rejected
       FROM labels) r,
     (SELECT ${['created_at', ...(dated ? ['updated_at'] : [])].flatMap(selectExtremes).join(', ')},
         coalesce(sum(CASE WHEN contact IS NULL THEN 1 ELSE 0 END), 0) AS anonymous FROM contacts_rows) c`,
  );
  const value = (name: string): number | null => (row?.[name] ?? null) as number | null;
  const find = (...names: string[]): number[] => names.flatMap((name) => value(name) ?? []);
  const locals = find('e_first_local', 'e_last_local', 'created_at_first_local', 'created_at_last_local');
  // a correction of the list is nothing that happened in the funnel, but its clock is to be read as well
  const clocks = [...locals, ...(dated ? find('updated_at_first_local', 'updated_at_last_local') : [])];
  const offsets =
    clocks.length === 0
      ? [{ untilLocal: null, offset: 0 }]
      : offsetSegments(zone, Math.min(...clocks), Math.max(...clocks));
  const moments = [
    ...locals.map((local) => localToUtc(zone, local)),
    ...find('e_first_utc', 'e_last_utc', 'created_at_first_utc', 'created_at_last_utc'),
  ];
  const counted = {
    managers: Number(value('managers')),
    clean: value('rejected') === 0 && value('anonymous') === 0,
  };
  if (moments.length === 0) {
    return { first: null, last: null, newest: null, oldest: null, offsets, ...counted };
  }
  // wall clocks run in the order of moments but for an hour or so about a change of the clocks
  const doubtful = offsets.some(
    ({ untilLocal }) => untilLocal !== null && locals.some((local) => Math.abs(local - untilLocal) < DAY),
  );
  const exact = doubtful
    ? await findExactRange(database, offsets)
    : { newest: Math.max(...moments), oldest: Math.min(...moments) };
  return {
    first: Math.min(...moments) - DAY,
    last: Math.max(...moments) + DAY,
    ...exact,
    offsets,
    ...counted,
  };
}

/** `x_first_local`, `x_last_local`, `x_first_utc`, `x_last_utc` of a column, over the rows that are used. */
function selectExtremes(column: string): string[] {
  return ['local', 'utc'].flatMap((kind) => {
    const used = `CASE WHEN contact IS NOT NULL THEN ${column}_${kind} END`;
    return [`min(${used}) AS ${column}_first_${kind}`, `max(${used}) AS ${column}_last_${kind}`];
  });
}

async function findExactRange(database: Connection, offsets: readonly OffsetSegment[]) {
  const [row] = await database.query(
    `SELECT max(happened) AS newest, min(happened) AS oldest FROM (
       SELECT ${momentExpression('at', offsets, 't.')} AS happened FROM transitions_rows t JOIN labels l ON l.raw = t.stage
       WHERE l.code >= ${LOST} AND t.contact IS NOT NULL
       UNION ALL SELECT ${momentExpression('created_at', offsets)} FROM contacts_rows WHERE contact IS NOT NULL) moments`,
  );
  return { newest: row?.newest as number | null, oldest: row?.oldest as number | null };
}
