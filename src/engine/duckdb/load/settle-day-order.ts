import { DAY_ORDERS, type DayOrder } from '../../../domain/calendar/writing/date-pattern.ts';
import { InputError, problem } from '../../../domain/problem.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { ReadyColumn, ReadyFile } from '../../../ingest/tables/ready-file.ts';
import {
  DATE_SIGNS,
  decideDayOrder,
  decideDayOrders,
  openDates,
  undecidedSigns,
} from '../../../ingest/times/day-order.ts';
import { readOpenDay } from '../../../ingest/times/day-pattern.ts';
import type { DateSign } from '../../../ingest/times/time-format.ts';
import { queryOne, queryRows, wholes } from '../../sql/result.ts';
import { quoteText, type Sql, sql, unionAll } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { cleanText, matchWhole } from '../plain-text.ts';
import type { FileLoad } from './base-table.ts';
import { readCell, readCsv } from './csv-reader.ts';

/** A column of texts, some of which may be dates. */
export interface TextColumn {
  /** What people know it by. */
  readonly name: string;
  /** A query of one column `t`, cleaned. */
  readonly texts: Sql;
}

/**
 * Decides between day/month and month/day where the sample of a file has such dates: one value above 12 in either place
 * settles it for the whole file.
 *
 * @returns the input with only those formats that hold
 * @throws InputError as {@link findDayOrder}
 */
export async function settleDayOrder({ database, table, input }: FileLoad): Promise<ReadyFile> {
  if (!('formats' in input.times)) return input;
  let times = input.times;
  const shown = new Set(times.formats.map(({ sign }) => sign));
  const columns = listTimeTexts(input);
  for (const sign of undecidedSigns(times).filter((each) => shown.has(each))) {
    const order = await findDayOrder(database, columns, sign, {
      table,
      file: input.file,
      witnesses: listWitnesses(input),
    });
    times = decideDayOrder(times, sign, order ?? 'day-first');
  }
  return times === input.times ? input : { ...input, times };
}

/**
 * Guesses the order of day and month where the dates of a file leave it open: days pass 12 sooner than months do, and a
 * file has more different days than months. Undecided: the day first, as most of the world writes.
 */
export async function guessDayOrder(database: Database, input: ReadyFile): Promise<DayOrder> {
  const parts = listTimeTexts(input).flatMap(({ texts }) =>
    DATE_SIGNS.map((sign) => selectDates(texts, sign)),
  );
  const above = (name: Sql): Sql => sql`coalesce(sum(CASE WHEN ${name} > 12 THEN 1 ELSE 0 END), 0)`;
  const statement = sql`SELECT
  ${above(sql`one`)} - ${above(sql`two`)} AS lead,
  count(DISTINCT one) - count(DISTINCT two) AS various
FROM (${unionAll(parts)}) dates`;
  const { lead, various } = await queryOne(database, wholes(['lead', 'various']), statement);
  return (lead || various) >= 0 ? 'day-first' : 'month-first';
}

/** An input whose dates are read in one order, whatever they would allow. */
export function keepDayOrder(input: ReadyFile, order: DayOrder): ReadyFile {
  const { rewrite } = input;
  if (!('formats' in input.times)) return input;
  return {
    ...input,
    times: decideDayOrders(input.times, order),
    rewrite: rewrite && (async () => keepDayOrder(await rewrite(), order)),
  };
}

/** The columns of times of a file, as it stands. */
function listTimeTexts(input: ReadyFile): TextColumn[] {
  return listTexts(input, ({ kind }) => kind === 'time');
}

/** Those that are read for nothing else. */
function listWitnesses(input: ReadyFile): TextColumn[] {
  return listTexts(input, ({ witness = false }) => witness);
}

function listTexts({ columns, csv }: ReadyFile, wanted: (column: ReadyColumn) => boolean): TextColumn[] {
  return columns.flatMap((column): TextColumn[] => {
    const { position, header, name } = column;
    if (!wanted(column) || position === undefined) return [];
    const texts = sql`SELECT ${cleanText(readCell(column, columns))} AS t FROM ${readCsv(csv)}`;
    return [{ name: header ?? name, texts }];
  });
}

