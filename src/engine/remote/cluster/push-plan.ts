import type { StatesTravel } from '../../../domain/servers/states-travel.ts';
import type { Cell, Row } from '../../sql/connection.ts';
import type { Sql } from '../../sql/sql.ts';
import type { Server } from '../server.ts';

/** A table of a server that is counted: its name as the config has it, and its column of contact ids. */
export interface CountedTable {
  readonly table: string;
  readonly contact: string;
}

/** What one server counts together. */
export interface CountedTables {
  readonly transitions: CountedTable;
  readonly contacts: CountedTable | null;
}

/** The same tables as SQL, where they are read: as the config names them, or those of one shard. */
export interface TableNames {
  readonly transitions: Sql;
  readonly contacts: Sql | null;
}

/** A column of what is counted: of the signature, or a number to be added up over rows of the same signature. */
export interface CountedColumn {
  readonly name: string;
  readonly sum: boolean;
}

/**
 * A SELECT that groups contacts: its rows may be added up over servers and shards that share no contact. Sums are not
 * NULL; cells of the signature may be.
 */
export type CountedStatement = (names: TableNames) => {
  readonly inner: Sql;
  readonly columns: readonly CountedColumn[];
};

/** How a statement is handed to the shards: within `view(…)`, or as the right side of a join. */
export type PushForm = 'view' | 'join';

/**
 * Where the contacts of a server are counted.
 *
 * - `local`: on the server, which holds them
 * - `shards`: on each shard of a cluster; what comes back are counts
 * - `travel-states`: on the server, to which the shards send what it takes: right, and slow
 */
export type PushPlan = {
  readonly server: Server;
  /** As the config names them. */
  readonly names: TableNames;
} & (
  | { readonly kind: 'local' }
  | { readonly kind: 'travel-states'; readonly why: StatesTravel }
  | ({ readonly kind: 'shards' } & ShardPush)
);

/** What it takes to have a statement run on each shard. */
export interface ShardPush {
  readonly cluster: string;
  readonly form: PushForm;
  /** The tables of a shard. */
  readonly local: TableNames;
  /** Columns of contact ids. */
  readonly contacts: { readonly transitions: Sql; readonly contacts: Sql | null };
}

/** Rows of several servers or shards as one: of each signature once, its numbers added up, in the order of the rows. */
export function addUp(columns: readonly CountedColumn[], rows: Iterable<Row>): Row[] {
  const signature = columns.filter(({ sum }) => !sum);
  const sums = columns.filter(({ sum }) => sum);
  const found = new Map<string, Record<string, Cell>>();
  for (const row of rows) {
    const key = JSON.stringify(signature.map(({ name }) => row[name] ?? null));
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...row });
    else for (const { name } of sums) known[name] = Number(known[name]) + Number(row[name]);
  }
  return [...found.values()];
}
