import { queryOne, type Shaped } from '../../sql/result.ts';
import { listLines, type Sql, sql } from '../../sql/sql.ts';
import type { PushPlan } from '../cluster/push-plan.ts';
import type { Clock } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';
import {
  type AwayTable,
  type ChosenRows,
  chooseRows,
  countsForNothing,
  countTextsThere,
  numberOf,
  sumOf,
  type TextCount,
  textOf,
} from './away-cells.ts';
import { type CountedRows, chooseBound, countCells } from './count-cells.ts';
import { checkIdTotals, HAS_ID, ID_SHAPE, idSums, idText } from './id-cells-away.ts';
import { decideClock, isMoment, readTimeCells, TIME_SHAPE, type TimeCells, timeSums } from './time-cells.ts';

const TIMES = { ...TIME_SHAPE, q_first: 'whole?', q_last: 'whole?' } as const;
const ROWS = { q_rows: 'whole', q_no_id: 'whole', q_empty: 'whole', ...ID_SHAPE } as const;

const NO_ROWS = {
  q_rows: 0,
  q_no_id: 0,
  q_empty: 0,
  q_odd_ids: 0,
  q_exponents: 0,
  q_long: 0,
  q_zeros: 0,
};
const NO_TIMES = { q_odd_times: 0, q_zoned_times: 0, q_dated: 0, q_standing: 0, q_fine: 0 };

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
 * @param plan where rows are counted
 * @throws NotCountable; what the server refuses
 */
export async function surveyContacts(
  table: AwayTable,
  attributes: readonly string[],
  plan: PushPlan,
): Promise<ContactSurvey> {
  const { server, input } = table;
  if (input.numbered || input.ids !== undefined) throw new NotCountable('shape');
  const own = server.nameTable(input.remote.table);
  const chosen = await chooseRows(table);
  const spread: CountedRows = { plan, of: 'contacts' };
  const ids = (name: Sql): Sql =>
    sql`SELECT ${idText(table)} AS q_id, ${countsForNothing(table)} AS q_nothing FROM ${chosen.of(name)}${table.dialect.fence}`;
  const sums = [
    sql`count(*) AS q_rows`,
    sql`${sumOf(table.dialect, sql`NOT ${HAS_ID}`)} AS q_no_id`,
    sql`${sumOf(table.dialect, sql`q_nothing = 1`)} AS q_empty`,
    ...idSums(table),
  ];
  const [row = NO_ROWS] = await countCells(
    spread,
    ROWS,
    (name) => sql`SELECT\n  ${listLines(sums)}\nFROM (${ids(name)}) q`,
  );
  checkIdTotals(row);
  if (row.q_empty > 0) throw new NotCountable('shape');
  // a contact lies on one shard
  const distinct = (name: Sql): Sql =>
    sql`SELECT count(*) AS q_contacts FROM (SELECT q_id FROM (${ids(name)}) q WHERE ${HAS_ID} GROUP BY q_id) q`;
  const [contacts] = await countCells(spread, { q_contacts: 'whole' }, distinct);
  const texts = new Map<string, readonly TextCount[]>();
  for (const name of attributes)
    texts.set(name, await countTextsThere(spread, textOf(table, name), chosen.of));
  const all = chosen.all
    ? row
    : await queryOne(server, { q_rows: 'whole' }, sql`SELECT count(*) AS q_rows FROM ${own}`);
  return {
    table,
    from: chosen.of,
    rows: all.q_rows,
    counted: row.q_rows,
    anonymous: row.q_no_id,
    contacts: contacts?.q_contacts ?? 0,
    created: await surveyTimes(table, 'created_at', spread, chosen.of),
    updated: await surveyTimes(table, 'updated_at', spread, chosen.of),
    managers: await countTextsThere(spread, textOf(table, 'manager'), chosen.of),
    attributes: texts,
  };
}

async function surveyTimes(
  table: AwayTable,
  name: string,
  spread: CountedRows,
  from: ChosenRows['of'],
): Promise<ContactTimes | undefined> {
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
  const statement = (own: Sql): Sql => sql`SELECT
  ${listLines(sums)}
FROM (
SELECT
  ${listLines(inner)}
FROM ${from(own)}${table.dialect.fence}) q`;
  const totals = addShards(await countCells(spread, TIMES, statement));
  return { cells, clock: decideClock(cells, totals), totals };
}

function addShards(rows: readonly Shaped<typeof TIMES>[]): Shaped<typeof TIMES> {
  return rows.reduce<Shaped<typeof TIMES>>(
    (sum, each) => ({
      q_odd_times: sum.q_odd_times + each.q_odd_times,
      q_zoned_times: sum.q_zoned_times + each.q_zoned_times,
      q_dated: sum.q_dated + each.q_dated,
      q_standing: sum.q_standing + each.q_standing,
      q_fine: sum.q_fine + each.q_fine,
      q_first: chooseBound(Math.min, sum.q_first, each.q_first),
      q_last: chooseBound(Math.max, sum.q_last, each.q_last),
    }),
    { ...NO_TIMES, q_first: null, q_last: null },
  );
}
