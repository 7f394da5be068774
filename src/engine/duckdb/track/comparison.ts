import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { RowProblemCode } from '../../../domain/quality/row-problems.ts';
import { listRequired } from '../../../domain/tables.ts';
import { bringRows, type GivenFile, type WantedColumn } from '../../../ingest/tables/ready-file.ts';
import { wantColumn } from '../../../ingest/tables/wanted-columns.ts';
import type { RejectedRow } from '../../count/rejected-rows.ts';
import { findOffsets, momentExpression } from '../../sql/moment-expression.ts';
import { queryOne, queryRows } from '../../sql/result.ts';
import { chooseSql, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { type Database, openDatabase } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { createTransitionRows } from '../load/event-views.ts';
import { loadFile } from '../load/load-file.ts';
import { checkPipelines } from '../load/pipelines.ts';
import { createDealRows } from './deal-rows.ts';
import { compareDeals, streamEvents } from './track-changes.ts';

/** The columns that are read of a history and of a list of deals; a list may have columns of entries beside. */
export const HISTORY_COLUMNS: readonly WantedColumn[] = listRequired('transitions').map((column) =>
  wantColumn('transitions', column),
);
export const DEAL_COLUMNS: readonly WantedColumn[] = [
  ...HISTORY_COLUMNS,
  { name: 'created_at', kind: 'time' },
  { name: 'manager', kind: 'text' },
  { name: 'reason', kind: 'text' },
  { name: 'amount', kind: 'text' },
];

export interface TrackInput {
  readonly zone: string;
  /** When the list was exported, microseconds. */
  readonly moment: number;
  readonly deals: GivenFile;
  /** Undefined where there is none yet. */
  readonly history: GivenFile | undefined;
}

/** A row that makes a file unfit: nothing is compared then. */
export interface TrackFault extends Pick<RejectedRow, 'ordinal' | 'line' | 'reason' | 'value'> {
  readonly file: 'deals' | 'history';
}

/** A deal that stands in several rows with different stages. */
export interface TornDeal extends Pick<RejectedRow, 'ordinal' | 'line'> {
  readonly contact: string;
  readonly stages: readonly string[];
}

/** So many faulty rows are told apart; whoever has more has one fault in them all. */
const MOST_FAULTS = 100_000;

/** Both files, read; the caller closes it. */
export type Comparison = Awaited<ReturnType<typeof openComparison>>;

/**
 * Reads a list of deals and the history it is to be held against.
 *
 * @throws InputError where dates can be read in two ways, or the list has several pipelines or none that is wanted
 */
export async function openComparison(input: TrackInput, options: { folder: string | undefined }) {
  const database = await openDatabase({ ...options, ordered: true });
  try {
    const list = await loadFile({
      database,
      table: 'contacts',
      source: 0,
      input: await bringRows(input.deals),
    });
    const history = input.history
      ? (await loadFile({ database, table: 'transitions', source: 0, input: await bringRows(input.history) }))
          .input
      : undefined;
    await checkPipelines(database, [{ table: 'contacts', source: 0, ...list }]);
    await createTransitionRows(database, HISTORY_COLUMNS, history ? [history] : []);
    await createDealRows(database, list.input);
    await createSpellings(database);
    const offsets = findOffsets(input.zone, await listClocks(database));
    return {
      /** The files as they were read in the end, some of them rewritten. */
      inputs: { deals: list.input, history },
      /** Rows of the list that reached the engine, and those of them that its conditions leave out. */
      rows: list.rows,
      aside: list.aside,
      /** In the order of the files; no more than can be told. */
      listFaults: () => listFaults(database),
      listTornDeals: () => listTornDeals(database),
      /** The newest thing that the history knows; null where that is nothing. */
      findNewest: () => findNewest(database, offsets),
      /** Compares every deal with its last known stage; only after the files were found sound. */
      compare: () => compareDeals(database, offsets, input.moment),
      /** What is to be appended, by time and id, in blocks; after {@link compareDeals}. */
      events: () => streamEvents(database),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** `spellings`: every stage text of both files, cleaned once each. */
async function createSpellings(database: Database): Promise<void> {
  // a table of its own: planners like to push the cleaning down to every row
  await database.run(
    sql`CREATE TEMP TABLE spelled AS SELECT stage AS raw FROM transitions_rows UNION SELECT stage FROM deal_rows`,
  );
  await database.run(sql`CREATE TEMP TABLE spellings AS
SELECT raw, stage, ${duckdb.lowerCase(sql`stage`)} AS label
FROM (SELECT raw, ${duckdb.normalizeText(sql`raw`)} AS stage FROM spelled) cleaned
WHERE stage IS NOT NULL`);
}

/** The first and the last wall clock of both files. */
async function listClocks(database: Database): Promise<(number | null)[]> {
  const statement = sql`SELECT min(local) AS first, max(local) AS last
FROM (
  SELECT at_local AS local FROM transitions_rows
  UNION ALL
  SELECT at_local FROM deal_rows
  UNION ALL
  SELECT created_at_local FROM deal_rows) clocks`;
  const { first, last } = await queryOne(database, { first: 'whole?', last: 'whole?' }, statement);
  return [first, last];
}

/** First reason that holds. Only a list may leave the time open. */
async function listFaults(database: Database): Promise<TrackFault[]> {
  const code = (reason: RowProblemCode): Sql => quoteText(reason);
  const reason = chooseSql(
    [
      [sql`r.contact IS NULL`, code('id-missing')],
      [sql`s.raw IS NULL`, code('stage-missing')],
      [sql`r.at_bad IS NOT NULL`, code('time-unreadable')],
    ],
    code('time-missing'),
  );
  const select = (file: TrackFault['file'], rows: Sql, timeless: Sql): Sql =>
    sql`SELECT ${quoteText(file)} AS file, r.ordinal, r.line, r.at_bad AS value, ${reason} AS reason
  FROM ${rows} r
  LEFT JOIN spellings s ON s.raw = r.stage
  WHERE r.contact IS NULL OR s.raw IS NULL OR r.at_bad IS NOT NULL OR ${timeless}`;
  const rows = await queryRows(
    database,
    { file: 'text', ordinal: 'whole', line: 'whole?', reason: 'text', value: 'text?' },
    sql`SELECT *
FROM (
  ${select('deals', sql`deal_rows`, sql`FALSE`)}
  UNION ALL
  ${select('history', sql`transitions_rows`, sql`coalesce(r.at_local, r.at_utc) IS NULL`)}) faults
ORDER BY file, ordinal
LIMIT ${MOST_FAULTS}`,
  );
  return rows.map(({ file, reason, value, ...place }) => ({
    ...place,
    file: file as TrackFault['file'],
    reason: reason as RowProblemCode,
    value: reason === 'time-unreadable' ? value : null,
  }));
}

async function listTornDeals(database: Database): Promise<TornDeal[]> {
  const rows = await queryRows(
    database,
    { contact: 'text', ordinal: 'whole', line: 'whole?', one: 'text', other: 'text' },
    sql`SELECT r.contact, min(r.ordinal) AS ordinal, min(r.line) AS line, min(s.stage) AS one, max(s.stage) AS other
FROM deal_rows r
JOIN spellings s ON s.raw = r.stage
WHERE r.contact IS NOT NULL
GROUP BY r.contact HAVING count(DISTINCT s.label) > 1
ORDER BY ordinal
LIMIT ${MOST_FAULTS}`,
  );
  return rows.map(({ one, other, ...deal }) => ({ ...deal, stages: [one, other] }));
}

async function findNewest(database: Database, offsets: readonly OffsetSegment[]) {
  const happened = momentExpression('at', offsets);
  const statement = sql`SELECT contact, ${happened} AS at
FROM transitions_rows
WHERE ${happened} IS NOT NULL
ORDER BY ${happened} DESC, contact
LIMIT 1`;
  const [newest] = await queryRows(database, { contact: 'text', at: 'whole' }, statement);
  return newest ?? null;
}
