import type { DayOrder } from '../../../domain/calendar/writing/date-pattern.ts';
import type { LabelSurvey } from '../../../domain/draft/label-facts.ts';
import type { NamedRows } from '../../../domain/managers/alike-names.ts';
import { InputError } from '../../../domain/problem.ts';
import type { IdCounts } from '../../../domain/quality/foreign-ids.ts';
import type { IdForm } from '../../../domain/quality/id-form.ts';
import { makeTables, type TableName } from '../../../domain/tables.ts';
import type { PassedLines } from '../../../ingest/records/group-lines.ts';
import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { rowsOf } from '../../count/dictionaries.ts';
import { PLACEHOLDER_MARK } from '../../count/rejected-rows.ts';
import type { FileFacts, TableInput } from '../../engine.ts';
import { findOffsets } from '../../sql/moment-expression.ts';
import { queryOne, queryRows } from '../../sql/result.ts';
import { chooseSql, countWhere, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { type Database, isOutOfMemory, openDatabase } from '../database.ts';
import type { FileLoad } from '../load/base-table.ts';
import { loadFile } from '../load/load-file.ts';
import { guessDayOrder, keepDayOrder } from '../load/settle-day-order.ts';
import { findIdForm, matchIds } from '../match-ids.ts';
import { readTables } from '../read-tables.ts';
import { surveyLabels } from './survey-labels.ts';
import { surveyManagers } from './survey-managers.ts';
import { type SurveyedTexts, surveyTexts } from './survey-texts.ts';

/** The files of both tables, as `EngineInput` has them, before there is any funnel. */
export interface SurveyInput extends TableInput {
  readonly zone: string;
}

/** One file, read. */
export interface FileSurvey extends Pick<FileFacts, 'rows' | 'aside' | 'ids' | 'broken'> {
  /** Lines among its records that are none. */
  readonly passed?: PassedLines;
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
  /** Everybody who stands in a column of managers; the commonest first. */
  readonly managers: readonly NamedRows[];
  /** What rows say in words of their own, as far as the config can name it. */
  readonly texts: SurveyedTexts;
  /** As they stand; where a form makes them match that hardly did, in that form. */
  readonly ids: IdCounts;
  /** That form, and how far they matched without it. */
  readonly idForm: { readonly form: IdForm; readonly exact: IdCounts } | null;
}

/** The time that stands for a row of a table. */
const TIME_COLUMN: Readonly<Record<TableName, string>> = {
  contacts: 'created_at',
  transitions: 'at',
  activities: 'at',
  purchases: 'at',
};

/**
 * Reads all files into a database that lives as long as this call, and counts what stands in them.
 *
 * @param options where DuckDB may spill
 * @throws InputError pipelines-several, pipeline-unknown
 */
export async function surveyInputs(
  input: SurveyInput,
  options: { folder: string | undefined },
): Promise<Survey> {
  const database = await openDatabase({ ...options, ordered: false });
  try {
    const read = await readTables(database, input, readDecided);
    const files = await makeTables((table) => surveyFiles(database, table, read[table]));
    const statement = sql`SELECT min(at_local) AS first, max(at_local) AS last FROM transitions_rows`;
    const { first, last } = await queryOne(database, { first: 'whole?', last: 'whole?' }, statement);
    const labels = await surveyLabels(database, findOffsets(input.zone, [first, last]));
    const managers = await surveyManagers(database);
    const texts = await surveyTexts(database, input);
    return { files, labels, managers, texts, ...(await settleForm(database, files.contacts.length)) };
  } finally {
    database.close();
  }
}

async function settleForm(database: Database, lists: number): Promise<Pick<Survey, 'ids' | 'idForm'>> {
  const exact = await matchIds(database, lists);
  const found = await findIdForm(database, lists, exact);
  if (found === null) return { ids: exact, idForm: null };
  const { form, ...ids } = found;
  return { ids, idForm: { form, exact } };
}

/** A file, and what was guessed of it. */
interface DecidedFile extends FileFacts<ReadyFile>, Pick<FileSurvey, 'dayOrder' | 'openDate'> {}

async function surveyFiles(database: Database, table: TableName, files: readonly DecidedFile[]) {
  if (files.length === 0) return [];
  const part = (name: string): Sql => quoteName(`${TIME_COLUMN[table]}_${name}`);
  const read = sql`coalesce(${part('local')}, ${part('utc')})`;
  // a date that stands for none is no time, and none that could not be read
  const isPlaceholder = sql`${part('bad')} LIKE ${quoteText(`${PLACEHOLDER_MARK}%`)}`;
  const bad = chooseSql([[isPlaceholder, sql`NULL`]], part('bad'));
  const counted = await queryRows(
    database,
    { source: 'whole', unread: 'whole', example: 'text?', timeless: 'whole' },
    sql`SELECT source, count(${bad}) AS unread, min(${bad}) AS example,
  ${countWhere(sql`${read} IS NULL AND ${bad} IS NULL`)} AS timeless
FROM ${rowsOf(table)}
GROUP BY source`,
  );
  return files.map(({ input, rows, aside, ids, broken, dayOrder, openDate }, source): FileSurvey => {
    const times = counted.find((each) => each.source === source);
    const { unread, example, timeless } = times ?? { unread: 0, example: null, timeless: 0 };
    return { rows, broken, passed: input.passed, aside, ids, unread, example, timeless, dayOrder, openDate };
  });
}

/** Reads a file; where its dates leave open which part is the day, that is guessed. */
async function readDecided(load: FileLoad): Promise<DecidedFile> {
  try {
    return await loadFile(load);
  } catch (error) {
    const ambiguous =
      error instanceof InputError &&
      error.problems.every(({ code }) => code === 'times-ambiguous' || code === 'times-contradict');
    if (!ambiguous) throw error;
    const { readable, dayOrder } = await guessReadable(load.database, load.input);
    const decided = keepDayOrder(readable, dayOrder);
    const loaded = await loadFile({ ...load, input: decided });
    const [open] = error.problems;
    return {
      ...loaded,
      dayOrder,
      openDate: open?.code === 'times-ambiguous' ? open.args.example : undefined,
    };
  }
}

/** A file that breaks its dialect is rewritten first, as it is when it is loaded. */
async function guessReadable(database: Database, input: ReadyFile) {
  try {
    return { readable: input, dayOrder: await guessDayOrder(database, input) };
  } catch (error) {
    if (!input.rewrite || isOutOfMemory(error)) throw error;
    const readable = await input.rewrite();
    return { readable, dayOrder: await guessDayOrder(database, readable) };
  }
}
