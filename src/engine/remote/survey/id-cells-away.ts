import { EXPONENT, KEPT_DIGITS } from '../../../domain/quality/id-faults.ts';
import { plainPattern } from '../../duckdb/plain-text.ts';
import { joinSql, NO, quoteInteger, type Sql, sql } from '../../sql/sql.ts';
import { NotCountable } from '../not-countable.ts';
import { type AwayTable, findColumn, sumOf } from './away-cells.ts';

/** Digits that a spreadsheet takes for one number, and does not keep. */
const MOST_LONG = 25;

/** Whether a row names a contact, over `q_id`. */
export const HAS_ID = sql`(coalesce(q_id, '') <> '')`;

/** @throws NotCountable of a column that holds no ids */
export function idText(table: AwayTable): Sql {
  const column = findColumn(table, 'contact');
  if (column === undefined || !['text', 'whole', 'other'].includes(column.remote.kind)) {
    throw new NotCountable('shape');
  }
  return table.dialect.asText(column.remote);
}

/**
 * What is counted of ids, over `q_id`: those that are not plain, or words for nothing, as numbers with exponents are, long
 * ones, and those of them that end in zeros.
 */
export function idSums(table: AwayTable): readonly Sql[] {
  const { dialect } = table;
  const column = findColumn(table, 'contact');
  const isText = column?.remote.kind !== 'whole';
  const words = column?.blanks ?? [];
  const isWord =
    words.length === 0
      ? NO
      : sql`${dialect.lowerCase(sql`q_id`)} IN (${joinSql(words.map((word) => dialect.text(word)))})`;
  const isOdd = sql`${HAS_ID} AND (NOT ${dialect.matches(sql`q_id`, plainPattern())} OR ${isWord})`;
  const length = dialect.length(sql`q_id`);
  const isLong = sql`${length} BETWEEN ${KEPT_DIGITS + 1} AND ${MOST_LONG}`;
  const none = quoteInteger(0);
  return [
    sql`${isText ? sumOf(dialect, isOdd) : none} AS q_odd_ids`,
    sql`${isText ? sumOf(dialect, sql`q_id LIKE '%+%' AND ${dialect.matches(sql`q_id`, EXPONENT)}`) : none} AS q_exponents`,
    sql`${sumOf(dialect, isLong)} AS q_long`,
    sql`${sumOf(dialect, sql`${isLong} AND q_id LIKE '%0'`)} AS q_zeros`,
  ];
}

export const ID_SHAPE = {
  q_odd_ids: 'whole',
  q_exponents: 'whole',
  q_long: 'whole',
  q_zeros: 'whole',
} as const;

/**
 * Ids that are not plain are read as those of files are, and so are those that a spreadsheet may have rounded.
 *
 * @throws NotCountable
 */
export function checkIdTotals(totals: Readonly<Record<keyof typeof ID_SHAPE, number>>): void {
  const mayBeCut = totals.q_zeros > 0 && totals.q_zeros * 2 >= totals.q_long;
  if (totals.q_odd_ids > 0 || totals.q_exponents > 0 || mayBeCut) throw new NotCountable('ids');
}
