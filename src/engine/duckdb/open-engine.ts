import type { TravelReason } from '../../domain/quality/travel-reason.ts';
import { BOOK_TABLES, FUNNEL_TABLES, mapTables } from '../../domain/tables.ts';
import { isAway } from '../../ingest/tables/ready-file.ts';
import { findCleanTimes, streamCleanRows } from '../count/clean-rows.ts';
import { openCounts } from '../count/open-counts.ts';
import type { Engine, EngineInput, StartingEngine } from '../engine.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { duckdb } from './duckdb-dialect.ts';
import { createToldRows } from './load/event-views.ts';
import { loadFile } from './load/load-file.ts';
import { countPipelineless } from './load/pipelines.ts';
import { findIdForm, matchIds } from './match-ids.ts';
import { findDuplicates } from './quality/duplicates.ts';
import { findGroupedFiles } from './quality/manager-cells.ts';
import { inspectQuality } from './quality/quality.ts';
import { readTables } from './read-tables.ts';

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
    load: async (input) => {
      const database = await opening;
      if (!Object.values(input.inputs).flat().some(isAway)) return loadEngine(database, input);
      return loadAway(database, input, () => openDatabase(options));
    },
    progress: () => opened?.progress(),
    async abandon() {
      await settled;
      opened?.close();
    },
  };
}

/** Tables of databases are counted where they lie, or else brought here. */
async function loadAway(
  database: Database,
  input: EngineInput,
  open: () => Promise<Database>,
): Promise<Engine> {
  // few runs ask a database
  const { NotCountable, openAway } = await import('../remote/open-away.ts');
  const load = async (own: EngineInput): Promise<Engine> => loadEngine(await open(), own);
  const bring = async (reason: TravelReason): Promise<Engine> => {
    const engine = await load(input);
    const files = Object.values(engine.facts.files).flat();
    const brought = files.map((each) => (isAway(each.input) ? 0 : (each.input.brought ?? 0)));
    input.onTravel?.(
      reason,
      brought.reduce((sum, rows) => sum + rows, 0),
    );
    return engine;
  };
  try {
    const counting = { connection: database, dialect: duckdb };
    return await openAway({ database: counting, input, bring, load, close: () => database.close() });
  } catch (error) {
    if (!(error instanceof NotCountable)) throw error;
    database.close();
    return bring(error.reason);
  }
}

async function loadEngine(database: Database, input: EngineInput): Promise<Engine> {
  const files = await readTables(database, input, loadFile);
  const told = await createToldRows(
    database,
    input.attributes,
    mapTables((table) => files[table].map((each) => each.input)),
  );
  const dated = input.columns.contacts.some(({ name }) => name === 'updated_at');
  const snapshot = files.transitions.some((each) => each.input.events?.current);
  const further = new Set(FUNNEL_TABLES.flatMap((table) => input.columns[table].map(({ name }) => name)));
  const lists = files.contacts.length;
  const tables = [...FUNNEL_TABLES, ...BOOK_TABLES.filter((table) => files[table].length > 0)];
  const counting = { connection: database, dialect: duckdb };
  const { times, contacts, rejected, ...asked } = await openCounts(counting, {
    ...input,
    dated,
    snapshot,
    told,
    tables,
    lists,
    further,
  });
  const clean = { offsets: times.offsets, told, attributes: input.attributes };
  const facts = { files, rejected, contacts, times, snapshot, updates: dated, attributes: input.attributes };
  return {
    ...asked,
    facts,
    inspect: (question) => inspectQuality({ ...question, database, facts, times }),
    listDuplicates: () => {
      const columns = mapTables((table) => new Set(input.columns[table].map(({ name }) => name)));
      return findDuplicates({ database, columns, totals: { contacts } });
    },
    listGroupedFiles: async () => (await findGroupedFiles(database, files)).map(({ file }) => file),
    findIdForm: async () => findIdForm(database, lists, await matchIds(database, lists)),
    countPipelineless: () => countPipelineless(database, files),
    streamClean: (query) => streamCleanRows(counting, clean, query),
    findCleanTimes: (query) => findCleanTimes(counting, clean, query),
    close: () => database.close(),
  };
}
