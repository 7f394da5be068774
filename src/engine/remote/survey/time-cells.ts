import { SECOND } from '../../../domain/calendar/micros.ts';
import { isFar, isPlaceholder } from '../../duckdb/load/placeholder-cells.ts';
import { NO, type Sql, sql } from '../../sql/sql.ts';
import type { Clock } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';
import { type AwayTable, findColumn, sumOf } from './away-cells.ts';

/** The times of a column, over the rows of its table. */
export interface TimeCells {
  /** Microseconds on its clock; NULL where nothing is written. Placeholders are still among them. */
  readonly micros: Sql;
  readonly isOdd: Sql;
  readonly zoned: Sql;
  readonly isText: boolean;
  readonly kind: 'text' | 'local' | 'utc';
}

/**
 * How the times of a column are read there; undefined where the table has none.
 *
 * @throws NotCountable of a column that is none of times, and where dates and clocks stand apart
 */
export function readTimeCells(table: AwayTable, name: string): TimeCells | undefined {
  const column = findColumn(table, name);
  if (column === undefined) return undefined;
  const { remote, clock } = column;
  if (clock !== undefined || remote.kind === 'whole' || remote.kind === 'other')
    throw new NotCountable('times');
  const { dialect, input } = table;
  const isText = remote.kind === 'text';
  // the config's own pattern of dates is about texts
  if (isText && !('formats' in input.times)) throw new NotCountable('times');
  const text = dialect.asText(remote);
  return {
    micros: dialect.micros(remote),
    isOdd: dialect.isOdd(remote) ?? NO,
    zoned: isText ? sql`${text} LIKE '%Z'` : NO,
    isText,
    kind: isText ? 'text' : remote.kind === 'moment' ? 'utc' : 'local',
  };
}

/** What is counted of times, over `q_time` (microseconds), `q_odd` and `q_zoned`. */
export function timeSums(table: AwayTable): readonly Sql[] {
  const { dialect } = table;
  const known = sql`q_time IS NOT NULL`;
  return [
    sql`${sumOf(dialect, sql`q_odd = 1 OR (${isInexact(sql`q_time`)} AND NOT ${isStandIn(sql`q_time`)})`)} AS q_odd_times`,
    sql`${sumOf(dialect, sql`q_zoned = 1`)} AS q_zoned_times`,
    sql`${sumOf(dialect, known)} AS q_dated`,
    sql`${sumOf(dialect, isStandIn(sql`q_time`))} AS q_standing`,
    sql`${sumOf(dialect, sql`${known} AND q_time % ${SECOND} <> 0`)} AS q_fine`,
  ];
}

/** Whether a time is one that programs write for none. */
export function isStandIn(time: Sql): Sql {
  return sql`(${time} IS NOT NULL AND ${isFar(time)} AND ${isPlaceholder(time)})`;
}

/** Whether a time is a moment that counts: no stand-in for none, and none that needs a reader of files. */
export function isMoment(time: Sql): Sql {
  return sql`NOT ${isStandIn(time)} AND NOT ${isInexact(time)}`;
}

/** Whether a time is so far from 1970 that its microseconds are no exact number here: before 1684, after 2255. */
function isInexact(time: Sql): Sql {
  const most = sql`${Number.MAX_SAFE_INTEGER}`;
  return sql`(${time} IS NOT NULL AND (${time} < -${most} OR ${time} > ${most}))`;
}

export const TIME_SHAPE = {
  q_odd_times: 'whole',
  q_zoned_times: 'whole',
  q_dated: 'whole',
  q_standing: 'whole',
  q_fine: 'whole',
} as const;

/** Sums of what {@link timeSums} counts. */
export interface TimeTotals {
  readonly q_odd_times: number;
  readonly q_zoned_times: number;
  readonly q_dated: number;
}

/**
 * Which clock the times of a column are of.
 *
 * @throws NotCountable where some cannot be read there, or texts are of both kinds
 */
export function decideClock(cells: TimeCells, totals: TimeTotals): Clock {
  if (totals.q_odd_times > 0) throw new NotCountable('times');
  if (cells.kind !== 'text') return cells.kind;
  if (totals.q_zoned_times === 0) return 'local';
  if (totals.q_zoned_times < totals.q_dated) throw new NotCountable('times');
  return 'utc';
}
