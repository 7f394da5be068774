import type { TableName } from '../../domain/tables.ts';
import type { ReadyFile } from '../../ingest/tables/ready-file.ts';
import type { Database } from './database.ts';

/** The files in their base tables. */
export interface LoadedInput {
  readonly database: Database;
  /** As they were read in the end, some of them rewritten. */
  readonly inputs: Readonly<Record<TableName, readonly ReadyFile[]>>;
}
