import type { RemoteColumn } from '../../ingest/tables/remote-table.ts';
import type { Connection } from '../sql/connection.ts';
import type { Sql } from '../sql/sql.ts';

export const SERVER_KINDS = ['clickhouse', 'postgres'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

/** Where a server is, and who asks it. */
export interface ServerAddress {
  readonly kind: ServerKind;
  readonly host: string;
  readonly port: number;
  /** Empty: the server's default. */
  readonly database: string;
  readonly user: string;
  /** From the environment or a file; never printed. */
  readonly password: string | undefined;
  /** Whether the connection is encrypted: by default wherever the host is not this machine. */
  readonly secure: boolean;
  /** Certificates (PEM) that are trusted beside the usual ones. */
  readonly authority?: string;
  /** As people may see it: without the password. Servers are known by it. */
  readonly shown: string;
}

/** A table on a server, as it is found there. */
export interface TableSight {
  /** As a config would name it: with its schema or database where that is not the default one. */
  readonly name: string;
  /** What it is stored in, as the server says: `MergeTree`, `Distributed`, `table`, `view` … */
  readonly storage: string;
  /** About how many rows; null where the server does not say. */
  readonly rows: number | null;
}

/** A ClickHouse table over the tables of several shards. */
export interface Sharding {
  readonly cluster: string;
  readonly database: string;
  /** The table on each shard. */
  readonly table: string;
  /** The expression by which rows are sent to shards, as it is stored; null: by chance. */
  readonly key: string | null;
}

/**
 * A database server that is only read: nothing is created there, no setting is changed that a read-only user may not change. Statements run one
 * after the other. A cell of a result is a number where it is a whole number below 2^53, null where it is NULL.
 */
export interface Server extends Connection {
  readonly address: ServerAddress;
  /** Major and minor number: [18, 16]. */
  readonly version: readonly [number, number];
  /** The tables and views that the user may see, those of the server itself left out; in code-point order. */
  listTables(): Promise<TableSight[]>;
  /** The columns of a table in their order; null where there is no such table. */
  listColumns(table: string): Promise<RemoteColumn[] | null>;
  /** How a table is spread over shards; null where it is not. */
  findSharding(table: string): Promise<Sharding | null>;
  /** A table's name as SQL: its parts quoted, a point parts schema and table. */
  nameTable(table: string): Sql;
  /** Statements that are running are cancelled on the server. */
  close(): Promise<void>;
}

/** What looking at a server's tables needs of it. */
export type Asked = Pick<Connection, 'query'>;

/** A row for a table, in the order of the columns that it is for; null: nothing is known. */
export type InsertedRow = readonly (string | null)[];

/** A server that may be written to: what `load` and tests ask for. */
export interface WritableServer extends Server {
  /**
   * Adds rows to a table as they come, in one statement.
   *
   * @param rows blocks of rows
   */
  insert(table: Sql, columns: readonly string[], rows: AsyncIterable<readonly InsertedRow[]>): Promise<void>;
}

/** What a server is opened with. */
export interface ServerOptions {
  /**
   * Takes what cancels the statements that run, on the server: it would go on with them for nobody.
   *
   * @returns forgets it, once the server is closed
   */
  readonly onInterrupt?: (cancel: () => Promise<void>) => () => void;
}
