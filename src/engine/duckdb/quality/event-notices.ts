import { formatDay } from '../../../domain/calendar/format-moment.ts';
import { DAY, type Micros } from '../../../domain/calendar/micros.ts';
import { type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import { findQuietDays } from '../../../domain/quality/quiet-days.ts';
import type { RowProblemCode } from '../../../domain/quality/row-problems.ts';
import { countStaleDays } from '../../../domain/quality/stale-days.ts';
import { IGNORED, USABLE_ROWS } from '../../count/dictionaries.ts';
import { selectUnproven } from '../../count/purpose/proofs.ts';
import { momentExpression, wallClockExpression } from '../../sql/moment-expression.ts';
import { queryOne, queryRows } from '../../sql/result.ts';
import { type Sql, sql, sumWhole } from '../../sql/sql.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { countItems, createFindings, type QualityContext } from './context.ts';

/** More days than there are before 1970 in any calendar that is read. */
const MOST_DAYS = 1_000_000;

/** Notices about events and the time they cover. */
export async function findEventNotices(context: QualityContext): Promise<Notice[]> {
  const { database, totals, now } = context;
  if (context.facts.files.transitions.length === 0) return [];
  const ahead = sql`SELECT contact AS item, 1 AS weight FROM used_events WHERE happened > ${now}`;
  return [
    ...(await findAge(context)),
    await findQuiet(context),
    await countItems(database, 'future-events', ahead, totals.events),
    await findRepeated(context),
    ...(await findUnproven(context)),
    findUntimed(context),
  ];
}

/** Days since the newest event. Where that is yet to come, reports look from there, and nothing can be said of the age. */
async function findAge({ database, now, zone }: QualityContext): Promise<Notice[]> {
  const statement = sql`SELECT max(happened) AS newest FROM used_events`;
  const { newest } = await queryOne(database, { newest: 'whole?' }, statement);
  return tellAge(newest, now, zone);
}

/** What there is to say of the newest event. */
export function tellAge(newest: Micros | null, now: Micros, zone: string): Notice[] {
  if (newest !== null && newest > now) return [];
  const days = newest === null ? 0 : countStaleDays(newest, now);
  if (newest === null || days === 0) return [noticeOf('stale', 0, null, [])];
  return [noticeOf('stale', days, null, [formatDay(newest, zone)])];
}

/** Unusually long runs of days without an event; what is yet to come is no part of it. */
async function findQuiet({ database, segments, now }: QualityContext): Promise<Notice> {
  // first to quarters of an hour, which offsets are multiples of: there are few of them
  const quarter = DAY / 96;
  const wall = wallClockExpression(sql`quarter`, segments);
  const statement = sql`SELECT DISTINCT ${countUnits(wall, DAY)} AS day
FROM (
  SELECT DISTINCT ${countUnits(sql`happened`, quarter)} * ${quarter} AS quarter
  FROM used_events
  WHERE happened <= ${now}) quarters
ORDER BY day`;
  const rows = await queryRows(database, { day: 'whole' }, statement);
  return tellQuiet(rows.map(({ day }) => day));
}

/** @param active days that have an event, since 1970, ascending */
export function tellQuiet(active: readonly number[]): Notice {
  const { spans, total } = findQuietDays(active);
  const days = spans.reduce((sum, span) => sum + span.days, 0);
  const writeDay = (day: number): string => formatDay(day * DAY, 'UTC');
  const written = spans.map(({ first, last }) =>
    first === last ? writeDay(first) : `${writeDay(first)}..${writeDay(last)}`,
  );
  return noticeOf('quiet-days', days, total, written);
}

/** Whole days or quarters since 1970, of times before it too: quotients are only taken of what is not negative. */
function countUnits(time: Sql, unit: number): Sql {
  const shift = (MOST_DAYS * DAY) / unit;
  return sql`(${duckdb.divide(sql`${time} + ${MOST_DAYS * DAY}`, sql`${unit}`)} - ${shift})`;
}

/** Events of the same contact, stage, time and manager; those of ignored labels are events too. */
async function findRepeated({ database, times, totals }: QualityContext): Promise<Notice> {
  const ignored = sql`SELECT t.contact, ${duckdb.lowerCase(sql`l.label`)} AS label,
  ${momentExpression('at', times.offsets, sql`t.`)} AS happened, m.rank
FROM transitions_rows t
JOIN labels l ON l.raw = t.stage
LEFT JOIN managers m ON m.raw = t.manager
WHERE l.code = ${IGNORED} AND t.contact IS NOT NULL AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
  const extra = sql`contact AS item, count(*) - 1 AS weight`;
  const select = sql`SELECT ${extra} FROM used_events GROUP BY contact, code, happened, rank HAVING count(*) > 1
UNION ALL
SELECT ${extra} FROM (${ignored}) ignored GROUP BY contact, label, happened, rank HAVING count(*) > 1`;
  await createFindings(database, sql`repeats`, select);
  const statement = sql`SELECT ${sumWhole(USABLE_ROWS)} AS events FROM labels WHERE code = ${IGNORED}`;
  const { events } = await queryOne(database, { events: 'whole' }, statement);
  return countItems(database, 'duplicate-events', sql`SELECT * FROM repeats`, totals.events + events);
}

/** Events of stages that have to be proved, and are not; examples are their contacts. */
async function findUnproven({ database, times, proofs, totals }: QualityContext): Promise<Notice[]> {
  if (proofs.length === 0) return [];
  const unproven = sql`SELECT contact AS item, 1 AS weight FROM (${selectUnproven(proofs, times.offsets)}) unproven`;
  return [await countItems(database, 'unproven', unproven, totals.events)];
}

const TIMELESS: ReadonlySet<string> = new Set<RowProblemCode>([
  'time-missing',
  'time-unreadable',
  'time-placeholder',
]);

/** Rows that were rejected because they say no readable time. */
export function findUntimed({ facts, totals }: Pick<QualityContext, 'facts' | 'totals'>): Notice {
  const untimed = facts.rejected.filter(
    ({ table, reason }) => table === 'transitions' && TIMELESS.has(reason),
  );
  const count = untimed.reduce((sum, { rows }) => sum + rows, 0);
  return noticeOf('rows-untimed', count, totals.transitions, []);
}
