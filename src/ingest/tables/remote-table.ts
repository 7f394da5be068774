/**
 * How the cells of a column of a database's table are to be understood: as the database writes them out.
 *
 * - `text`, `whole`: texts; whole numbers, which are texts of digits
 * - `moment`: times with an offset (`timestamptz`; a ClickHouse `DateTime` whose type names a zone)
 * - `wall`: what a clock on the wall showed (`timestamp`; a ClickHouse `DateTime` without a zone, as the server writes it)
 * - `day`: dates without a clock
 * - `other`: whatever else, by its text (fractions, booleans)
 */
export type RemoteKind = 'text' | 'whole' | 'moment' | 'wall' | 'day' | 'other';

/** A column of a database's table. */
export interface RemoteColumn {
  readonly name: string;
  readonly kind: RemoteKind;
  /** Its type as the database calls it. */
  readonly type: string;
}

/** A table that lies in a database, in place of a file. */
export interface RemoteTable {
  /** The server's address as people may see it: without a password. Servers are known by it. */
  readonly source: string;
  /** As the config names it: `deal_stage_history` or `crm.deal_stage_history`. */
  readonly table: string;
  /** In the order of the table, which is that of the header. */
  readonly columns: readonly RemoteColumn[];
}

/** How the times of a table are meant, where its types do not say it: by the wall clock of the config's zone, or as moments of the world. */
export const REMOTE_TIMES = ['wall', 'moments'] as const;
export type RemoteTimes = (typeof REMOTE_TIMES)[number];

/** A table that was looked at, and whose rows can be asked for. */
export interface OpenTable extends RemoteTable {
  /**
   * The cells of some columns of every row, in blocks, in whatever order: as texts, NULL as an empty one. A row with nothing in any column of
   * the table is none, as in a file.
   *
   * @param positions of columns, from 0
   */
  readonly read: (positions: readonly number[]) => AsyncIterable<readonly (readonly string[])[]>;
}
