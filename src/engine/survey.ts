import { offsetSegments } from '../domain/calendar/zone.ts';
import type { LabelSurvey } from '../domain/label-facts.ts';
import { InputError, type TableName } from '../domain/problem.ts';
import type { RawInput, WantedColumn } from '../ingest/raw-input.ts';
import { type Database, openDatabase } from './database.ts';
import { duckdb } from './dialect.ts';
import { type DayOrder, guessDayOrder, keepDayOrder } from './guess-day-order.ts';
import { createUnion, loadInput } from './load.ts';
import { surveyLabels } from './survey-labels.ts';

/** The files of both tables, as `EngineInput` has them, before there is any funnel. */
export interface SurveyInput {
  readonly zone: string;
  readonly inputs: Readonly<Record<TableName, readonly RawInput[]>>;
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
}

/** One file, read. */
export interface FileSurvey {
  /** Rows that reached the engine; broken records are accounted for by ingest. */
  readonly rows: number;
  /** Rows with a time that could not be read, and one such text. */
  readonly unread: number;
  readonly example: string | null;
  /** Rows without any time. */
  readonly timeless: number;
  /** The order of day and month where the file leaves it open; it was guessed. */
  readonly dayOrder?: DayOrder;
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
 */
export async function surveyInputs(input: SurveyInput, options: { folder: string }): Promise<Survey> {
  const database = await openDatabase({ ...options, ordered: false });
  try {
    const files = {
      transitions: await readTable(database, 'transitions', input),
      contacts: await readTable(database, 'contacts', input),
    };
    const offsets = await findSegments(database, input.zone);
    return { files, labels: await surveyLabels(database, duckdb, offsets), ids: await countIds(database) };
  } finally {
    database.close();
  }
}

async function readTable(database: Database, table: TableName, input: SurveyInput): Promise<FileSurvey[]> {
  const read: RawInput[] = [];
  const orders: (DayOrder | undefined)[] = [];
  for (const [source, each] of input.inputs[table].entries()) {
    const { loaded, dayOrder } = await loadDecided(database, table, source, each);
    read.push(loaded);
    orders.push(dayOrder);
  }
  await createUnion(database, duckdb, table, input.columns[table], read);
  const [local, utc, bad] = ['local', 'utc', 'bad'].map((part) => `${TIME_COLUMN[table]}_${part}`);
  const rows = await database.query(
    `SELECT source, count(*) AS row_count, count(${bad}) AS unread, min(${bad}) AS example,
       sum(CASE WHEN coalesce(${local}, ${utc}) IS NULL AND ${bad} IS NULL THEN 1 ELSE 0 END) AS timeless
     FROM ${table}_rows GROUP BY source`,
  );
  return orders.map((dayOrder, source): FileSurvey => {
    const row = rows.find((each) => each.source === source);
    return {
      rows: Number(row?.row_count ?? 0),
      unread: Number(row?.unread ?? 0),
      example: (row?.example ?? null) as string | null,
      timeless: Number(row?.timeless ?? 0),
      ...(dayOrder === undefined ? {} : { dayOrder }),
    };
  });
}

/** Reads a file; where its dates leave open which part is the day, that is guessed. */
async function loadDecided(
  database: Database,
  table: TableName,
  source: number,
  input: RawInput,
): Promise<{ loaded: RawInput; dayOrder?: DayOrder }> {
  try {
    return { loaded: (await loadInput(database, duckdb, table, source, input)).input };
  } catch (error) {
    const ambiguous =
      error instanceof InputError &&
      error.problems.every(({ code }) => code === 'times-ambiguous' || code === 'times-contradict');
    if (!ambiguous) throw error;
    const { readable, dayOrder } = await guessReadable(database, input);
    const decided = keepDayOrder(readable, dayOrder);
    return { loaded: (await loadInput(database, duckdb, table, source, decided)).input, dayOrder };
  }
}

/** A file that breaks its dialect is rewritten first, as it is when it is loaded. */
async function guessReadable(
  database: Database,
  input: RawInput,
): Promise<{ readable: RawInput; dayOrder: DayOrder }> {
  try {
    return { readable: input, dayOrder: await guessDayOrder(database, duckdb, input) };
  } catch (error) {
    if (!input.rewrite) throw error;
    const readable = await input.rewrite();
    return { readable, dayOrder: await guessDayOrder(database, duckdb, readable) };
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
