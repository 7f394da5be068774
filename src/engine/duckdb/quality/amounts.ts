import { type AmountSum, createAmountSums, parseAmount, writeUnits } from '../../../domain/money/amount.ts';
import { NOTICE_EXAMPLES, type Notice, type NoticeCode, noticeOf } from '../../../domain/quality/notice.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import type { Connection } from '../../sql/connection.ts';
import { streamRows } from '../../sql/result.ts';
import { listLines, quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { QualityContext } from './context.ts';

/** What the amounts of rows come to. */
export interface AmountSummary {
  /** Rows with an amount, repeats counted once. */
  readonly rows: number;
  /** Those of them that could not be read. */
  readonly unreadable: number;
  /** The first different texts among these in code-point order: one more than are shown, where there are as many. */
  readonly examples: readonly string[];
  /** By currency, in code-point order, what has none last. */
  readonly sums: readonly AmountSum[];
  /** Readable rows without a currency. */
  readonly withoutCurrency: number;
}

/**
 * Sums the column `amount` of `transitions_rows` (text) by currency, exactly. Rows that are rejected do not count. Rows
 * in which contact, stage, time, amount and currency are the same count once; so do the events of one row a contact,
 * whose amount is that of the whole row.
 *
 * @param options whether `transitions_rows` has a column `currency` (text) as well
 */
export function summarizeAmounts(
  database: Connection,
  options: { readonly currency: boolean },
): Promise<AmountSummary> {
  return addAmounts(database, selectAmounts(options.currency ? sql`currency` : sql`CAST(NULL AS VARCHAR)`));
}

/**
 * Sums texts of amounts by currency, exactly.
 *
 * @param select `amount` (text), `currency` (text or NULL) and `row_count` (rows that say so)
 */
export async function addAmounts(database: Connection, select: Sql): Promise<AmountSummary> {
  const rows = streamRows(database, { amount: 'text', currency: 'text?', row_count: 'whole' }, select);
  const sums = createAmountSums();
  let [readable, unreadable] = [0, 0];
  let examples: string[] = [];
  for await (const block of rows) {
    for (const { amount: text, currency, row_count: count } of block) {
      const amount = parseAmount(text, currency ?? '');
      if (amount) {
        sums.add(amount, count);
        readable += count;
      } else {
        unreadable += count;
        examples = [...new Set([...examples, text])].sort(compareCodePoints).slice(0, NOTICE_EXAMPLES + 1);
      }
    }
  }
  const list = sums.list();
  const withoutCurrency = list.find(({ currency }) => currency === null)?.rows ?? 0;
  return { rows: readable + unreadable, unreadable, examples, sums: list, withoutCurrency };
}

/** Amounts that cannot be read, and sums of several currencies, each by itself; of those without one a bare number. */
export async function findAmountNotices({ database, columns }: QualityContext): Promise<Notice[]> {
  if (!columns.transitions.has('amount')) return [];
  const summary = await summarizeAmounts(database, { currency: columns.transitions.has('currency') });
  const { unreadable, rows, examples } = summary;
  return [noticeOf('amounts-unreadable', unreadable, rows, examples), tellMixed(summary, 'currencies-mixed')];
}

/** Whether the rows that were summed have several currencies. */
export function tellMixed({ rows, unreadable, sums }: AmountSummary, code: NoticeCode): Notice {
  const currencies = sums.filter(({ currency }) => currency !== null).length;
  const readable = rows - unreadable;
  return {
    code,
    count: currencies > 1 ? readable : 0,
    total: rows,
    items: sums.length,
    // all of them: a sum that is left out would be a word too few
    examples: sums.map(({ units, currency }) => [writeUnits(units), currency ?? []].flat().join(' ')),
  };
}

/** Every different amount with its currency, and how many used events say so. */
function selectAmounts(currency: Sql): Sql {
  const once = ['stage', 'at_local', 'at_utc'].map(quoteName);
  return sql`SELECT amount, currency, count(*) AS row_count
FROM (
  SELECT DISTINCT t.contact, t.amount, t.currency,
  ${listLines(once.map((name) => sql`CASE WHEN w.source IS NULL THEN t.${name} END AS ${name}`))}
  FROM (
    SELECT source, contact, stage, at_local, at_utc, amount, ${currency} AS currency
    FROM transitions_rows) t
  JOIN labels l ON l.raw IS NOT DISTINCT FROM t.stage
  LEFT JOIN (SELECT DISTINCT source FROM transitions_rows WHERE entry IS NOT NULL) w ON w.source = t.source
  WHERE t.amount IS NOT NULL AND t.contact IS NOT NULL AND l.code IS NOT NULL
    AND coalesce(t.at_local, t.at_utc) IS NOT NULL) events
GROUP BY amount, currency`;
}
