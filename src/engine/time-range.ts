import { localToUtc, type OffsetSegment, offsetSegments } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';
import { momentExpression } from './moment.ts';
import { LOST } from './schema.ts';

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

/** One statement over the dictionaries and the contacts: everything the later statements are built from. */
export async function findTimeRange(database: Database, zone: string): Promise<TimeRange> {
  const [row] = await database.query(
    `SELECT e.*, c.*, r.*, (SELECT coalesce(max(rank) + 1, 0) FROM managers) AS managers FROM (
       SELECT min(first_local) AS e_first_local, max(last_local) AS e_last_local, min(first_utc) AS e_first_utc,
         max(last_utc) AS e_last_utc FROM labels WHERE code >= ${LOST}) e,
     (SELECT coalesce(sum(no_id + no_time + bad_time), 0) + coalesce(sum(CASE WHEN code IS NULL THEN row_count ELSE 0 END), 0) AS rejected
       FROM labels) r,
     (SELECT min(created_at_local) AS c_first_local, max(created_at_local) AS c_last_local, min(created_at_utc) AS c_first_utc,
         max(created_at_utc) AS c_last_utc, coalesce(sum(CASE WHEN contact IS NULL THEN 1 ELSE 0 END), 0) AS anonymous FROM contacts_rows) c`,
  );
  const value = (name: string): number | null => (row?.[name] ?? null) as number | null;
  const locals = ['e_first_local', 'e_last_local', 'c_first_local', 'c_last_local'].flatMap(
    (name) => value(name) ?? [],
  );
  const offsets =
    locals.length === 0
      ? [{ untilLocal: null, offset: 0 }]
      : offsetSegments(zone, Math.min(...locals), Math.max(...locals));
  const moments = [
    ...locals.map((local) => localToUtc(zone, local)),
    ...['e_first_utc', 'e_last_utc', 'c_first_utc', 'c_last_utc'].flatMap((name) => value(name) ?? []),
  ];
  const counted = {
    managers: Number(value('managers')),
    clean: value('rejected') === 0 && value('anonymous') === 0,
  };
  if (moments.length === 0) {
    return { first: null, last: null, newest: null, oldest: null, offsets, ...counted };
  }
  // the order of wall clocks and of moments differ within a change of the clocks, and nowhere by a day
  const exact =
    offsets.length === 1
      ? { newest: Math.max(...moments), oldest: Math.min(...moments) }
      : await findExactRange(database, offsets);
  return {
    first: Math.min(...moments) - DAY,
    last: Math.max(...moments) + DAY,
    ...exact,
    offsets,
    ...counted,
  };
}

async function findExactRange(database: Database, offsets: readonly OffsetSegment[]) {
  const [row] = await database.query(
    `SELECT max(happened) AS newest, min(happened) AS oldest FROM (
       SELECT ${momentExpression('at', offsets, 't.')} AS happened FROM transitions_rows t JOIN labels l ON l.raw = t.stage
       WHERE l.code >= ${LOST} AND t.contact IS NOT NULL
       UNION ALL SELECT ${momentExpression('created_at', offsets)} FROM contacts_rows WHERE contact IS NOT NULL) moments`,
  );
  return { newest: row?.newest as number | null, oldest: row?.oldest as number | null };
}
