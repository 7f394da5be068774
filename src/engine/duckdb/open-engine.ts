import { type CountInput, openCounts } from '../count/open-counts.ts';
import type { Engine } from '../engine.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { duckdb } from './duckdb-dialect.ts';
import { loadFile } from './load/load-file.ts';
import { countPipelineless } from './load/pipelines.ts';
import { inspectQuality } from './quality/quality.ts';
import { readTables, type TableInput } from './read-tables.ts';

/** What goes in: the files of all tables, and how to understand them. */
export interface EngineInput extends TableInput, Omit<CountInput, 'dated'> {}

/** An engine that is on its way up, with nothing in it yet. */
export interface StartingEngine {
  /**
   * Reads all files. From then on the engine is the caller's to close.
   *
   * @throws InputError `engine-missing` where it did not start; what files are refused for
   */
  load(input: EngineInput): Promise<Engine>;
  /** How much of the running statement is done, 0..1; undefined if nobody knows. */
  progress(): number | undefined;
  /** Closes it, whatever became of it. */
  abandon(): Promise<void>;
}

/** Begins to open DuckDB, so that other things can be read meanwhile. */
export function startEngine(options: DatabaseOptions): StartingEngine {
  const opening = openDatabase(options);
  let opened: Database | undefined;
  // it may fail before anybody waits for it; whoever loads is told
  const settled = opening.then(
    (database) => {
      opened = database;
    },
    () => {},
  );
  return {
    load: async (input) => loadEngine(await opening, input),
    progress: () => opened?.progress(),
    async abandon() {
      await settled;
      opened?.close();
    },
  };
}

async function loadEngine(database: Database, input: EngineInput): Promise<Engine> {
  const files = await readTables(database, input, loadFile);
  const dated = input.columns.contacts.some(({ name }) => name === 'updated_at');
  const counting = { connection: database, dialect: duckdb };
  const { times, contacts, rejected, ...asked } = await openCounts(counting, { ...input, dated });
  const facts = { files, rejected, contacts, times, attributes: input.attributes };
  return {
    ...asked,
    facts,
    inspect: (question) => inspectQuality({ ...question, database, facts, times }),
    countPipelineless: () => countPipelineless(database, files),
    close: () => database.close(),
  };
}
