import type { StepCount } from '../../domain/evidence/counts.ts';
import type { Funnel } from '../../domain/evidence/funnel.ts';
import type { TableName } from '../../domain/tables.ts';
import type { ReadyFile, WantedColumn } from '../../ingest/tables/ready-file.ts';
import { createContacts } from '../count/contacts.ts';
import { type CountQuery, countContacts, countSteps } from '../count/count.ts';
import { createLabels, createManagers } from '../count/dictionaries.ts';
import { createJourneys } from '../count/fold.ts';
import { choosePacking, type Packing } from '../count/packing.ts';
import { countRejectedRows } from '../count/rejected-rows.ts';
import { findTimeRange } from '../count/time-range.ts';
import type { Database } from './database.ts';
import { duckdb } from './duckdb-dialect.ts';
import { createContactRows, createTransitionRows } from './load/event-views.ts';
import { loadFile } from './load/load-file.ts';
import { checkPipelines } from './load/pipelines.ts';
import type { LoadedInput, RejectedCount } from './loaded.ts';

/** What goes in: the files of both tables, and how to understand them. */
export interface EngineInput {
  readonly funnel: Funnel;
  readonly zone: string;
  readonly aliases: Readonly<Record<string, string>>;
  /** Names whose events and contacts are nobody's. */
  readonly system: readonly string[];
  readonly inputs: Readonly<Record<TableName, readonly ReadyFile[]>>;
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Text columns of the contacts that are carried into the counts: the segment, a dimension. */
  readonly attributes: readonly string[];
  /** Told of each file when its reading begins. */
  readonly onFile?: (file: string) => void;
}

/** The answer to one question about the funnel. */
export interface CountedFunnel {
  readonly counts: readonly StepCount[];
  /** Contacts whose entry into stage 0 has no time. */
  readonly undated: number;
  /** Contacts of whom anything is known as of the moment asked for. */
  readonly contacts: number;
}

const TABLES = ['transitions', 'contacts'] as const satisfies readonly TableName[];

/** Reads all files into a fresh database, which stays the caller's to close. */
export async function loadEngine(database: Database, input: EngineInput): Promise<LoadedInput> {
  const read: Record<TableName, ReadyFile[]> = { transitions: [], contacts: [] };
  const rows: Record<TableName, number[]> = { transitions: [], contacts: [] };
  const aside: Record<TableName, number[]> = { transitions: [], contacts: [] };
  for (const table of TABLES) {
    for (const [source, each] of input.inputs[table].entries()) {
      input.onFile?.(each.file);
      const done = await loadFile({ database, table, source, input: each });
      read[table].push(done.input);
      rows[table].push(done.rows);
      aside[table].push(done.aside);
    }
  }
  const { transitions, contacts: listed } = read;
  await createTransitionRows(database, input.columns.transitions, transitions);
  await createContactRows(database, input.columns.contacts, listed, transitions);
  const files = TABLES.flatMap((table) =>
    read[table].map((each, source) => ({
      table,
      source,
      input: each,
      rows: rows[table][source] ?? 0,
      aside: aside[table][source] ?? 0,
    })),
  );
  await checkPipelines(database, files);
  await createLabels(database, duckdb, input.funnel);
  await createManagers(database, duckdb, input.aliases, input.system);
  const dated = input.columns.contacts.some(({ name }) => name === 'updated_at');
  const range = await findTimeRange(database, input.zone, dated);
  const contacts = await createContacts(database, range.offsets, input.attributes, dated);
  return {
    database,
    offsets: range.offsets,
    rows,
    aside,
    rejected: range.clean ? [] : await countRejected(database),
    contacts,
    times: range,
    attributes: input.attributes,
    inputs: read,
  };
}

async function countRejected(database: Database): Promise<RejectedCount[]> {
  const counted: RejectedCount[] = [];
  for (const table of TABLES) {
    for (const each of await countRejectedRows(database, table)) counted.push({ table, ...each });
  }
  return counted;
}

/** Folds events into journeys and counts them; `before` is the exclusive bound of what has happened. */
export async function countFunnel(
  loaded: LoadedInput,
  query: CountQuery & { readonly before: number },
): Promise<CountedFunnel> {
  const { database, times } = loaded;
  const packing: Packing = choosePacking(
    times.first ?? 0,
    times.last ?? 0,
    query.funnel.stages.length,
    times.managers,
  );
  await createJourneys(database, {
    dialect: duckdb,
    packing,
    offsets: loaded.offsets,
    lastStage: query.funnel.stages.length - 1,
    before: query.before,
    carried: loaded.attributes,
  });
  const counts = await countSteps(database, duckdb, packing, query);
  return { counts, ...(await countContacts(database)) };
}
