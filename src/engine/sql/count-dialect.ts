import type { Connection } from './connection.ts';
import type { Sql } from './sql.ts';

/** The columns of a list of constants, by name, with their types. */
export type ConstantColumns = Readonly<Record<string, 'text' | 'whole'>>;

/** What expressions over journeys need of an engine. */
export interface PartDialect {
  /** Whole part of a quotient of non-negative integers: `/` is a fraction to some, an integer to others. */
  divide(dividend: Sql, divisor: Sql): Sql;
  /** A whole number that fits in 32 bits, or NULL, in a type of its own where that is quicker. */
  narrow(value: Sql): Sql;
  /**
   * A whole number of 64 bits, or NULL.
   *
   * @param wide of more bits than that
   */
  whole(value: Sql, wide?: boolean): Sql;
}

/**
 * All in which engines differ that can count. Everything else that `engine/count` writes is conditional aggregates,
 * joins, windows and named subqueries, which any of them runs: VARCHAR, BIGINT and INTEGER are names that each knows.
 */
export interface CountDialect extends PartDialect {
  /** Text trimmed, inner white space made one space, NFC; NULL where nothing is left. Regular expressions differ. */
  normalizeText(text: Sql): Sql;
  /** Text in lower case, of any script; not every engine's `lower` goes past ASCII. */
  lowerCase(text: Sql): Sql;
  /** Text as something whose order, `min` and `max` are those of code points: PostgreSQL sorts by a locale unless told. */
  inCodePoints(text: Sql): Sql;
  /** A table out of a query that lives as long as the connection: ClickHouse wants to be told how it is stored. */
  createTable(name: Sql, select: Sql): Sql;
  /** A query under a name, for as long as the connection lives. */
  createView(name: Sql, select: Sql): Sql;
  /** Another name for a table: ClickHouse says RENAME TABLE, others ALTER TABLE. */
  renameTable(from: Sql, to: Sql): Sql;
  /** A relation of constants that is called `name`, possibly without a row: `VALUES` is a function to ClickHouse. */
  constantRows(name: Sql, columns: ConstantColumns, rows: readonly (readonly (string | number)[])[]): Sql;
  /**
   * What a connection is told first. Outer joins must fill with NULL, a cast of NULL must be NULL, and a name must be a
   * column before it is an alias: ClickHouse does otherwise unless told (`join_use_nulls`, `cast_keep_nullable`,
   * `prefer_column_name_to_alias`).
   */
  readonly settings: readonly Sql[];
}

/** A database that can count, and its way of speaking. */
export interface CountDatabase {
  readonly connection: Connection;
  readonly dialect: CountDialect;
}
