import { DAY, type Micros } from '../../domain/calendar/micros.ts';
import { localToUtc, type OffsetSegment } from '../../domain/calendar/zone.ts';
import { BOOK_TABLES, type BookTable, type TableName } from '../../domain/tables.ts';
import type { Connection } from '../sql/connection.ts';
import { findOffsets, momentExpression } from '../sql/moment-expression.ts';
import { queryOne, type Shape } from '../sql/result.ts';
import { countWhere, joinSql, listLines, quoteName, type Sql, sql, sumWhole } from '../sql/sql.ts';
import { LOST, rowsOf } from './dictionaries.ts';

/** When things happened, microseconds since 1970 UTC; null where nothing has a time. */
export interface EventTimes {
  /** Exactly the newest used event (stage or loss) or creation: the default as-of. */
  readonly newest: Micros | null;
  /** Exactly the oldest one. */
  readonly oldest: Micros | null;
}

/** The same, and what later statements are built from. */
export interface TimeRange extends EventTimes {
  /** No later than any event or creation. */
  readonly first: Micros | null;
  /** No earlier than any event or creation. */
  readonly last: Micros | null;
  readonly offsets: readonly OffsetSegment[];
  /** Number of distinct managers. */
  readonly managers: number;
  /** Tables of which no row is rejected; of others that is still to be asked. */
  readonly clean: ReadonlySet<TableName>;
}

interface TimesInput {
  readonly zone: string;
  /** Whether contacts have an `updated_at`. */
  readonly dated: boolean;
  /** Tables that are there. */
  readonly tables: readonly TableName[];
}

/**
 * One statement over the dictionaries and the contacts: everything the later statements are built from.
 */
export async function findTimeRange(
  connection: Connection,
  { zone, dated, tables }: TimesInput,
): Promise<TimeRange> {
  const book = BOOK_TABLES.filter((table) => tables.includes(table));
  const row = await readExtremes(connection, dated ? ['created_at', 'updated_at'] : ['created_at'], book);
  const list = (columns: readonly string[], kind: 'local' | 'utc'): number[] =>
    columns.flatMap((column) => ['first', 'last'].flatMap((end) => row[`${column}_${end}_${kind}`] ?? []));
  const locals = list(['event', 'created_at'], 'local');
  // a correction of the list is nothing that happened in the funnel, but its clock is to be read as well
  const offsets = findOffsets(zone, [...locals, ...list(['updated_at', ...book], 'local')]);
  const moments = [
    ...locals.map((local) => localToUtc(zone, local)),
    ...list(['event', 'created_at'], 'utc'),
  ];
  const clean = new Set<TableName>();
  if (row.rejected === 0) clean.add('transitions');
  if (row.anonymous === 0) clean.add('contacts');
  const counted = { offsets, managers: row.managers ?? 0, clean };
  if (moments.length === 0) return { first: null, last: null, newest: null, oldest: null, ...counted };
  // wall clocks run in the order of moments but for an hour or so about a change of the clocks
  const doubtful = offsets.some(
    ({ untilLocal }) => untilLocal !== null && locals.some((local) => Math.abs(local - untilLocal) < DAY),
  );
  const [oldest, newest] = [Math.min(...moments), Math.max(...moments)];
  const exact = doubtful ? await findExactTimes(connection, offsets) : { newest, oldest };
  return { first: oldest - DAY, last: newest + DAY, ...exact, ...counted };
}

/** First and last times as they are written, `event_first_local` …; managers; and rows that cannot be used. */
function readExtremes(connection: Connection, columns: readonly string[], book: readonly BookTable[]) {
  const times = columns.flatMap((column) => selectExtremes(column));
  const shape: Record<string, 'whole?'> = { managers: 'whole?', rejected: 'whole?', anonymous: 'whole?' };
  for (const column of ['event', ...columns, ...book])
    for (const part of PARTS) shape[`${column}_${part}`] = 'whole?';
  const others = book.map(
    (table) => sql`,\n(\n  SELECT\n  ${listLines(selectExtremes('at', table))}\n  FROM ${rowsOf(table)})`,
  );
  const statement = sql`SELECT *
FROM (
  SELECT min(first_local) AS event_first_local, max(last_local) AS event_last_local,
    min(first_utc) AS event_first_utc, max(last_utc) AS event_last_utc
  FROM labels
  WHERE code >= ${LOST}) e,
(
  SELECT ${sumWhole(sql`no_id + no_time + bad_time + CASE WHEN code IS NULL THEN row_count ELSE 0 END`)} AS rejected
  FROM labels) r,
(
  SELECT
  ${listLines([...times, sql`${countWhere(sql`contact IS NULL`)} AS anonymous`])}
  FROM contacts_rows) c,
(SELECT max(rank) + 1 AS managers FROM managers) m${joinSql(others, sql``)}`;
  return queryOne(connection, shape satisfies Shape, statement);
}

const PARTS = ['first_local', 'last_local', 'first_utc', 'last_utc'] as const;

/** The four {@link PARTS} of a column, over the rows that are used; `name`: what they are called after. */
function selectExtremes(column: string, name = column): Sql[] {
  return (['local', 'utc'] as const).flatMap((kind) => {
    const used = sql`CASE WHEN contact IS NOT NULL THEN ${quoteName(`${column}_${kind}`)} END`;
    return [
      sql`min(${used}) AS ${quoteName(`${name}_first_${kind}`)}`,
      sql`max(${used}) AS ${quoteName(`${name}_last_${kind}`)}`,
    ];
  });
}

function findExactTimes(connection: Connection, offsets: readonly OffsetSegment[]): Promise<EventTimes> {
  const statement = sql`SELECT max(happened) AS newest, min(happened) AS oldest
FROM (
  SELECT ${momentExpression('at', offsets, sql`t.`)} AS happened
  FROM transitions_rows t
  JOIN labels l ON l.raw = t.stage
  WHERE l.code >= ${LOST} AND t.contact IS NOT NULL
  UNION ALL
  SELECT ${momentExpression('created_at', offsets)} AS happened
  FROM contacts_rows
  WHERE contact IS NOT NULL) moments`;
  return queryOne(connection, { newest: 'whole?', oldest: 'whole?' }, statement);
}
