import type { DayOrder } from '../../../domain/calendar/date-pattern.ts';
import { offsetSegments } from '../../../domain/calendar/zone.ts';
import type { LabelSurvey } from '../../../domain/draft/label-facts.ts';
import { InputError } from '../../../domain/problem.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { ReadyFile, WantedColumn } from '../../../ingest/tables/ready-file.ts';
import { type Database, openDatabase } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { createContactRows, createTransitionRows } from '../load/event-views.ts';
import { type LoadedFile, loadFile } from '../load/load-file.ts';
import { checkPipelines } from '../load/pipelines.ts';
import { guessDayOrder, keepDayOrder } from '../load/settle-day-order.ts';
import { surveyLabels } from './survey-labels.ts';

/** The files of both tables, as `EngineInput` has them, before there is any funnel. */
export interface SurveyInput {
  readonly zone: string;
  readonly inputs: Readonly<Record<TableName, readonly ReadyFile[]>>;
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Told of each file when its reading begins. */
  readonly onFile?: (file: string) => void;
}

/** One file, read. */
export interface FileSurvey {
  /** Rows that reached the engine. */
  readonly rows: number;
  /** Records that did not. */
  readonly broken: number;
  /** Those that the conditions of the file leave out. */
  readonly aside: number;
  /** Rows with a time that could not be read, and one such text. */
  readonly unread: number;
  readonly example: string | null;
  /** Rows without any time. */
  readonly timeless: number;
  /** The order of day and month where the file leaves it open; it was guessed. */
  readonly dayOrder?: DayOrder;
  /** A date that leaves it open. */
  readonly openDate?: string;
}

/** What stands in the files, as far as a config is concerned. */
export interface Survey {
  readonly files: Readonly<Record<TableName, readonly FileSurvey[]>>;
  readonly labels: LabelSurvey;
  /** Distinct contact ids. */
  readonly ids: { readonly contacts: number; readonly transitions: number; readonly both: number };
}

/** The time that stands for a row of a table. */
const TIME_COLUMN = { transitions: 'at', contacts: 'created_at' } as const satisfies Record<
  TableName,
  string
>;

/**
 * Reads all files into a database that lives as long as this call, and counts what stands in them.
 *
 * @param options where DuckDB may spill
 * @throws InputError pipelines-several, pipeline-unknown
 */
export async function surveyInputs(input: SurveyInput, options: { folder: string }): Promise<Survey> {
  const database = await openDatabase({ ...options, ordered: false });
  try {
    const transitions = await readFiles(database, 'transitions', input);
    const contacts = await readFiles(database, 'contacts', input);
    await checkPipelines(database, [
      ...transitions.map(({ loaded }, source) => ({ table: 'transitions' as const, source, ...loaded })),
      ...contacts.map(({ loaded }, source) => ({ table: 'contacts' as const, source, ...loaded })),
    ]);
    const moved = transitions.map(({ loaded }) => loaded.input);
    const listed = contacts.map(({ loaded }) => loaded.input);
    await createTransitionRows(database, input.columns.transitions, moved);
    await createContactRows(database, input.columns.contacts, listed, moved);
    const files = {
      transitions: await surveyFiles(database, 'transitions', transitions),
      contacts: await surveyFiles(database, 'contacts', contacts),
    };
    const offsets = await findSegments(database, input.zone);
    return { files, labels: await surveyLabels(database, duckdb, offsets), ids: await countIds(database) };
  } finally {
    database.close();
  }
}

interface ReadFile {
  readonly loaded: LoadedFile;
  readonly dayOrder?: DayOrder;
  readonly openDate?: string;
}

async function readFiles(database: Database, table: TableName, input: SurveyInput): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [source, each] of input.inputs[table].entries()) {
    input.onFile?.(each.file);
    read.push(await loadDecided(database, table, source, each));
  }
  return read;
}

async function surveyFiles(
  database: Database,
  table: TableName,
  files: readonly ReadFile[],
): Promise<FileSurvey[]> {
  const [local, utc, bad] = ['local', 'utc', 'bad'].map((part) => `${TIME_COLUMN[table]}_${part}`);
  const rows = await database.query(
    `SELECT source, count(${bad}) AS unread, min(${bad}) AS example,
       sum(CASE WHEN coalesce(${local}, ${utc}) IS NULL AND ${bad} IS NULL THEN 1 ELSE 0 END) AS timeless
     FROM ${table}_rows GROUP BY source`,
  );
  const surveys: FileSurvey[] = [];
  for (const [source, { loaded, dayOrder, openDate }] of files.entries()) {
    const row = rows.find((each) => each.source === source);
    surveys.push({
      rows: loaded.rows,
      broken: loaded.broken.count,
      aside: loaded.aside,
      unread: Number(row?.unread ?? 0),
      example: (row?.example ?? null) as string | null,
      timeless: Number(row?.timeless ?? 0),
      ...(dayOrder === undefined ? {} : { dayOrder }),
      ...(openDate === undefined ? {} : { openDate }),
    });
  }
  return surveys;
}

/** Reads a file; where its dates leave open which part is the day, that is guessed. */
async function loadDecided(
  database: Database,
  table: TableName,
  source: number,
  input: ReadyFile,
): Promise<ReadFile> {
  try {
    return { loaded: await loadFile({ database, table, source, input }) };
  } catch (error) {
    const ambiguous =
      error instanceof InputError &&
      error.problems.every(({ code }) => code === 'times-ambiguous' || code === 'times-contradict');
    if (!ambiguous) throw error;
    const { readable, dayOrder } = await guessReadable(database, input);
    const decided = keepDayOrder(readable, dayOrder);
    const loaded = await loadFile({ database, table, source, input: decided });
    const [open] = error.problems;
    return {
      loaded,
      dayOrder,
      ...(open?.code === 'times-ambiguous' ? { openDate: open.args.example } : {}),
    };
  }
}

/** A file that breaks its dialect is rewritten first, as it is when it is loaded. */
async function guessReadable(
  database: Database,
  input: ReadyFile,
): Promise<{ readable: ReadyFile; dayOrder: DayOrder }> {
  try {
    return { readable: input, dayOrder: await guessDayOrder(database, input) };
  } catch (error) {
    if (!input.rewrite) throw error;
    const readable = await input.rewrite();
    return { readable, dayOrder: await guessDayOrder(database, readable) };
  }
}

async function findSegments(database: Database, zone: string) {
  const [row] = await database.query(
    'SELECT min(at_local) AS first_local, max(at_local) AS last_local FROM transitions_rows',
  );
  const [first, last] = [row?.first_local ?? null, row?.last_local ?? null];
  return first === null || last === null
    ? [{ untilLocal: null, offset: 0 }]
    : offsetSegments(zone, Number(first), Number(last));
}

async function countIds(database: Database): Promise<Survey['ids']> {
  const distinct = (table: TableName): string =>
    `(SELECT DISTINCT contact FROM ${table}_rows WHERE contact IS NOT NULL)`;
  const [listed, moved] = [distinct('contacts'), distinct('transitions')];
  const [row] = await database.query(
    `SELECT (SELECT count(*) FROM ${listed} l) AS contacts, (SELECT count(*) FROM ${moved} m) AS transitions,
       (SELECT count(*) FROM ${listed} l JOIN ${moved} m ON m.contact = l.contact) AS both_files`,
  );
  return {
    contacts: Number(row?.contacts),
    transitions: Number(row?.transitions),
    both: Number(row?.both_files),
  };
}
