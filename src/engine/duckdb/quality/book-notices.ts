import { EMPTY_BEGINNINGS } from '../../../domain/activity/empty-touches.ts';
import { PLAIN_KINDS } from '../../../domain/activity/plain-kinds.ts';
import { type Notice, type NoticeCode, noticeOf } from '../../../domain/quality/notice.ts';
import type { BookTable } from '../../../domain/tables.ts';
import { normalizeText } from '../../../domain/text/label.ts';
import { isNoLength } from '../../count/book/select-touches.ts';
import { LOST, rowsOf } from '../../count/dictionaries.ts';
import { usableRow } from '../../count/rejected-rows.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { queryOne } from '../../sql/result.ts';
import { joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { addAmounts, tellMixed } from './amounts.ts';
import { countItems, type QualityContext } from './context.ts';

/** Notices about touches, purchases and the reasons of losses: what refers to nothing that the other tables know. */
export async function findBookNotices(context: QualityContext): Promise<Notice[]> {
  return [
    ...(await findTouchNotices(context)),
    ...(await findReasonNotices(context)),
    ...(await findPurchaseNotices(context)),
  ];
}

async function findTouchNotices(context: QualityContext): Promise<Notice[]> {
  const { database, known } = context;
  if (context.facts.files.activities.length === 0) return [];
  const total = await countUsed(context, 'activities');
  const count = (code: NoticeCode, select: Sql): Promise<Notice> => countItems(database, code, select, total);
  const notices = [
    await count('touches-unknown-contacts', selectStrangers('activities')),
    await count('touches-ahead', selectAhead(context, 'activities')),
  ];
  if (hasColumn(context, 'activities', 'manager')) {
    notices.push(await count('touches-unknown-managers', selectUnknownManagers()));
  }
  if (hasColumn(context, 'activities', 'duration')) {
    const empty = selectUsed('activities', sql`contact`, isNoLength(sql`duration`));
    notices.push(await count('touches-empty', empty));
  }
  const texts = [
    ['kinds-unknown', 'kind', known.kinds && [...known.kinds, ...PLAIN_KINDS], []],
    ['results-unknown', 'result', known.results, EMPTY_BEGINNINGS],
  ] as const;
  for (const [code, column, named, beginnings] of texts) {
    if (named === null || !hasColumn(context, 'activities', column)) continue;
    const text = quoteName(column);
    const begun = beginnings.map((each) => sql`${duckdb.lowerCase(text)} LIKE ${quoteText(`${each}%`)}`);
    const isNew = sql`${isUnnamed(text, named)} AND NOT (${joinSql([sql`FALSE`, ...begun], sql` OR `)})`;
    notices.push(await count(code, selectUsed('activities', text, isNew)));
  }
  return notices;
}

async function findPurchaseNotices(context: QualityContext): Promise<Notice[]> {
  const { database } = context;
  if (context.facts.files.purchases.length === 0) return [];
  const total = await countUsed(context, 'purchases');
  const count = (code: NoticeCode, select: Sql): Promise<Notice> => countItems(database, code, select, total);
  const amounts = sql`SELECT amount, currency, count(*) AS row_count
FROM purchases_rows
WHERE ${usableRow('purchases')}
GROUP BY amount, currency`;
  const same = sql`contact, at_local, at_utc, amount, currency, manager, product`;
  const repeats = sql`SELECT contact AS item, count(*) - 1 AS weight
FROM purchases_rows
WHERE ${usableRow('purchases')}
GROUP BY ${same}
HAVING count(*) > 1`;
  return [
    await count('purchases-unknown-contacts', selectStrangers('purchases')),
    await count('purchases-ahead', selectAhead(context, 'purchases')),
    await count('purchases-repeated', repeats),
    // what cannot be read is rejected
    tellMixed(await addAmounts(database, amounts), 'purchases-mixed'),
  ];
}

/** Losses whose reason the config does not name. */
async function findReasonNotices({ database, columns, known }: QualityContext): Promise<Notice[]> {
  if (known.reasons === null || !columns.transitions.has('reason')) return [];
  const losses = sql`FROM transitions_rows t
JOIN labels l ON l.raw = t.stage
WHERE l.code = ${LOST} AND t.contact IS NOT NULL AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
  const { total } = await queryOne(database, { total: 'whole' }, sql`SELECT count(*) AS total ${losses}`);
  if (total === 0) return [noticeOf('reasons-unknown', 0, null, [])];
  const select = sql`SELECT t.reason AS item, 1 AS weight ${losses} AND ${isUnnamed(sql`t.reason`, known.reasons)}`;
  return [await countItems(database, 'reasons-unknown', select, total)];
}

async function countUsed({ database }: QualityContext, table: BookTable): Promise<number> {
  const statement = sql`SELECT count(*) AS total FROM ${rowsOf(table)} WHERE ${usableRow(table)}`;
  return (await queryOne(database, { total: 'whole' }, statement)).total;
}

/** Whether any file of a table has a column: only that is looked for. */
function hasColumn({ facts }: QualityContext, table: BookTable, column: string): boolean {
  return facts.files[table].some(({ input }) =>
    input.columns.some(({ name, position }) => name === column && position !== undefined),
  );
}

function selectUsed(table: BookTable, item: Sql, where: Sql): Sql {
  return sql`SELECT ${item} AS item, 1 AS weight
FROM ${rowsOf(table)}
WHERE ${usableRow(table)} AND ${where}`;
}

/** Rows of contacts that stand in neither of the tables of the funnel. */
function selectStrangers(table: BookTable): Sql {
  return selectUsed(table, sql`contact`, sql`contact NOT IN (SELECT contact FROM facts)`);
}

function selectAhead({ times, now }: QualityContext, table: BookTable): Sql {
  return selectUsed(table, sql`contact`, sql`${momentExpression('at', times.offsets)} > ${now}`);
}

/** Touches by people who moved no contact and own none. */
function selectUnknownManagers(): Sql {
  const working = sql`SELECT rank FROM used_events WHERE rank IS NOT NULL
  UNION
  SELECT owner FROM contacts WHERE owner IS NOT NULL`;
  return sql`SELECT m.name AS item, 1 AS weight
FROM (SELECT manager FROM activities_rows WHERE ${usableRow('activities')}) a
JOIN managers m ON m.raw = a.manager
WHERE m.rank IS NOT NULL AND m.rank NOT IN (${working})`;
}

/** A text that is none of those named; a blank one is no text. */
function isUnnamed(text: Sql, named: readonly string[]): Sql {
  const all = named.map((each) => duckdb.lowerCase(quoteText(normalizeText(each))));
  const isNamed = all.length === 0 ? sql`FALSE` : sql`${duckdb.lowerCase(text)} IN (${joinSql(all)})`;
  return sql`${text} IS NOT NULL AND NOT (${isNamed})`;
}
