import { queryOne, type Shaped } from '../../sql/result.ts';
import { listLines, type Sql, sql } from '../../sql/sql.ts';
import type { Clock } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';
import {
  type AwayTable,
  chooseRows,
  countTexts,
  numberOf,
  sumOf,
  type TextCount,
  textOf,
} from './away-cells.ts';
import { checkIdTotals, HAS_ID, ID_SHAPE, idSums, idText } from './id-cells-away.ts';
import { decideClock, isMoment, readTimeCells, TIME_SHAPE, type TimeCells, timeSums } from './time-cells.ts';

const TIMES = { ...TIME_SHAPE, q_first: 'whole?', q_last: 'whole?' } as const;
const ROWS = { q_rows: 'whole', q_no_id: 'whole', q_empty: 'whole', ...ID_SHAPE } as const;

/** The times of one column of a table of contacts. */
export interface ContactTimes {
  readonly cells: TimeCells;
  readonly clock: Clock;
  readonly totals: Shaped<typeof TIMES>;
}

/** What is known of a table of contacts. */
export interface ContactSurvey {
  readonly table: AwayTable;
  readonly from: (name: Sql) => Sql;
  readonly rows: number;
  /** Rows that count. */
  readonly counted: number;
  readonly anonymous: number;
  /** Different ids. */
  readonly contacts: number;
  readonly created: ContactTimes | undefined;
  readonly updated: ContactTimes | undefined;
  readonly managers: readonly TextCount[];
  readonly attributes: ReadonlyMap<string, readonly TextCount[]>;
}

/**
 * Looks over a table of contacts.
 *
 * @param attributes columns, as the engine calls them, that counts are split by
 * @throws NotCountable; what the server refuses
 */
export async function surveyContacts(
  table: AwayTable,
  attributes: readonly string[],
): Promise<ContactSurvey> {
  const { server, input } = table;
  if (input.numbered || input.ids !== undefined) throw new NotCountable('shape');
  const own = server.nameTable(input.remote.table);
  const chosen = await chooseRows(table);
  const from = chosen.of(own);
  const ids = sql`SELECT ${idText(table)} AS q_id, ${textOf(table, 'manager')} AS q_manager FROM ${from}`;
  const isEmpty = sql`NOT ${HAS_ID} AND (q_manager IS NULL OR q_manager = '')`;
  const sums = [
    sql`count(*) AS q_rows`,
    sql`${sumOf(table.dialect, sql`NOT ${HAS_ID}`)} AS q_no_id`,
    sql`${sumOf(table.dialect, isEmpty)} AS q_empty`,
    ...idSums(table),
  ];
  const row = await queryOne(server, ROWS, sql`SELECT\n  ${listLines(sums)}\nFROM (${ids}) q`);
  checkIdTotals(row);
  if (row.q_empty > 0) throw new NotCountable('shape');
  const distinct = sql`SELECT count(*) AS q_contacts FROM (SELECT q_id FROM (${ids}) q WHERE ${HAS_ID} GROUP BY q_id) q`;
  const texts = new Map<string, readonly TextCount[]>();
  for (const name of attributes) texts.set(name, await countTexts(table, textOf(table, name), from));
  const all = chosen.all
    ? row
    : await queryOne(server, { q_rows: 'whole' }, sql`SELECT count(*) AS q_rows FROM ${own}`);
  return {
    table,
    from: chosen.of,
    rows: all.q_rows,
    counted: row.q_rows,
    anonymous: row.q_no_id,
    contacts: (await queryOne(server, { q_contacts: 'whole' }, distinct)).q_contacts,
    created: await surveyTimes(table, 'created_at', from),
    updated: await surveyTimes(table, 'updated_at', from),
    managers: await countTexts(table, textOf(table, 'manager'), from),
    attributes: texts,
  };
}

async function surveyTimes(table: AwayTable, name: string, from: Sql): Promise<ContactTimes | undefined> {
  const cells = readTimeCells(table, name);
  if (cells === undefined) return undefined;
  const inner = [
    sql`${idText(table)} AS q_id`,
    sql`CASE WHEN ${cells.isOdd} THEN NULL ELSE ${cells.micros} END AS q_time`,
    sql`${numberOf(cells.isOdd)} AS q_odd`,
    sql`${numberOf(cells.zoned)} AS q_zoned`,
  ];
  const isGood = sql`${HAS_ID} AND ${isMoment(sql`q_time`)}`;
  const sums = [
    ...timeSums(table),
    sql`min(CASE WHEN ${isGood} THEN q_time END) AS q_first`,
    sql`max(CASE WHEN ${isGood} THEN q_time END) AS q_last`,
  ];
  const statement = sql`SELECT
  ${listLines(sums)}
FROM (
SELECT
  ${listLines(inner)}
FROM ${from}${table.dialect.fence}) q`;
  const totals = await queryOne(table.server, TIMES, statement);
  return { cells, clock: decideClock(cells, totals), totals };
}
