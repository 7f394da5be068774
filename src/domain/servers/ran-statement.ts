/** Where a statement ran: `server` as people may see its address, null on this machine; `cluster` on each shard of it. */
export interface StatementPlace {
  readonly server: string | null;
  readonly cluster?: string;
}

/** A statement that was run. */
export interface RanStatement {
  readonly place: StatementPlace;
  readonly statement: string;
  /** How many rows came back; null for a statement that has none. */
  readonly rows: number | null;
}
