import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { Keyed } from '../../../domain/evidence/counts.ts';
import { type AmountSums, createAmountSums, parseAmount } from '../../../domain/money/amount.ts';
import type { FinalAmounts } from '../../../domain/worth/deal-value.ts';
import type { Connection } from '../../sql/connection.ts';
import { streamRows } from '../../sql/result.ts';
import { fails, joinSql, listLines, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { entryOf, selectEvents } from '../fold.ts';
import {
  joinShown,
  type KeyColumn,
  listGrouped,
  planKey,
  readKeys,
  selectShown,
  selectValues,
  shapeKeyed,
} from '../groupings.ts';
import type { Journeys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray, stepFacts } from '../step-facts.ts';

/** What amounts of final conversions come to, by the groupings of the question. */
export type FinalAmountSums = Keyed & FinalAmounts;

/** A different amount of a group, and how many final conversions have it. */
const AMOUNT = { amount: 'text', currency: 'text?', contacts: 'whole' } as const;

/** What is known of the rows beside `journeys`. */
interface AmountRows {
  readonly offsets: readonly OffsetSegment[];
  /** Columns that were read: without an `amount` nothing has a value. */
  readonly further: ReadonlySet<string>;
}

/**
 * Sums the amounts of final conversions: of those that a question counts as converted in the last step, the amount of
 * the event that set the entry into the last stage, to whoever that step is credited. Of several rows about that same
 * event it is the one with an amount, of these the first in code-point order. What cannot be read is left out.
 *
 * @returns in no order; empty where no file has amounts
 */
export async function sumFinalAmounts(
  connection: Connection,
  journeys: Journeys,
  { offsets, further }: AmountRows,
  query: CountQuery,
): Promise<FinalAmountSums[]> {
  if (!further.has('amount')) return [];
  const keys = query.by.map((each, place) => planKey(journeys, each, place));
  const currency = further.has('currency') ? sql`t.currency` : sql`CAST(NULL AS VARCHAR)`;
  const events = selectEvents(offsets, [sql`t.amount`, sql`${currency} AS currency`]);
  const statement = countAmounts(keys, selectFirst(journeys, query, keys, events));
  const shape = shapeKeyed(keys, AMOUNT);
  const sums = new Map<string, { readonly keys: Keyed['keys']; readonly of: AmountSums }>();
  for await (const block of streamRows(connection, shape, statement)) {
    for (const row of block) {
      const amount = parseAmount(row.amount, row.currency ?? '');
      if (amount === null) continue;
      const own = readKeys(keys, row);
      const group = JSON.stringify(own);
      const sum = sums.get(group) ?? { keys: own, of: createAmountSums() };
      sum.of.add(amount, row.contacts);
      sums.set(group, sum);
    }
  }
  return [...sums.values()].map(({ keys: own, of }) => ({ keys: own, sums: of.list() }));
}

/** Every different amount with its currency, and how many final conversions of a group have it. */
function countAmounts(keys: readonly KeyColumn[], first: Sql): Sql {
  const texts = [sql`amount`, sql`currency`];
  const names = keys.map(({ name }) => quoteName(name));
  const counts = sql`SELECT ${joinSql([...names, ...texts])}, count(*) AS contacts
FROM (${first}) finals
WHERE place = 1
GROUP BY ${joinSql([...names, ...texts])}`;
  const columns = [...selectShown(keys), sql`c.amount`, sql`c.currency`, sql`c.contacts`];
  return sql`SELECT ${joinSql(columns)}
FROM (${counts}) c
${joinShown(keys)}`;
}

/** The condition that a question counts a contact as converted in the last step. */
export function isFinal(journeys: Journeys, query: CountQuery): Sql {
  const { arrived, converted, immature } = stepFacts(query, journeys.lastStage);
  return sql`${inSegments(journeys, query)} AND NOT ${isStray(journeys)} AND ${arrived} AND ${converted} AND ${fails(immature)}`;
}

/** Final conversions with the amounts of their events, in the order in which they are believed. */
function selectFirst(journeys: Journeys, query: CountQuery, keys: readonly KeyColumn[], events: Sql): Sql {
  const { dialect, lastStage } = journeys;
  const { entryTime, credited } = stepFacts(query, lastStage);
  const facts = [
    sql`contact`,
    sql`${entryOf(lastStage)} AS reached`,
    sql`${entryTime} AS bucket_at`,
    sql`coalesce(${credited}, owner) AS credited`,
    ...listGrouped(query.by),
  ];
  const order = [
    sql`e.rank NULLS LAST`,
    sql`${dialect.inCodePoints(sql`e.amount`)}`,
    sql`${dialect.inCodePoints(sql`e.currency`)} NULLS LAST`,
  ];
  const columns = [
    ...selectValues(keys),
    sql`e.amount`,
    sql`e.currency`,
    sql`row_number() OVER (PARTITION BY f.contact ORDER BY ${joinSql(order)}) AS place`,
  ];
  return sql`SELECT
  ${listLines(columns)}
FROM (
  SELECT
  ${listLines(facts)}
  FROM journeys
  WHERE ${isFinal(journeys, query)}) f
JOIN (${events}) e ON e.contact = f.contact AND e.happened = f.reached
WHERE e.code = ${lastStage} AND e.amount IS NOT NULL`;
}