/** The file, as problems name it. */
interface OrderedFile {
  readonly table: TableName;
  readonly file: string;
  /** Further columns, which are asked where the dates leave it open. */
  readonly witnesses?: readonly TextColumn[];
}

/**
 * The order of day and month in the dates of some columns that have a sign; where all of these can be read both ways, in
 * those of the other columns of the file.
 *
 * @returns undefined where there is no such date, or none of which the order matters (05/05/2026)
 * @throws InputError `times-ambiguous` where every value can be read both ways; `times-contradict` where some only one
 * way and some only the other
 */
export async function findDayOrder(
  database: Database,
  columns: readonly TextColumn[],
  sign: DateSign,
  { table, file, witnesses = [] }: OrderedFile,
): Promise<DayOrder | undefined> {
  const rows = await countOrders(database, columns, sign);
  const named = (index: number): string => columns[index]?.name ?? '';
  const monthFirst = rows.find(({ month_first }) => month_first > 0);
  if (rows.some(({ day_first }) => day_first > 0)) {
    if (!monthFirst) return 'day-first';
    const column = named(monthFirst.place);
    throw new InputError([problem('times-contradict', { table, column }, { file })]);
  }
  if (monthFirst) return 'month-first';
  const open = rows.find(({ example }) => example !== null);
  if (open === undefined || open.example === null) return undefined;
  const told = witnesses.length > 0 ? await askWitnesses(database, witnesses, sign) : [];
  if (told.length === 1) return told[0];
  const [column, example] = [named(open.place), open.example];
  const readings = DAY_ORDERS.map((order) => ({ order, day: readOpenDay(example, order) ?? '' }));
  throw new InputError([problem('times-ambiguous', { table, column, example, readings }, { file })]);
}

/** The orders in which alone some dates of the columns make sense. */
async function askWitnesses(
  database: Database,
  witnesses: readonly TextColumn[],
  sign: DateSign,
): Promise<DayOrder[]> {
  const rows = await countOrders(database, witnesses, sign);
  const orders: readonly (readonly [DayOrder, boolean])[] = [
    ['day-first', rows.some(({ day_first }) => day_first > 0)],
    ['month-first', rows.some(({ month_first }) => month_first > 0)],
  ];
  return orders.flatMap(([order, shown]) => (shown ? [order] : []));
}

/** By column: how many dates make sense in one order only, and one that does in both, with different results. */
function countOrders(database: Database, columns: readonly TextColumn[], sign: DateSign) {
  const parts = columns.map(
    ({ texts }, place) => sql`SELECT ${place} AS place, * FROM (${selectDates(texts, sign)})`,
  );
  const low = (name: Sql): Sql => sql`${name} BETWEEN 1 AND 12`;
  const high = (name: Sql): Sql => sql`${name} BETWEEN 13 AND 31`;
  const [one, two] = [sql`one`, sql`two`];
  const shape = { ...wholes(['place', 'day_first', 'month_first']), example: 'text?' } as const;
  const statement = sql`SELECT
  place,
  sum(CASE WHEN ${high(one)} AND ${low(two)} THEN 1 ELSE 0 END) AS day_first,
  sum(CASE WHEN ${low(one)} AND ${high(two)} THEN 1 ELSE 0 END) AS month_first,
  min(CASE WHEN ${low(one)} AND ${low(two)} AND one <> two THEN t END) AS example
FROM (
${unionAll(parts)}
) dates
GROUP BY place ORDER BY place`;
  return queryRows(database, shape, statement);
}

/** Of some texts those that are dates with a sign, and their first two numbers. */
function selectDates(texts: Sql, sign: DateSign): Sql {
  const part = (index: number): Sql => sql`CAST(split_part(t, ${quoteText(sign)}, ${index}) AS INTEGER)`;
  return sql`SELECT t, ${part(1)} AS one, ${part(2)} AS two FROM (${texts}) WHERE ${matchWhole(sql`t`, openDates(sign))}`;
}
