import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import { type BookTable, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import type { Connection } from '../sql/connection.ts';
import { queryRows, streamRows, wholes } from '../sql/result.ts';
import { type Branch, chooseSql, quoteText, type Sql, sql, unionAll } from '../sql/sql.ts';
import { rowsOf } from './dictionaries.ts';
import { AMOUNT_READ } from './purchases/unread-amounts.ts';

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
  /** What the row can be known by where it has no place: its cells as a line. */
  readonly key?: string;
  /** The number of the column of times that it is about, in a file that has several. */
  readonly entry: number | null;
}

/** Rejected rows of one file for one reason. */
export interface RejectedCount {
  readonly table: TableName;
  readonly source: number;
  readonly reason: RowProblemCode;
  readonly rows: number;
}

/** What the text of an unread time begins with where it is a date that stands for none: no text of a file does. */
export const PLACEHOLDER_MARK = '\u001a';

const reason = (code: RowProblemCode): Sql => quoteText(code);

/** First reason that holds: no id, no or unknown stage, no or unreadable time; and the cell it is about. */
const REJECTED: Readonly<Record<TableName, Sql>> = {
  transitions: sql`SELECT t.source, t.ordinal, t.line, t.entry,
  ${chooseSql(
    [
      [sql`t.contact IS NULL`, reason('id-missing')],
      [sql`l.label IS NULL`, reason('stage-missing')],
      [sql`l.code IS NULL`, reason('stage-unknown')],
      [sql`t.at_bad IS NULL`, reason('time-missing')],
      [sql`t.at_bad LIKE ${quoteText(`${PLACEHOLDER_MARK}%`)}`, reason('time-placeholder')],
    ],
    reason('time-unreadable'),
  )} AS reason,
  ${chooseSql(
    [
      [sql`t.contact IS NULL`, sql`NULL`],
      [sql`l.code IS NULL`, sql`l.label`],
    ],
    sql`t.at_bad`,
  )} AS cell
FROM transitions_rows t
LEFT JOIN labels l ON l.raw IS NOT DISTINCT FROM t.stage
WHERE t.contact IS NULL OR l.code IS NULL OR (t.at_local IS NULL AND t.at_utc IS NULL)`,
  contacts: sql`SELECT source, ordinal, line, CAST(NULL AS INTEGER) AS entry, ${reason('id-missing')} AS reason,
  CAST(NULL AS VARCHAR) AS cell
FROM contacts_rows
WHERE contact IS NULL`,
  activities: rejectDated('activities'),
  purchases: rejectDated('purchases', [
    [sql`amount IS NULL`, reason('amount-missing')],
    [sql`NOT (${AMOUNT_READ})`, reason('amount-unreadable')],
  ]),
};

/** Rows of a table that have to name a contact and a time, and may have to say more. */
function rejectDated(table: BookTable, more: readonly Branch[] = []): Sql {
  const dated = sql`at_local IS NOT NULL OR at_utc IS NOT NULL`;
  const cells: Branch[] = table === 'purchases' ? [[dated, sql`amount`]] : [];
  return sql`SELECT source, ordinal, line, CAST(NULL AS INTEGER) AS entry,
  ${chooseSql([[sql`contact IS NULL`, reason('id-missing')], ...rejectUntimed(), ...more], reason('time-unreadable'))} AS reason,
  ${chooseSql([[sql`contact IS NULL`, sql`NULL`], ...cells], sql`at_bad`)} AS cell
FROM ${rowsOf(table)}
WHERE NOT (${usableRow(table)})`;
}

function rejectUntimed(): Branch[] {
  const untimed = sql`at_local IS NULL AND at_utc IS NULL`;
  return [
    [sql`${untimed} AND at_bad IS NULL`, reason('time-missing')],
    [sql`${untimed} AND at_bad LIKE ${quoteText(`${PLACEHOLDER_MARK}%`)}`, reason('time-placeholder')],
    [untimed, reason('time-unreadable')],
  ];
}

/** The condition of rows of `activities_rows` or `purchases_rows` that are used. */
export function usableRow(table: BookTable): Sql {
  const dated = sql`contact IS NOT NULL AND (at_local IS NOT NULL OR at_utc IS NOT NULL)`;
  return table === 'purchases' ? sql`${dated} AND amount IS NOT NULL AND ${AMOUNT_READ}` : dated;
}

const ROW = {
  source: 'whole',
  ordinal: 'whole',
  line: 'whole?',
  reason: 'text',
  cell: 'text?',
  entry: 'whole?',
} as const;

/** The rejected rows of a table in the order of its files; with a limit only the first so many of each reason. */
export async function* listRejected(
  connection: Connection,
  table: TableName,
  limit?: number,
): AsyncIterable<readonly RejectedRow[]> {
  const rejected = sql`(${REJECTED[table]}) rejected`;
  const nth = sql`row_number() OVER (PARTITION BY reason ORDER BY source, ordinal)`;
  const listed =
    limit === undefined
      ? sql`SELECT * FROM ${rejected}`
      : sql`SELECT * FROM (SELECT *, ${nth} AS nth FROM ${rejected}) numbered WHERE nth <= ${limit}`;
  for await (const rows of streamRows(connection, ROW, sql`${listed} ORDER BY source, ordinal`)) {
    yield rows.map(({ cell, reason, ...place }) => ({
      ...place,
      reason: reason as RowProblemCode,
      value: reason === 'time-placeholder' && cell !== null ? cell.slice(PLACEHOLDER_MARK.length) : cell,
    }));
  }
}

const COUNT = { ...wholes(['place', 'source', 'row_count']), reason: 'text' } as const;

/** Rejected rows by reason and file; tables that are known to be clean are not asked. */
export async function countRejected(
  connection: Connection,
  tables: readonly TableName[],
  clean: ReadonlySet<TableName>,
): Promise<RejectedCount[]> {
  const counts = TABLE_NAMES.flatMap((table, place) =>
    clean.has(table) || !tables.includes(table)
      ? []
      : sql`SELECT ${place} AS place, source, reason, count(*) AS row_count
FROM (${REJECTED[table]}) rejected
GROUP BY source, reason`,
  );
  if (counts.length === 0) return [];
  const inOrder = sql`${unionAll(counts)}\nORDER BY place, source, reason`;
  const rows = await queryRows(connection, COUNT, inOrder);
  return rows.map(({ place, source, reason, row_count }) => ({
    table: TABLE_NAMES[place]!,
    source,
    reason: reason as RowProblemCode,
    rows: row_count,
  }));
}
