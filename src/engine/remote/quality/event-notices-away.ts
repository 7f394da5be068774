import { DAY, type Micros } from '../../../domain/calendar/micros.ts';
import { type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import { normalizeLabel, normalizeText } from '../../../domain/text/label.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import { IGNORED, LOST } from '../../count/dictionaries.ts';
import { duckdb } from '../../duckdb/duckdb-dialect.ts';
import { findUntimed, tellAge, tellQuiet } from '../../duckdb/quality/event-notices.ts';
import { wallClockExpression } from '../../sql/moment-expression.ts';
import { queryRows } from '../../sql/result.ts';
import { sql } from '../../sql/sql.ts';
import type { AwayRows } from '../count-away.ts';
import { selectEvents } from '../journeys/select-rows.ts';
import { findColumn, isBlank, textOf } from '../survey/away-cells.ts';
import { askEach, countContactsAway, type SelectAway } from './ask-servers.ts';
import type { AwayQuestion, CountedQuestion } from './away-question.ts';
import { readAll, selectUsed } from './facts-away.ts';
import { selectUnprovenAway } from './proofs-away.ts';

/** Days before 1970 in any calendar that is read: quotients are only taken of what is not negative. */
const MOST_DAYS = 1_000_000;

/** The codes of ignored labels, each of its own, from here down. */
const IGNORED_FROM = -100;

/** Rows that have an id and a time, of the texts of stages with some codes. */
export function countUsable({ servers, texts }: AwayRows, isMeant: (code: number) => boolean): number {
  const codes = new Map(texts.stages);
  const rows = servers.flatMap(({ events }) =>
    events.stages.map(({ stage, q_rows, q_no_id, q_no_time, q_no_stamp }) => {
      const code = codes.get(stage ?? '');
      return code !== undefined && isMeant(code) ? q_rows - q_no_id - q_no_time - q_no_stamp : 0;
    }),
  );
  return rows.reduce((sum, each) => sum + each, 0);
}

/** Notices about events and the time they cover. */
export async function findEventNoticesAway(question: CountedQuestion): Promise<Notice[]> {
  const { rows, now, zone, totals, proofs } = question;
  const { servers } = rows;
  const days = await listDays(question);
  const newest = days.reduce<Micros | null>((most, { last }) => Math.max(most ?? last, last), null);
  // what is yet to come is no part of the days without an event
  const past = new Set(days.flatMap(({ day, first }) => (first <= now ? day : [])));
  const unproven =
    proofs.length === 0
      ? []
      : [await countContactsAway(servers, 'unproven', await selectUnprovenAway(rows, proofs), totals.events)];
  return [
    ...tellAge(newest, now, zone),
    tellQuiet([...past]),
    await findAhead(question, newest),
    await findRepeated(question),
    ...unproven,
    findUntimed(question),
    ...(await findReasons(question)),
  ];
}

/** Days with an event, since 1970, ascending; and when the first and the last event of each was. */
interface EventDay {
  readonly day: number;
  readonly first: Micros;
  readonly last: Micros;
}

async function listDays({ rows, segments }: AwayQuestion): Promise<EventDay[]> {
  const found = await askEach(rows.servers, {
    columns: ['q_day', 'q_oldest', 'q_newest'].map((name) => ({ name, sum: false })),
    write: (server, names) => {
      const wall = wallClockExpression(sql`q_at`, segments);
      const day = server.dialect.divide(sql`${wall} + ${MOST_DAYS * DAY}`, sql`${DAY}`);
      return sql`SELECT q_day, min(q_at) AS q_oldest, max(q_at) AS q_newest
FROM (
SELECT q_at, ${server.dialect.whole(day)} AS q_day
FROM (
${selectUsed(readAll(rows, server), names)}) q_used) q_days
GROUP BY q_day`;
    },
  });
  return found
    .map(({ q_day, q_oldest, q_newest }) => ({
      day: Number(q_day) - MOST_DAYS,
      first: Number(q_oldest),
      last: Number(q_newest),
    }))
    .sort((a, b) => a.day - b.day);
}

/** Used events that are yet to come. */
async function findAhead({ rows, now, totals }: CountedQuestion, newest: Micros | null): Promise<Notice> {
  if (newest === null || newest <= now) return noticeOf('future-events', 0, totals.events, []);
  const select: SelectAway = (server, names) => sql`SELECT q_id AS item, 1 AS weight
FROM (
${selectUsed(readAll(rows, server), names)}) q_used
WHERE q_at > ${now}`;
  return countContactsAway(rows.servers, 'future-events', select, totals.events);
}

/** Events of the same contact, stage, time and manager; those of ignored labels are events too. */
async function findRepeated({ database, rows, totals }: CountedQuestion): Promise<Notice> {
  const statement = sql`SELECT raw, dense_rank() OVER (ORDER BY ${duckdb.lowerCase(sql`label`)}) AS nth
FROM labels
WHERE code = ${IGNORED}
ORDER BY raw`;
  const ignored = await queryRows(database, { raw: 'text', nth: 'whole' }, statement);
  const own = new Map(ignored.map(({ raw, nth }) => [raw, IGNORED_FROM - nth]));
  const stages = rows.texts.stages.map(([text, code]) => [text, own.get(text) ?? code] as const);
  const texts = { ...rows.texts, stages };
  const counted = sql`(q_code >= ${LOST} OR q_code <= ${IGNORED_FROM})`;
  const select: SelectAway = (server, names) => sql`SELECT q_id AS item, count(*) - 1 AS weight
FROM (
${selectEvents(readAll(rows, server, undefined, texts), names.transitions, { counted })}) q_all
GROUP BY q_id, q_code, q_at, q_rank
HAVING count(*) > 1`;
  const total = totals.events + countUsable(rows, (code) => code === IGNORED);
  return countContactsAway(rows.servers, 'duplicate-events', select, total);
}

/** Losses whose reason the config does not name. */
async function findReasons({ rows, columns, known }: AwayQuestion): Promise<Notice[]> {
  if (known.reasons === null || !columns.transitions.has('reason')) return [];
  const named = new Set(known.reasons.map(normalizeLabel));
  const texts = new Map<string, number>();
  let total = 0;
  for (const server of rows.servers) {
    const { table } = server.events;
    const column = findColumn(table, 'reason') ?? {};
    const found = await askEach([server], {
      columns: [
        { name: 'q_text', sum: false },
        { name: 'q_losses', sum: true },
      ],
      write: (each, names) => sql`SELECT q_text, count(*) AS q_losses
FROM (
${selectUsed(readAll(rows, each), names, [{ value: textOf(table, 'reason'), name: sql`q_text` }])}) q_used
WHERE q_code = ${LOST}
GROUP BY q_text`,
    });
    for (const { q_text, q_losses } of found) {
      const [text, losses] = [q_text === null ? null : String(q_text), Number(q_losses)];
      total += losses;
      if (text === null || isBlank(text, column) || named.has(normalizeLabel(text))) continue;
      const clean = normalizeText(text);
      texts.set(clean, losses + (texts.get(clean) ?? 0));
    }
  }
  if (total === 0) return [noticeOf('reasons-unknown', 0, null, [])];
  const count = [...texts.values()].reduce((sum, each) => sum + each, 0);
  return [noticeOf('reasons-unknown', count, total, [...texts.keys()].sort(compareCodePoints))];
}
