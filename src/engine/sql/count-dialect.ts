import type { Sql } from './sql.ts';

/**
 * The few functions in which engines differ that can count. Everything else that `engine/count` writes is conditional
 * aggregates, joins and plain subqueries that any of them runs.
 */
export interface CountDialect {
  /** Text trimmed, inner white space made one space, NFC; NULL where nothing is left. */
  normalizeText(expression: string): Sql;
  /** Text in lower case, of any script. */
  lowerCase(expression: string): Sql;
  /** An integer type wide enough for {@link packing} keys past 2^63. */
  readonly wideInteger: Sql;
  /** Whole part of a quotient of non-negative integers. */
  divide(dividend: string, divisor: string): Sql;
}
