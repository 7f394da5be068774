import type { Sql } from './sql.ts';

/** A value of a result: counts and microseconds fit in 2^53, so 64-bit and wider integers are JavaScript numbers. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** An open database that runs statements one after the other. */
export interface Connection {
  /** Runs a statement for its effect; the number of rows it made or changed. */
  run(statement: Sql): Promise<number>;
  /** All rows. */
  query(statement: Sql): Promise<Row[]>;
  /** The same in blocks, for results that may be large. */
  stream(statement: Sql): AsyncIterable<readonly Row[]>;
}
