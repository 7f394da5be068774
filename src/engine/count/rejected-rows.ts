import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { TableName } from '../../domain/tables.ts';
import type { Connection } from '../sql/connection.ts';

/** A row that the engine rejected: where it is, why, and the text of the cell at fault. */
export interface RejectedRow {
  /** Number of the file among those of its table. */
  readonly source: number;
  /** The record's number in its file, from 0. */
  readonly ordinal: number;
  /** Its line where the file was rewritten by us; else to be found from the ordinal. */
  readonly line: number | null;
  readonly reason: RowProblemCode;
  readonly value: string | null;
  /** The number of the column of times that it is about, in a file that has several. */
  readonly entry: number | null;
}

/** First reason that holds: no id, no or unknown stage, no or unreadable time; and the cell it is about. */
const TRANSITIONS = `SELECT t.source, t.ordinal, t.line, t.entry,
    CASE WHEN t.contact IS NULL THEN 'id-missing'
      WHEN l.label IS NULL THEN 'stage-missing' WHEN l.code IS NULL THEN 'stage-unknown'
      WHEN t.at_bad IS NULL THEN 'time-missing' ELSE 'time-unreadable' END AS reason,
    CASE WHEN t.contact IS NULL THEN NULL WHEN l.code IS NULL THEN l.label ELSE t.at_bad END AS cell
  FROM transitions_rows t LEFT JOIN labels l ON l.raw IS NOT DISTINCT FROM t.stage
  WHERE t.contact IS NULL OR l.code IS NULL OR (t.at_local IS NULL AND t.at_utc IS NULL)`;

const CONTACTS = `SELECT source, ordinal, line, CAST(NULL AS INTEGER) AS entry, 'id-missing' AS reason, CAST(NULL AS VARCHAR) AS cell
  FROM contacts_rows WHERE contact IS NULL`;

/** The rejected rows of a table in the order of its files; with a limit only the first so many of each reason. */
export async function* listRejectedRows(
  database: Connection,
  table: TableName,
  limit?: number,
): AsyncIterable<readonly RejectedRow[]> {
  const select = table === 'transitions' ? TRANSITIONS : CONTACTS;
  const nth = 'row_number() OVER (PARTITION BY reason ORDER BY source, ordinal)';
  const sql =
    limit === undefined
      ? `${select} ORDER BY source, ordinal`
      : `SELECT * FROM (SELECT *, ${nth} AS nth FROM (${select})) WHERE nth <= ${limit} ORDER BY source, ordinal`;
  for await (const rows of database.stream(sql)) {
    yield rows.map((row) => ({
      source: Number(row.source),
      ordinal: Number(row.ordinal),
      line: row.line as number | null,
      reason: row.reason as RowProblemCode,
      value: row.cell as string | null,
      entry: row.entry as number | null,
    }));
  }
}

/** Rejected rows by reason and file. */
export async function countRejectedRows(
  database: Connection,
  table: TableName,
): Promise<{ source: number; reason: RowProblemCode; rows: number }[]> {
  const select = table === 'transitions' ? TRANSITIONS : CONTACTS;
  const rows = await database.query(
    `SELECT source, reason, count(*) AS row_count FROM (${select}) GROUP BY source, reason ORDER BY source, reason`,
  );
  return rows.map(({ source, reason, row_count }) => ({
    source: Number(source),
    reason: reason as RowProblemCode,
    rows: Number(row_count),
  }));
}
