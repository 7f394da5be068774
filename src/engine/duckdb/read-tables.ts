import { BOOK_TABLES, mapTables, READING_ORDER, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import { bringRows, type ReadyFile } from '../../ingest/tables/ready-file.ts';
import { rowsOf } from '../count/dictionaries.ts';
import type { FileFacts, TableInput } from '../engine.ts';
import { sql, unionAll } from '../sql/sql.ts';
import type { Database } from './database.ts';
import type { FileLoad } from './load/base-table.ts';
import { createContactRows, createTransitionRows, selectRows } from './load/event-views.ts';
import { checkPipelines } from './load/pipelines.ts';

/**
 * Reads all files, and makes `transitions_rows` and `contacts_rows` of them; of the other tables only where they have files.
 *
 * @throws InputError what a file is refused for; pipelines-several, pipeline-unknown, where-nothing
 */
export async function readTables<F extends FileFacts<ReadyFile>>(
  database: Database,
  input: TableInput,
  read: (load: FileLoad) => Promise<F>,
): Promise<Record<TableName, F[]>> {
  const files = mapTables((): F[] => []);
  for (const table of READING_ORDER) {
    for (const [source, each] of input.inputs[table].entries()) {
      input.onFile?.(each.file);
      files[table].push(await read({ database, table, source, input: await bringRows(each) }));
    }
  }
  const [moved, listed] = [files.transitions, files.contacts].map((some) => some.map((each) => each.input));
  await createTransitionRows(database, input.columns.transitions, moved ?? []);
  await createContactRows(database, input.columns.contacts, listed ?? [], moved ?? []);
  for (const table of BOOK_TABLES) {
    const inputs = files[table].map((each) => each.input);
    if (inputs.length === 0) continue;
    const rows = unionAll(selectRows(table, input.columns[table], inputs));
    await database.run(sql`CREATE TEMP VIEW ${rowsOf(table)} AS\n${rows}`);
  }
  await checkPipelines(
    database,
    TABLE_NAMES.flatMap((table) => files[table].map((each, source) => ({ table, source, ...each }))),
  );
  return files;
}
