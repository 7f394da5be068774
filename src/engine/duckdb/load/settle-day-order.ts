import { DAY_ORDERS, type DayOrder } from '../../../domain/calendar/date-pattern.ts';
import { InputError, problem } from '../../../domain/problem.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { decideDayOrder, openDates, undecidedSigns } from '../../../ingest/times/day-order.ts';
import { readOpenDay } from '../../../ingest/times/day-pattern.ts';
import type { DateSign } from '../../../ingest/times/time-format.ts';
import { quoteText } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import type { Dialect } from '../duckdb-dialect.ts';
import { readCell } from './row-filter.ts';

/** A column of texts, some of which may be dates. */
export interface TextColumn {
  /** What people know it by. */
  readonly name: string;
  /** A table-valued expression with one column `t`, cleaned. */
  readonly texts: string;
}

/**
 * Decides between day/month and month/day where the sample of a file has such dates: one value above 12 in either place
 * settles it for the whole file.
 *
 * @returns the input with only those formats that hold
 * @throws InputError as {@link findDayOrder}
 */
export async function settleDayOrder(
  database: Database,
  dialect: Dialect,
  table: TableName,
  input: ReadyFile,
): Promise<ReadyFile> {
  if (!('formats' in input.times)) return input;
  let times = input.times;
  const shown = new Set(times.formats.map(({ sign }) => sign));
  const columns = input.columns.flatMap((column): TextColumn[] => {
    const { kind, position, header, name } = column;
    if (kind !== 'time' || position === undefined) return [];
    const cell = readCell(dialect, column, input.columns);
    const texts = `(SELECT ${dialect.normalizeText(cell)} AS t FROM ${dialect.readCsv(input.csv)})`;
    return [{ name: header ?? name, texts }];
  });
  for (const sign of undecidedSigns(times).filter((each) => shown.has(each))) {
    const order = await findDayOrder(database, dialect, columns, sign, { table, file: input.file });
    times = decideDayOrder(times, sign, order ?? 'day-first');
  }
  return times === input.times ? input : { ...input, times };
}

/**
 * The order of day and month in the dates of some columns that have a sign.
 *
 * @returns undefined where there is no such date, or none of which the order matters (05/05/2026)
 * @throws InputError `times-ambiguous` where every value can be read both ways; `times-contradict` where some only one
 * way and some only the other
 */
export async function findDayOrder(
  database: Database,
  dialect: Dialect,
  columns: readonly TextColumn[],
  sign: DateSign,
  { table, file }: { readonly table: TableName; readonly file: string },
): Promise<DayOrder | undefined> {
  const rows = await countOrders(database, dialect, columns, sign);
  const named = (index: unknown): string => columns[Number(index)]?.name ?? '';
  const monthFirst = rows.find(({ month_first }) => Number(month_first) > 0);
  if (rows.some(({ day_first }) => Number(day_first) > 0)) {
    if (!monthFirst) return 'day-first';
    const column = named(monthFirst.place);
    throw new InputError([problem('times-contradict', { table, column }, { file })]);
  }
  if (monthFirst) return 'month-first';
  const open = rows.find(({ example }) => example !== null);
  if (!open) return undefined;
  const args = describeOpen(String(open.example));
  throw new InputError([problem('times-ambiguous', { table, column: named(open.place), ...args }, { file })]);
}

/** By column: how many dates make sense in one order only, and one that does in both, with different results. */
function countOrders(database: Database, dialect: Dialect, columns: readonly TextColumn[], sign: DateSign) {
  const parts = columns.map(({ texts }, place) => {
    const part = (index: number): string => `CAST(split_part(t, ${quoteText(sign)}, ${index}) AS INTEGER)`;
    return `SELECT ${place} AS place, t, ${part(1)} AS one, ${part(2)} AS two FROM ${texts} WHERE ${dialect.matches('t', openDates(sign))}`;
  });
  const low = (name: string): string => `${name} BETWEEN 1 AND 12`;
  const high = (name: string): string => `${name} BETWEEN 13 AND 31`;
  return database.query(
    `SELECT place, sum(CASE WHEN ${high('one')} AND ${low('two')} THEN 1 ELSE 0 END) AS day_first,
       sum(CASE WHEN ${low('one')} AND ${high('two')} THEN 1 ELSE 0 END) AS month_first,
       min(CASE WHEN ${low('one')} AND ${low('two')} AND one <> two THEN t END) AS example
     FROM (${parts.join(' UNION ALL ')}) dates GROUP BY place ORDER BY place`,
  );
}

function describeOpen(example: string) {
  const readings = DAY_ORDERS.map((order) => ({ order, day: readOpenDay(example, order) ?? '' }));
  return { example, readings };
}
