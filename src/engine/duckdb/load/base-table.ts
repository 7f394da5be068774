import type { TableName } from '../../../domain/tables.ts';
import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { quoteName, type Sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';

/** A file on its way into its base table. */
export interface FileLoad {
  readonly database: Database;
  readonly table: TableName;
  /** Number of the file among those of its table. */
  readonly source: number;
  readonly input: ReadyFile;
}

/** The base table that holds file number `source` of a logical table. */
export function nameTable(table: TableName, source: number): Sql {
  return quoteName(`${table}_${source}`);
}

/** The columns of a base table that hold one column of times: wall clock, moment, unread text. */
export function timeColumnNames(name: string): [local: Sql, utc: Sql, bad: Sql] {
  return [quoteName(`${name}_local`), quoteName(`${name}_utc`), quoteName(`${name}_bad`)];
}

/** The position of a row in its base table, from 0, in the order it was read. */
export const ROW_NUMBER = quoteName('rowid');

/** The column of a base table that says whether a row meets the conditions of a column of times. */
export function nameMet(column: string): Sql {
  return quoteName(`${column}_met`);
}

/** The columns of a base table that say which of its rows count. */
export const ASIDE = quoteName('aside');
export const KNOWN_STAGE = quoteName('known_stage');
