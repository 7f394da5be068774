import { ROW_PROBLEMS, type RowProblemCode } from '../../../domain/quality/row-problems.ts';
import type { TableName } from '../../../domain/tables.ts';
import { normalizeText } from '../../../domain/text/label.ts';
import { quoteField } from '../../../ingest/records/canonical.ts';
import type { RejectedCount, RejectedRow } from '../../count/rejected-rows.ts';
import type { Row } from '../../sql/connection.ts';
import { chooseSql, joinSql, listLines, quoteInteger, quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { AwayRows, AwayServer } from '../count-away.ts';
import type { SettledTexts } from '../journeys/settle-texts.ts';
import { type AwayTable, textOf } from '../survey/away-cells.ts';
import { HAS_ID, idText } from '../survey/id-cells-away.ts';
import { isStandIn, readTimeCells } from '../survey/time-cells.ts';
import { writeCell } from '../write-cells.ts';

/** The number of a reason in a statement. */
const numberOfReason = (code: RowProblemCode): number => ROW_PROBLEMS.indexOf(code) + 1;

/**
 * The rejected rows of a table, server by server: each with what was read of it. With a limit the first so many of each
 * reason on each server, in the order of contact, stage and time; else as they come.
 *
 * @param counts what is rejected: nothing else is looked for
 */
export async function* listRefused(
  { servers, texts }: AwayRows,
  table: TableName,
  counts: readonly RejectedCount[],
  limit?: number,
): AsyncGenerator<readonly RejectedRow[]> {
  for (const each of servers) {
    const own = each[table === 'transitions' ? 'events' : 'contacts'];
    const reasons = counts.filter((count) => count.table === table && count.source === own?.table.source);
    if (own === undefined || reasons.length === 0) continue;
    const select = selectRefused(each, table === 'transitions' ? texts : undefined, own);
    const statements =
      limit === undefined ? [select] : reasons.map(({ reason }) => cut(own.table, select, reason, limit));
    for (const statement of statements) {
      for await (const rows of own.table.server.stream(statement)) {
        yield rows.map((row) => readRow(own.table, row));
      }
    }
  }
}

/** Columns of a table that are read, in the order in which a file of its rows would have them. */
function listRead({ input }: AwayTable) {
  return input.columns.flatMap(({ position }) => input.remote.columns[position ?? -1] ?? []);
}

function listCells(table: AwayTable): Sql[] {
  return listRead(table).map((_, index) => quoteName(`q_c${index}`));
}

/** Every rejected row: `q_reason`, and its cells. */
function selectRefused(
  { plan }: AwayServer,
  texts: SettledTexts | undefined,
  { table, from }: { readonly table: AwayTable; readonly from: (name: Sql) => Sql },
): Sql {
  const kind = table.server.address.kind;
  const cells = listCells(table);
  const name = texts === undefined ? plan.names.contacts : plan.names.transitions;
  const written = listRead(table).map((column, index) => sql`${writeCell(kind, column)} AS ${cells[index]!}`);
  const own = [sql`${idText(table)} AS q_id`, ...(texts === undefined ? [] : selectFaults(table, texts))];
  const reason = texts === undefined ? chooseContactReason() : chooseEventReason();
  const shown = texts === undefined ? [] : [sql`q_stage`, sql`q_when`];
  return sql`SELECT
  ${listLines([sql`q_id`, ...shown, ...cells, sql`q_reason`])}
FROM (
SELECT q_read.*, ${reason} AS q_reason
FROM (
SELECT
  ${listLines([...own, ...written])}
FROM ${from(name ?? table.server.nameTable(table.input.remote.table))}) q_read) q_judged
WHERE q_reason > 0`;
}

/** What an event is rejected for: whether its stage says nothing (1) or is unknown (2), and its time. */
function selectFaults(table: AwayTable, texts: SettledTexts): Sql[] {
  const { dialect, input } = table;
  const stage = textOf(table, 'stage');
  const known = new Set(texts.stages.map(([text]) => text));
  const faults = new Map<string, number>([['', 1]]);
  for (const text of texts.blankStages) if (text !== null) faults.set(text, 1);
  for (const text of texts.stageTexts) if (!known.has(text) && !faults.has(text)) faults.set(text, 2);
  const time = readTimeCells(table, 'at');
  if (time === undefined) throw new Error(`no time in ${input.file}`);
  return [
    sql`${stage} AS q_stage`,
    sql`${dialect.lookup(sql`coalesce(${stage}, '')`, [...faults], 0)} AS q_fault`,
    sql`${textOf(table, 'at')} AS q_when`,
    sql`${time.micros} AS q_time`,
  ];
}

function chooseEventReason(): Sql {
  const number = (code: RowProblemCode): Sql => quoteInteger(numberOfReason(code));
  return chooseSql(
    [
      [sql`NOT ${HAS_ID}`, number('id-missing')],
      [sql`q_fault = 1`, number('stage-missing')],
      [sql`q_fault = 2`, number('stage-unknown')],
      [sql`q_time IS NULL`, number('time-missing')],
      [isStandIn(sql`q_time`), number('time-placeholder')],
    ],
    quoteInteger(0),
  );
}

function chooseContactReason(): Sql {
  return chooseSql([[sql`NOT ${HAS_ID}`, quoteInteger(numberOfReason('id-missing'))]], quoteInteger(0));
}

/** The first rows of one reason; cells that are the same are the same in any order. */
function cut(table: AwayTable, select: Sql, reason: RowProblemCode, limit: number): Sql {
  const { dialect } = table;
  const isEvent = table.input.columns.some(({ name }) => name === 'stage');
  const first = isEvent ? [sql`q_id`, sql`q_stage`, sql`q_when`] : [sql`q_id`];
  const order = [...first, ...listCells(table)].map((cell) => dialect.inCodePoints(cell));
  return sql`SELECT *
FROM (
${select}) q_refused
WHERE q_reason = ${numberOfReason(reason)}
ORDER BY ${joinSql(order)}
LIMIT ${limit}`;
}

function readRow(table: AwayTable, row: Row): RejectedRow {
  const reason = ROW_PROBLEMS[Number(row.q_reason) - 1]!;
  const fields = listRead(table).map((_, index) => quoteField(String(row[`q_c${index}`] ?? '')));
  return {
    source: table.source,
    ordinal: 0,
    line: null,
    reason,
    value: readValue(reason, row),
    key: fields.join(','),
    entry: null,
  };
}

/** The text at fault. */
function readValue(reason: RowProblemCode, { q_stage, q_when }: Row): string | null {
  if (reason === 'stage-unknown') return normalizeText(String(q_stage));
  return reason === 'time-placeholder' ? String(q_when) : null;
}
