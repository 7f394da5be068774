import { DAY } from '../../../domain/calendar/micros.ts';
import { NOTICE_EXAMPLES, type Notice, type NoticeCode } from '../../../domain/quality/notice.ts';
import { wallClockExpression } from '../../sql/moment-expression.ts';
import { quoteInteger } from '../../sql/sql.ts';
import { countItems, type QualityContext } from './context.ts';

/** Everything that can be told of a contact by itself: a condition over `facts`. */
type ContactCondition = readonly [code: NoticeCode, where: string];

/** Notices about single contacts, all counted in one pass. */
export async function findContactNotices(context: QualityContext): Promise<Notice[]> {
  const { database, totals } = context;
  const conditions = listConditions(context);
  const sums = conditions.map(([, where], index) => `sum(CASE WHEN ${where} THEN 1 ELSE 0 END) AS n${index}`);
  const [row] = await database.query(`SELECT ${sums.join(', ')} FROM facts`);
  const notices: Notice[] = [];
  for (const [index, [code, where]] of conditions.entries()) {
    const count = Number(row?.[`n${index}`] ?? 0);
    const examples = count === 0 ? [] : await listContacts(context, where);
    notices.push({ code, count, total: totals.contacts, items: count, examples });
  }
  if (context.loaded.contacts.contacts > 0) notices.push(await findUnreadable(context));
  return notices;
}

/** Rows of the contacts whose creation date cannot be read; the examples are what they say. */
function findUnreadable({ database, totals }: QualityContext): Promise<Notice> {
  return countItems(
    database,
    'created-unreadable',
    'SELECT created_at_bad AS item, 1 AS weight FROM contacts_rows WHERE contact IS NOT NULL AND created_at_bad IS NOT NULL',
    totals.listed,
  );
}

async function listContacts({ database }: QualityContext, where: string): Promise<string[]> {
  const rows = await database.query(
    `SELECT contact FROM facts WHERE ${where} ORDER BY contact LIMIT ${NOTICE_EXAMPLES}`,
  );
  return rows.map(({ contact }) => String(contact));
}

function listConditions(context: QualityContext): ContactCondition[] {
  const { loaded, now } = context;
  // a file with a row for each contact and its stage lists contacts too
  const listed = loaded.contacts.contacts > 0;
  const moved = loaded.rows.transitions.length > 0;
  const ofList: ContactCondition[] = [
    ['future-created', `created > ${quoteInteger(now)}`],
    ['contacts-repeated', 'row_count > 1'],
  ];
  const ofEvents: ContactCondition[] = [
    ['out-of-order', 'mixed'],
    ['before-start', closesBeforeStart(context)],
  ];
  const ofBoth: ContactCondition[] = [
    ['only-in-contacts', 'listed AND NOT touched'],
    ['only-in-transitions', 'touched AND NOT listed'],
  ];
  return [
    ['undated', 'created IS NULL AND NOT staged'],
    ...(listed ? ofList : []),
    ...(moved ? ofEvents : []),
    ...(moved && loaded.rows.contacts.length > 0 ? ofBoth : []),
  ];
}

/**
 * An event before the creation of its contact, or, where that is unknown, a loss or the last stage before the entry
 * into the list. An event that is dated to the day only is not before a creation on that day.
 */
function closesBeforeStart({ segments }: QualityContext): string {
  const event = wallClockExpression('first_event', segments);
  const created = wallClockExpression('created', segments);
  const sameDay = `${event} % ${DAY} = 0 AND ${created} - ${event} < ${DAY}`;
  return `coalesce((first_event < created AND NOT (${sameDay})) OR (created IS NULL AND closed < list_entry), FALSE)`;
}
