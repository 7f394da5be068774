import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { TableName } from '../../domain/tables.ts';
import type { ReadyFile } from '../../ingest/tables/ready-file.ts';
import type { ContactSummary } from '../count/contacts.ts';
import type { TimeRange } from '../count/time-range.ts';
import type { Database } from './database.ts';

/** Rejected rows of one file for one reason. */
export interface RejectedCount {
  readonly table: TableName;
  readonly source: number;
  readonly reason: RowProblemCode;
  readonly rows: number;
}

/** The input once it is read. */
export interface LoadedInput {
  readonly database: Database;
  readonly offsets: readonly OffsetSegment[];
  /** Rows that reached the engine, by file; broken records are accounted for by ingest. */
  readonly rows: Readonly<Record<TableName, readonly number[]>>;
  /** Those of them that the conditions of their file leave out: used, and changing nothing. */
  readonly aside: Readonly<Record<TableName, readonly number[]>>;
  readonly rejected: readonly RejectedCount[];
  readonly contacts: ContactSummary;
  readonly times: TimeRange;
  /** Text columns of the contacts that were carried along. */
  readonly attributes: readonly string[];
  /** The inputs as they were read in the end, some of them rewritten. */
  readonly inputs: Readonly<Record<TableName, readonly ReadyFile[]>>;
}
