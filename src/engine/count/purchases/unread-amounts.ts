import { parseAmount } from '../../../domain/money/amount.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { CountDatabase } from '../../sql/count-dialect.ts';
import { streamRows } from '../../sql/result.ts';
import { quoteText, type Sql, sql } from '../../sql/sql.ts';

/** What parts an amount from its currency in a key: no text of a file holds it. */
const PART = '\u001f';
/** Constants of one statement. */
const BLOCK = 5000;

/** The amount and the currency of a row of `purchases_rows` in one text. */
export function keyOfAmount(prefix: Sql = sql``): Sql {
  return sql`(coalesce(${prefix}amount, '') || ${quoteText(PART)} || coalesce(${prefix}currency, ''))`;
}

/** The condition that the amount of a row of `purchases_rows` can be read, where it has one. */
export const AMOUNT_READ = sql`${keyOfAmount()} NOT IN (SELECT amount_key FROM unread_amounts)`;

/**
 * `unread_amounts`: every different pair of amount and currency among the purchases that is no sum of money: no SQL reads
 * what people write. Empty where there are no purchases.
 */
export async function createUnreadAmounts(
  { connection, dialect }: CountDatabase,
  tables: readonly TableName[],
): Promise<void> {
  const unread: string[] = [];
  if (tables.includes('purchases')) {
    const statement = sql`SELECT DISTINCT amount, currency FROM purchases_rows WHERE amount IS NOT NULL`;
    for await (const block of streamRows(connection, { amount: 'text', currency: 'text?' }, statement)) {
      for (const { amount, currency } of block) {
        if (parseAmount(amount, currency ?? '') === null) unread.push(`${amount}${PART}${currency ?? ''}`);
      }
    }
  }
  const list = (keys: readonly string[]): Sql =>
    sql`SELECT amount_key FROM ${dialect.constantRows(
      sql`unread`,
      { amount_key: 'text' },
      keys.map((key) => [key]),
    )}`;
  await connection.run(dialect.createTable(sql`unread_amounts`, list(unread.slice(0, BLOCK))));
  for (let from = BLOCK; from < unread.length; from += BLOCK) {
    await connection.run(sql`INSERT INTO unread_amounts ${list(unread.slice(from, from + BLOCK))}`);
  }
}
