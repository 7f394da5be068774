import type { Notice, NoticeCode } from '../domain/notice.ts';
import { NOTICE_CODES } from '../domain/notice.ts';
import type { Database } from './database.ts';
import { duckdb } from './dialect.ts';
import type { LoadedInput } from './engine.ts';
import { selectEvents } from './fold.ts';
import { momentExpression } from './moment.ts';
import { quoteInteger } from './quote.ts';
import { IGNORED } from './schema.ts';

/** Examples shown of each kind. */
const EXAMPLES = 3;

/** One notice as a query that returns the things it is about, one a row, in a column `item`, with `weight` rows each. */
type NoticeQuery = readonly [code: NoticeCode, select: string];

/**
 * Looks for everything odd that is not wrong.
 *
 * @param now the clock, microseconds since 1970
 * @param lastStage number of the last stage
 */
export async function findNotices(loaded: LoadedInput, now: number, lastStage: number): Promise<Notice[]> {
  const { database } = loaded;
  await database.run(`CREATE TEMP TABLE used_events AS ${selectEvents(loaded)}`);
  await database.run('CREATE TEMP TABLE event_contacts AS SELECT DISTINCT contact FROM used_events');
  const both = loaded.rows.contacts.length > 0 && loaded.rows.transitions.length > 0;
  const queries = [...(both ? oneSided() : []), repeatedEvents(loaded), ...oddities(now, lastStage)];
  const notices: Notice[] = [];
  for (const [code, select] of queries) {
    const notice = await countNotice(database, code, select);
    if (notice.count > 0) notices.push(notice);
  }
  return notices.sort((a, b) => NOTICE_CODES.indexOf(a.code) - NOTICE_CODES.indexOf(b.code));
}

async function countNotice(database: Database, code: NoticeCode, select: string): Promise<Notice> {
  const [total] = await database.query(
    `SELECT coalesce(sum(weight), 0) AS n, count(DISTINCT item) AS items FROM (${select})`,
  );
  const count = Number(total?.n);
  const items = Number(total?.items);
  if (count === 0) return { code, count, items, examples: [] };
  const rows = await database.query(
    `SELECT DISTINCT item FROM (${select}) WHERE item IS NOT NULL ORDER BY item LIMIT ${EXAMPLES}`,
  );
  return { code, count, items, examples: rows.map(({ item }) => String(item)) };
}

function oneSided(): NoticeQuery[] {
  return [
    [
      'only-in-contacts',
      'SELECT contact AS item, 1 AS weight FROM contacts WHERE contact NOT IN (SELECT contact FROM event_contacts)',
    ],
    [
      'only-in-transitions',
      'SELECT contact AS item, 1 AS weight FROM event_contacts WHERE contact NOT IN (SELECT contact FROM contacts)',
    ],
  ];
}

/** Events of the same contact, stage, time and manager; those of ignored labels are events too. */
function repeatedEvents({ offsets }: LoadedInput): NoticeQuery {
  const ignored = `SELECT t.contact, ${duckdb.lowerCase('l.label')} AS label, ${momentExpression('at', offsets, 't.')} AS happened, m.rank
    FROM transitions_rows t JOIN labels l ON l.raw = t.stage LEFT JOIN managers m ON m.raw = t.manager
    WHERE l.code = ${IGNORED} AND t.contact IS NOT NULL AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
  const extra = 'contact AS item, count(*) - 1 AS weight';
  return [
    'duplicate-events',
    `SELECT ${extra} FROM used_events GROUP BY contact, code, happened, rank HAVING count(*) > 1
     UNION ALL SELECT ${extra} FROM (${ignored}) GROUP BY contact, label, happened, rank HAVING count(*) > 1`,
  ];
}

function oddities(now: number, lastStage: number): NoticeQuery[] {
  const clock = quoteInteger(now);
  const squeezed = (name: string): string => duckdb.lowerCase(`replace(${name}, ' ', '')`);
  return [
    ['future-events', `SELECT contact AS item, 1 AS weight FROM used_events WHERE happened > ${clock}`],
    ['future-created', `SELECT contact AS item, 1 AS weight FROM contacts WHERE created > ${clock}`],
    [
      'managers-alike',
      `SELECT string_agg(name, ' = ' ORDER BY name) AS item, 1 AS weight FROM names GROUP BY ${squeezed('name')} HAVING count(*) > 1`,
    ],
    [
      'stages-alike',
      `SELECT string_agg(raw, ' = ' ORDER BY raw) AS item, 1 AS weight FROM labels WHERE code IS NOT NULL
       GROUP BY ${duckdb.lowerCase('label')} HAVING count(*) > 1`,
    ],
    ['backwards', selectBackwards(lastStage)],
    ['contacts-repeated', 'SELECT contact AS item, 1 AS weight FROM contacts WHERE row_count > 1'],
    [
      'created-unreadable',
      'SELECT created_at_bad AS item, 1 AS weight FROM contacts_rows WHERE contact IS NOT NULL AND created_at_bad IS NOT NULL',
    ],
    [
      'undated',
      `SELECT contact AS item, 1 AS weight FROM contacts WHERE created IS NULL
         AND contact NOT IN (SELECT contact FROM used_events WHERE code >= 0)`,
    ],
    [
      'ignored-rows',
      `SELECT label AS item, row_count - no_id - no_time - bad_time AS weight FROM labels WHERE code = ${IGNORED}`,
    ],
  ];
}

/** Contacts of which a later stage comes before an earlier one, or anything before the creation date. */
function selectBackwards(lastStage: number): string {
  const firsts = Array.from(
    { length: lastStage + 1 },
    (_, j) => `min(CASE WHEN code = ${j} THEN happened END) AS f${j}`,
  );
  const entries = Array.from(
    { length: lastStage + 1 },
    (_, j) => `min(CASE WHEN code >= ${j} THEN happened END) AS e${j}`,
  );
  const runsBack = Array.from({ length: lastStage }, (_, j) => `f${j} > e${j + 1}`);
  return `SELECT j.contact AS item, 1 AS weight
    FROM (SELECT contact, ${[...firsts, ...entries].join(', ')}, min(happened) AS first_event FROM used_events GROUP BY contact) j
    LEFT JOIN contacts c ON c.contact = j.contact
    WHERE ${[...runsBack, 'j.first_event < c.created'].join(' OR ')}`;
}
