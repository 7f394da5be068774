import { DAY } from '../../../domain/calendar/micros.ts';
import { NOTICE_EXAMPLES, type Notice, type NoticeCode } from '../../../domain/quality/notice.ts';
import { wallClockExpression } from '../../sql/moment-expression.ts';
import { queryOne, queryTexts, wholes } from '../../sql/result.ts';
import { chooseSql, countWhere, listLines, NO, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { countItems, type QualityContext } from './context.ts';

/** Everything that can be told of a contact by itself: a condition over `facts`. */
export type ContactCondition = readonly [code: NoticeCode, where: Sql];

/** Notices about single contacts, all counted in one pass. */
export async function findContactNotices(context: QualityContext): Promise<Notice[]> {
  const { database, totals } = context;
  const conditions = listConditions(context);
  const sums = conditions.map(([code, where]) => sql`${countWhere(where)} AS ${quoteName(code)}`);
  const codes = conditions.map(([code]) => code);
  const row = await queryOne(database, wholes(codes), sql`SELECT\n  ${listLines(sums)}\nFROM facts`);
  const notices: Notice[] = [];
  for (const [code, where] of conditions) {
    const count = row[code];
    const examples = count === 0 ? [] : await listContacts(context, where);
    notices.push({ code, count, total: totals.contacts, items: count, examples });
  }
  if (context.facts.contacts === 0) return notices;
  // the examples are what they say
  const unreadable = sql`SELECT created_at_bad AS item, 1 AS weight
FROM contacts_rows
WHERE contact IS NOT NULL AND created_at_bad IS NOT NULL`;
  return [...notices, await countItems(database, 'created-unreadable', unreadable, totals.listed)];
}

function listContacts({ database }: QualityContext, where: Sql): Promise<string[]> {
  const first = sql`SELECT contact FROM facts WHERE ${where} ORDER BY contact LIMIT ${NOTICE_EXAMPLES}`;
  return queryTexts(database, 'contact', first);
}

/** What there is to look for, over `facts`, wherever these are. */
export function listConditions(
  context: Pick<QualityContext, 'facts' | 'now' | 'segments'>,
): ContactCondition[] {
  const { facts, now } = context;
  // a file with a row for each contact and its stage lists contacts too
  const listed = facts.contacts > 0;
  const moved = facts.files.transitions.length > 0;
  const ofList: ContactCondition[] = [
    ['future-created', sql`created > ${now}`],
    ['contacts-repeated', sql`row_count > 1`],
  ];
  const ofEvents: ContactCondition[] = [
    ['out-of-order', sql`mixed`],
    ['before-start', closesBeforeStart(context)],
  ];
  const ofBoth: ContactCondition[] = [
    ['only-in-contacts', sql`listed AND NOT touched`],
    ['only-in-transitions', sql`touched AND NOT listed`],
  ];
  return [
    ['undated', sql`created IS NULL AND NOT staged`],
    ...(listed ? ofList : []),
    ...(moved ? ofEvents : []),
    ...(moved && facts.files.contacts.length > 0 ? ofBoth : []),
  ];
}

/**
 * An event before the creation of its contact, or, where that is unknown, a loss or the last stage before the entry
 * into the list. An event that is dated to the day only is not before a creation on that day.
 */
function closesBeforeStart({ segments }: Pick<QualityContext, 'segments'>): Sql {
  const event = wallClockExpression(sql`first_event`, segments);
  const created = wallClockExpression(sql`created`, segments);
  const sameDay = sql`${event} % ${DAY} = 0 AND ${created} - ${event} < ${DAY}`;
  const early = chooseSql([
    [sql`created IS NULL`, sql`closed < list_entry`],
    [sql`first_event < created`, sql`NOT (${sameDay})`],
  ]);
  return sql`coalesce(${early}, ${NO})`;
}
