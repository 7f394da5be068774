import { NUMBER_PATTERNS, NUMBER_TIMES } from '../../../domain/calendar/writing/number-time.ts';
import type { ReadyColumn } from '../../../ingest/tables/ready-file.ts';
import { decideDayOrder, type TimeFormats, undecidedSigns } from '../../../ingest/times/day-order.ts';
import type { TimeFormat } from '../../../ingest/times/time-format.ts';
import { queryOne, wholes } from '../../sql/result.ts';
import { chooseSql, joinSql, listLines, quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { matchWhole } from '../plain-text.ts';
import { type FileLoad, nameTable, timeColumnNames } from './base-table.ts';
import { keepPlaceholders, readPlaceholderTexts } from './placeholder-cells.ts';
import { findDayOrder } from './settle-day-order.ts';
import { formatReader, patternReader, type TimeReader } from './time-columns.ts';
import { addUnwrapped, dropUnwrapped, type UnwrappedColumn } from './wrapped-times.ts';

/** A base table whose times are being read. */
interface BaseTable {
  readonly database: Database;
  readonly name: Sql;
}

/** The three columns of one column of times. */
interface RestColumn {
  readonly name: string;
  /** What people know it by. */
  readonly header: string;
  readonly local: Sql;
  readonly utc: Sql;
  readonly bad: Sql;
}

/**
 * Reads the times that the commonest format of the file left: by the configured pattern once more, now that they are
 * cleaned; or as numbers, where the column is made of them, then by all other formats, and last as dates of an order
 * that only these rows can tell.
 *
 * @param columns those among which are all that have unread times
 * @throws InputError as `findDayOrder`
 */
export async function readRestTimes(load: FileLoad, columns: readonly ReadyColumn[]): Promise<void> {
  const { times } = load.input;
  const table = { database: load.database, name: nameTable(load.table, load.source) };
  const dated = columns.flatMap(({ name, kind, header = name }): RestColumn[] => {
    const [local, utc, bad] = timeColumnNames(name);
    return kind === 'time' ? [{ name, header, local, utc, bad }] : [];
  });
  for (const { name } of dated) {
    await keepPlaceholders(table.database, table.name, name);
    await readPlaceholderTexts(table.database, table.name, name);
  }
  const left = await keepLeft(table, dated);
  for (const column of left) {
    if (!('formats' in times)) await readBy(table, column, [patternReader(times)]);
    else if (!(await readNumbers(table, column))) await readFormats(table, column, times.formats);
  }
  if (!('formats' in times)) return;
  await readWrapped(table, await keepLeft(table, left), load, times);
}

/** Whether a text is left: what has a reading as well is a placeholder. */
function isUnread({ local, utc, bad }: RestColumn): Sql {
  return sql`${bad} IS NOT NULL AND ${local} IS NULL AND ${utc} IS NULL`;
}

/** The columns that have unread values. */
async function keepLeft({ database, name }: BaseTable, columns: readonly RestColumn[]) {
  if (columns.length === 0) return [];
  const counts = columns.map((column, index) => {
    return sql`count(CASE WHEN ${isUnread(column)} THEN 1 END) AS ${quoteName(`left_${index}`)}`;
  });
  const shape = wholes(columns.map((_, index) => `left_${index}`));
  const left = await queryOne(database, shape, sql`SELECT ${joinSql(counts)} FROM ${name}`);
  return columns.filter((_, index) => left[`left_${index}`]! > 0);
}

/**
 * Reads numbers of the one kind that more than half of a column's values are: a stray number among dates is no time.
 *
 * @returns whether nothing is left
 */
async function readNumbers(table: BaseTable, column: RestColumn): Promise<boolean> {
  const patterns = NUMBER_TIMES.map((kind) => NUMBER_PATTERNS[kind]);
  const { values, unread, matching } = await countShapes(table, column, patterns);
  const index = matching.findIndex((count) => count > values / 2);
  const number = NUMBER_TIMES[index];
  if (number === undefined) return false;
  await readBy(table, column, [patternReader({ number })]);
  return matching[index] === unread;
}

/** Reads what has the shape of a known format. */
async function readFormats(
  table: BaseTable,
  column: RestColumn,
  formats: readonly TimeFormat[],
  unwrapped?: UnwrappedColumn,
): Promise<void> {
  const patterns = formats.map(({ pattern }) => pattern);
  const { matching } = await countShapes(table, column, patterns, unwrapped?.text);
  const shown = formats.filter((_, index) => matching[index]! > 0);
  await readBy(table, column, shown.map(formatReader), unwrapped);
}

/** All values of a column, those that are unread, and how many of these match each pattern. */
async function countShapes(
  { database, name }: BaseTable,
  column: RestColumn,
  patterns: readonly string[],
  texts: Sql = column.bad,
): Promise<{ values: number; unread: number; matching: readonly number[] }> {
  const { local, utc, bad } = column;
  const unreadText = chooseSql([[isUnread(column), texts]]);
  const counts = patterns.map(
    (pattern, index) =>
      sql`count(CASE WHEN ${matchWhole(unreadText, pattern)} THEN 1 END) AS ${quoteName(`shape_${index}`)}`,
  );
  const shape = wholes(['done', 'unread', ...patterns.map((_, index) => `shape_${index}`)]);
  const statement = sql`SELECT
  count(CASE WHEN ${bad} IS NULL THEN coalesce(${local}, ${utc}) END) AS done,
  count(${unreadText}) AS unread,
  ${listLines(counts)}
FROM ${name}`;
  const { done = 0, unread = 0, ...rest } = await queryOne(database, shape, statement);
  return { values: done + unread, unread, matching: patterns.map((_, index) => rest[`shape_${index}`]!) };
}

/** Tries readers in order on what is left of a column. */
async function readBy(
  { database, name }: BaseTable,
  column: RestColumn,
  readers: readonly TimeReader[],
  unwrapped?: UnwrappedColumn,
): Promise<void> {
  const { local, utc, bad } = column;
  for (const { offset, read } of readers) {
    const micros = read(unwrapped?.text ?? bad);
    const zone = unwrapped?.zone;
    const values = zone
      ? sql`${local} = ${chooseSql([[sql`${zone} IS NULL`, micros]])}, ${utc} = ${micros} - ${zone}`
      : sql`${offset ? utc : local} = ${micros}`;
    await database.run(sql`UPDATE ${name} SET ${values} WHERE ${isUnread(column)}`);
    await keepPlaceholders(database, name, column.name);
  }
}

/** Reads what is left without what stands around the times, and last as dates that the sample did not show. */
async function readWrapped(
  base: BaseTable,
  columns: readonly RestColumn[],
  load: FileLoad,
  times: TimeFormats,
): Promise<void> {
  const { database, name: table } = base;
  const unwrapped: WrappedColumn[] = [];
  for (const column of columns) {
    const { name, bad: texts } = column;
    const added = await addUnwrapped(database, table, { name, texts, where: isUnread(column) });
    await readFormats(base, column, times.formats, added);
    unwrapped.push({ column, unwrapped: added });
  }
  await readOpenDates(base, unwrapped, load, times);
  for (const { unwrapped: added } of unwrapped) await dropUnwrapped(database, table, added);
}

interface WrappedColumn {
  readonly column: RestColumn;
  readonly unwrapped: UnwrappedColumn;
}

/** Dates such as 05/11/2026 that the sample of the file did not show. */
async function readOpenDates(
  base: BaseTable,
  columns: readonly WrappedColumn[],
  { table, input: { file } }: FileLoad,
  times: TimeFormats,
): Promise<void> {
  const { database, name } = base;
  const texts = columns.map(({ column, unwrapped: { text } }) => ({
    name: column.header,
    texts: sql`SELECT ${text} AS t FROM ${name} WHERE ${isUnread(column)}`,
  }));
  if (texts.length === 0) return;
  for (const sign of undecidedSigns(times)) {
    const order = (await findDayOrder(database, texts, sign, { table, file })) ?? 'day-first';
    const { formats } = decideDayOrder({ formats: [] }, sign, order);
    for (const { column, unwrapped } of columns) await readFormats(base, column, formats, unwrapped);
  }
}
