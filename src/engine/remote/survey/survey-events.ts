import { queryRows, type Shaped } from '../../sql/result.ts';
import { listLines, type Sql, sql } from '../../sql/sql.ts';
import type { PushPlan } from '../cluster/push-plan.ts';
import type { Clock } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';
import {
  type AwayTable,
  chooseRows,
  countsForNothing,
  countTextsThere,
  findColumn,
  isBlank,
  numberOf,
  sumOf,
  type TextCount,
  textOf,
} from './away-cells.ts';
import { chooseBound, countCells } from './count-cells.ts';
import { checkIdTotals, HAS_ID, ID_SHAPE, idSums, idText } from './id-cells-away.ts';
import { decideClock, isMoment, isStandIn, readTimeCells, TIME_SHAPE, timeSums } from './time-cells.ts';

const SUMS = {
  q_rows: 'whole',
  q_no_id: 'whole',
  q_no_time: 'whole',
  q_no_stamp: 'whole',
  q_empty: 'whole',
  ...TIME_SHAPE,
  ...ID_SHAPE,
} as const;
const STAGE = { q_stage: 'text?', ...SUMS, q_first: 'whole?', q_last: 'whole?' } as const;

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
 * @param plan where rows are counted
 * @throws NotCountable; what the server refuses
 */
export async function surveyEvents(
  table: AwayTable,
  hasReason: boolean,
  plan: PushPlan,
): Promise<EventSurvey> {
  const { server, input } = table;
  const own = server.nameTable(input.remote.table);
  const chosen = await chooseRows(table);
  const time = readTimeCells(table, 'at');
  if (time === undefined || input.events !== undefined || input.numbered || input.ids !== undefined) {
    throw new NotCountable('shape');
  }
  const cells = [
    sql`${idText(table)} AS q_id`,
    sql`${textOf(table, 'stage')} AS q_stage`,
    sql`${countsForNothing(table)} AS q_nothing`,
    sql`CASE WHEN ${time.isOdd} THEN NULL ELSE ${time.micros} END AS q_time`,
    sql`${numberOf(time.isOdd)} AS q_odd`,
    sql`${numberOf(time.zoned)} AS q_zoned`,
  ];
  const spread = { plan, of: 'transitions' } as const;
  const statement = (name: Sql): Sql => sql`SELECT
  ${listLines([sql`q_stage`, ...listSums(table)])}
FROM (
SELECT
  ${listLines(cells)}
FROM ${chosen.of(name)}${table.dialect.fence}) q
GROUP BY q_stage`;
  const found = addShards(await countCells(spread, STAGE, statement));
  checkStages(table, found);
  const counted = found.reduce((sum, { q_rows }) => sum + q_rows, 0);
  return {
    table,
    from: chosen.of,
    rows: chosen.all ? counted : await countAll(table, own),
    stages: found,
    managers: await countTextsThere(spread, textOf(table, 'manager'), chosen.of),
    reasons: hasReason ? await countTextsThere(spread, textOf(table, 'reason'), chosen.of) : [],
    clock: decideClock(time, addTotals(found)),
  };
}

/** A stage's text once, whichever shards have it. */
function addShards(rows: readonly Shaped<typeof STAGE>[]): StageCount[] {
  const found = new Map<string | null, StageCount>();
  for (const { q_stage: stage, ...sums } of rows) {
    const known = found.get(stage);
    if (known === undefined) {
      found.set(stage, { stage, ...sums });
      continue;
    }
    found.set(stage, {
      ...addTotals([known, sums]),
      stage,
      q_first: chooseBound(Math.min, known.q_first, sums.q_first),
      q_last: chooseBound(Math.max, known.q_last, sums.q_last),
    });
  }
  return [...found.values()];
}

function listSums(table: AwayTable): Sql[] {
  const { dialect } = table;
  const isGood = sql`${HAS_ID} AND ${isMoment(sql`q_time`)}`;
  return [
    sql`count(*) AS q_rows`,
    sql`${sumOf(dialect, sql`NOT ${HAS_ID}`)} AS q_no_id`,
    sql`${sumOf(dialect, sql`${HAS_ID} AND q_time IS NULL`)} AS q_no_time`,
    sql`${sumOf(dialect, sql`${HAS_ID} AND ${isStandIn(sql`q_time`)}`)} AS q_no_stamp`,
    sql`${sumOf(dialect, sql`q_nothing = 1`)} AS q_empty`,
    sql`min(CASE WHEN ${isGood} THEN q_time END) AS q_first`,
    sql`max(CASE WHEN ${isGood} THEN q_time END) AS q_last`,
    ...timeSums(table),
    ...idSums(table),
  ];
}

/** What was counted of all stages together. */
export function addTotals(stages: readonly Omit<StageCount, 'stage'>[]): Shaped<typeof SUMS> {
  const totals = Object.keys(SUMS).map((name) => {
    const own = name as keyof typeof SUMS;
    return [own, stages.reduce((sum, each) => sum + each[own], 0)] as const;
  });
  return Object.fromEntries(totals) as unknown as Shaped<typeof SUMS>;
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
