import type { DayOrder } from '../../../domain/calendar/date-pattern.ts';
import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { DATE_SIGNS, decideDayOrders, openDates } from '../../../ingest/times/day-order.ts';
import type { Database } from '../database.ts';
import type { Dialect } from '../duckdb-dialect.ts';
import { readCell } from './row-filter.ts';

export type { DayOrder } from '../../../domain/calendar/date-pattern.ts';

/**
 * Guesses the order of day and month where the dates of a file leave it open: days pass 12 sooner than months do, and a
 * file has more different days than months. Undecided: the day first, as most of the world writes.
 */
export async function guessDayOrder(
  database: Database,
  dialect: Dialect,
  input: ReadyFile,
): Promise<DayOrder> {
  const texts = input.columns
    .filter(({ kind, position }) => kind === 'time' && position !== undefined)
    .map((column) => {
      const cell = readCell(dialect, column, input.columns);
      return `SELECT ${dialect.normalizeText(cell)} AS t FROM ${dialect.readCsv(input.csv)}`;
    });
  const dated = DATE_SIGNS.map((sign) => dialect.matches('t', openDates(sign))).join(' OR ');
  const part = (index: number): string => `CAST(split_part(replace(t, '/', '-'), '-', ${index}) AS INTEGER)`;
  const sum = (condition: string): string => `coalesce(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;
  const [row] = await database.query(
    `SELECT ${sum('one > 12')} - ${sum('two > 12')} AS above, count(DISTINCT one) - count(DISTINCT two) AS various
     FROM (SELECT ${part(1)} AS one, ${part(2)} AS two FROM (${texts.join(' UNION ALL ')}) cells WHERE ${dated}) parts`,
  );
  const lead = Number(row?.above) || Number(row?.various);
  return lead >= 0 ? 'day-first' : 'month-first';
}

/** An input whose dates are read in one order, whatever they would allow. */
export function keepDayOrder(input: ReadyFile, order: DayOrder): ReadyFile {
  const { rewrite } = input;
  if (!('formats' in input.times)) return input;
  return {
    ...input,
    times: decideDayOrders(input.times, order),
    ...(rewrite ? { rewrite: async () => keepDayOrder(await rewrite(), order) } : {}),
  };
}
