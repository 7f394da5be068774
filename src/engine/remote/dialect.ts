import type { RemoteColumn } from '../../ingest/tables/remote-table.ts';
import type { PartDialect } from '../sql/count-dialect.ts';
import type { Sql } from '../sql/sql.ts';

/** How a time is written in a column: none of an own offset (`local`), or a moment (`utc`). */
export type Clock = 'local' | 'utc';

/** A text of digits: `2026-11-20 18:00:05.123456Z`, with less of it at the end, and a T in the middle. */
export const ISO_DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
export const ISO_CLOCK = '[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,6})?)?';

/**
 * All in which servers differ that count events where they lie. Statements are made of conditional minima, GROUP BY and
 * plain subqueries besides: no join, no named subquery, no window, no parameter, so that ClickHouse of 2018 runs them.
 */
export interface RemoteDialect extends PartDialect {
  /**
   * What ends a subquery whose expressions are to be counted once a row, where a server would copy them to wherever
   * their columns are asked for; empty where none does.
   */
  readonly fence: Sql;
  /** A text literal. */
  text(value: string): Sql;
  /** An identifier. */
  name(name: string): Sql;
  /** A column as text, as the server writes it out. */
  asText(column: RemoteColumn): Sql;
  /** Text in the order of its code points. */
  inCodePoints(text: Sql): Sql;
  /** A whole number as text. */
  writeWhole(value: Sql): Sql;
  /** Text in lower case, of any script. */
  lowerCase(text: Sql): Sql;
  /** Number of characters of a text of digits. */
  length(text: Sql): Sql;
  /** Whether a whole text matches a regular expression in the common ground of RE2 and PostgreSQL, `\x{…}` among it. */
  matches(text: Sql, pattern: string): Sql;
  /** What a text stands for, a whole number; `otherwise` of any other text and of NULL. */
  lookup(text: Sql, pairs: readonly (readonly [text: string, value: number])[], otherwise: number): Sql;
  /** A row for each of some whole numbers. */
  explode(values: readonly Sql[]): Sql;
  /** The microseconds since 1970 of a column of times, on its own clock; of texts where they are written as {@link ISO_DAY}. */
  micros(column: RemoteColumn): Sql;
  /** Whether a cell of a column of times cannot be reckoned with; undefined where any can. */
  isOdd(column: RemoteColumn): Sql | undefined;
}
