import { queryRows, type Shaped } from '../../sql/result.ts';
import { listLines, type Sql, sql } from '../../sql/sql.ts';
import type { Clock } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';
import {
  type AwayTable,
  chooseRows,
  countTexts,
  findColumn,
  isBlank,
  numberOf,
  sumOf,
  type TextCount,
  textOf,
} from './away-cells.ts';
import { checkIdTotals, HAS_ID, ID_SHAPE, idSums, idText } from './id-cells-away.ts';
import { decideClock, isMoment, isStandIn, readTimeCells, TIME_SHAPE, timeSums } from './time-cells.ts';

const STAGE = {
  q_stage: 'text?',
  q_rows: 'whole',
  q_no_id: 'whole',
  q_no_time: 'whole',
  q_no_stamp: 'whole',
  q_empty: 'whole',
  q_first: 'whole?',
  q_last: 'whole?',
  ...TIME_SHAPE,
  ...ID_SHAPE,
} as const;

/** What there is of a stage's text, in the rows that count. */
export type StageCount = Omit<Shaped<typeof STAGE>, 'q_stage'> & {
  /** As it stands; null: nothing stands there. */
  readonly stage: string | null;
};

/** What is known of a table of transitions. */
export interface EventSurvey {
  readonly table: AwayTable;
  /** The rows that count, by their table's name there. */
  readonly from: (name: Sql) => Sql;
  /** All rows, those that its conditions leave out among them. */
  readonly rows: number;
  readonly stages: readonly StageCount[];
  readonly managers: readonly TextCount[];
  readonly reasons: readonly TextCount[];
  readonly clock: Clock;
}

/**
 * Looks over a table of transitions: one statement by stage, one by manager.
 *
 * @param hasReason whether reasons of losses are asked for
 * @throws NotCountable; what the server refuses
 */
export async function surveyEvents(table: AwayTable, hasReason: boolean): Promise<EventSurvey> {
  const { server, input } = table;
  const own = server.nameTable(input.remote.table);
  const chosen = await chooseRows(table);
  const from = chosen.of(own);
  const time = readTimeCells(table, 'at');
  if (time === undefined || input.events !== undefined || input.numbered || input.ids !== undefined) {
    throw new NotCountable('shape');
  }
  const cells = [
    sql`${idText(table)} AS q_id`,
    sql`${textOf(table, 'stage')} AS q_stage`,
    sql`${textOf(table, 'manager')} AS q_manager`,
    sql`CASE WHEN ${time.isOdd} THEN NULL ELSE ${time.micros} END AS q_time`,
    sql`${numberOf(time.isOdd)} AS q_odd`,
    sql`${numberOf(time.zoned)} AS q_zoned`,
  ];
  const statement = sql`SELECT
  ${listLines([sql`q_stage`, ...listSums(table)])}
FROM (
SELECT
  ${listLines(cells)}
FROM ${from}${table.dialect.fence}) q
GROUP BY q_stage`;
  const found = (await queryRows(server, STAGE, statement)).map(({ q_stage, ...sums }) => ({
    stage: q_stage,
    ...sums,
  }));
  checkStages(table, found);
  const counted = found.reduce((sum, { q_rows }) => sum + q_rows, 0);
  return {
    table,
    from: chosen.of,
    rows: chosen.all ? counted : await countAll(table, own),
    stages: found,
    managers: await countTexts(table, textOf(table, 'manager'), from),
    reasons: hasReason ? await countTexts(table, textOf(table, 'reason'), from) : [],
    clock: decideClock(time, addTotals(found)),
  };
}

function listSums(table: AwayTable): Sql[] {
  const { dialect } = table;
  const isGood = sql`${HAS_ID} AND ${isMoment(sql`q_time`)}`;
  const isEmpty = sql`NOT ${HAS_ID} AND q_time IS NULL AND (q_stage IS NULL OR q_stage = '') AND (q_manager IS NULL OR q_manager = '')`;
  return [
    sql`count(*) AS q_rows`,
    sql`${sumOf(dialect, sql`NOT ${HAS_ID}`)} AS q_no_id`,
    sql`${sumOf(dialect, sql`${HAS_ID} AND q_time IS NULL`)} AS q_no_time`,
    sql`${sumOf(dialect, sql`${HAS_ID} AND ${isStandIn(sql`q_time`)}`)} AS q_no_stamp`,
    sql`${sumOf(dialect, isEmpty)} AS q_empty`,
    sql`min(CASE WHEN ${isGood} THEN q_time END) AS q_first`,
    sql`max(CASE WHEN ${isGood} THEN q_time END) AS q_last`,
    ...timeSums(table),
    ...idSums(table),
  ];
}

/** What was counted of all stages together. */
export function addTotals(stages: readonly StageCount[]) {
  const sum = (of: (stage: StageCount) => number): number => stages.reduce((all, each) => all + of(each), 0);
  return {
    q_odd_times: sum((each) => each.q_odd_times),
    q_zoned_times: sum((each) => each.q_zoned_times),
    q_dated: sum((each) => each.q_dated),
    q_standing: sum((each) => each.q_standing),
    q_fine: sum((each) => each.q_fine),
    q_odd_ids: sum((each) => each.q_odd_ids),
    q_exponents: sum((each) => each.q_exponents),
    q_long: sum((each) => each.q_long),
    q_zeros: sum((each) => each.q_zeros),
    q_empty: sum((each) => each.q_empty),
  };
}

/** @throws NotCountable */
function checkStages(table: AwayTable, stages: readonly StageCount[]): void {
  const totals = addTotals(stages);
  checkIdTotals(totals);
  // a row with nothing in it is none where somebody reads files
  if (totals.q_empty > 0) throw new NotCountable('shape');
  // a stage may have its pipeline in brackets behind it
  const column = findColumn(table, 'stage');
  const bracketed = stages.some(({ stage }) => stage?.endsWith(')') && !isBlank(stage, column ?? {}));
  if (bracketed && findColumn(table, 'pipeline') !== undefined) throw new NotCountable('texts');
}

async function countAll({ server }: AwayTable, name: Sql): Promise<number> {
  const [row] = await queryRows(server, { q_rows: 'whole' }, sql`SELECT count(*) AS q_rows FROM ${name}`);
  return row?.q_rows ?? 0;
}
