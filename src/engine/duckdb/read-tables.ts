import { TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import type { ReadyFile, WantedColumn } from '../../ingest/tables/ready-file.ts';
import type { Database } from './database.ts';
import { duckdb } from './duckdb-dialect.ts';
import { createContactRows, createTransitionRows } from './load/event-views.ts';
import { type LoadedFile, loadInput } from './load/load-file.ts';
import { checkPipelines } from './load/pipelines.ts';

/** The files of all tables, and what is read of them. */
export interface TableInput {
  readonly inputs: Readonly<Record<TableName, readonly ReadyFile[]>>;
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Told of each file when its reading begins. */
  readonly onFile?: (file: string) => void;
}

/** Reads file number `source` of a table. */
export type ReadFile<F extends LoadedFile> = (
  database: Database,
  table: TableName,
  source: number,
  input: ReadyFile,
) => Promise<F>;

/** A file as it was described. */
export const readAsDescribed: ReadFile<LoadedFile> = (database, table, source, input) =>
  loadInput(database, duckdb, table, source, input);

/**
 * Reads all files, and makes `transitions_rows` and `contacts_rows` of them.
 *
 * @throws InputError what a file is refused for; pipelines-several, pipeline-unknown, where-nothing
 */
export async function readTables<F extends LoadedFile>(
  database: Database,
  input: TableInput,
  readFile: ReadFile<F>,
): Promise<Record<TableName, F[]>> {
  const read: Record<TableName, F[]> = { contacts: [], transitions: [] };
  // transitions first: of two files that cannot be read, the larger is told of
  for (const table of [...TABLE_NAMES].reverse()) {
    for (const [source, each] of input.inputs[table].entries()) {
      input.onFile?.(each.file);
      read[table].push(await readFile(database, table, source, each));
    }
  }
  const [moved, listed] = [read.transitions, read.contacts].map((files) => files.map((each) => each.input));
  await createTransitionRows(database, duckdb, input.columns.transitions, moved ?? []);
  await createContactRows(database, duckdb, input.columns.contacts, listed ?? [], moved ?? []);
  const files = TABLE_NAMES.flatMap((table) =>
    read[table].map((each, source) => ({ table, source, ...each })),
  );
  await checkPipelines(database, duckdb, files);
  return read;
}
