import { isBlankText } from '../../../domain/text/label.ts';
import type { CsvTable, ReadyColumn, ReadyFile, RowCondition } from '../../../ingest/tables/ready-file.ts';
import { CLOCK_WORDS, MIDNIGHT } from '../../../ingest/times/clock.ts';
import { chooseSql, joinSql, listLines, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { labelOf } from '../duckdb-dialect.ts';
import { ASIDE, KNOWN_STAGE, nameMet } from './base-table.ts';
import { isBlankWord } from './blank-cells.ts';

/** A table-valued expression over a UTF-8 CSV, all columns text and named `c0`..; see {@link CsvTable}. */
export function readCsv({ path, delimiter, width, quoted, longest }: CsvTable): Sql {
  const columns = Array.from({ length: width }, (_, index) => sql`${cellName(index)}: 'VARCHAR'`);
  const options = [
    // the first argument is a glob to DuckDB; a list with one escaped path is read as it stands
    sql`[${quoteText(escapeGlob(path))}]`,
    // nothing is guessed: whatever there is to know was found before
    sql`auto_detect = false`,
    sql`header = true`,
    sql`skip = 0`,
    sql`columns = {${joinSql(columns)}}`,
    sql`all_varchar = true`,
    sql`delim = ${quoteText(delimiter)}`,
    sql`quote = '"'`,
    sql`escape = '"'`,
    sql`comment = ''`,
    // whatever is not of this dialect fails the file, which is rewritten then
    sql`strict_mode = true`,
    sql`null_padding = false`,
    sql`ignore_errors = false`,
    sql`max_line_size = ${longest}`,
    // pieces of a file that each thread takes at a time, large enough for a line of the greatest length
    sql`buffer_size = 8388608`,
    // a blank cell is NULL, with quotes or without
    sql`nullstr = ''`,
    sql`allow_quoted_nulls = true`,
    // a path says nothing of what is in the file
    sql`hive_partitioning = false`,
    sql`compression = 'none'`,
    // a line end inside quotes tears a record in two where the file is cut for several threads
    ...(quoted ? [sql`parallel = false`] : []),
  ];
  return sql`read_csv(
  ${listLines(options)}
)`;
}

/** The name of a column of the CSV, by its position. */
export function cellName(position: number): Sql {
  return quoteName(`c${position}`);
}

/** Glob characters of a path, each in a class of its own: `[` -> `[[]`. */
export function escapeGlob(path: string): string {
  return path.replace(/[[*?]/g, (sign) => `[${sign}]`);
}

/** A column of a base table, and the expression over the CSV's cells that fills it. */
export interface FilledColumn {
  readonly name: Sql;
  readonly value: Sql;
}

/** {@link ASIDE}, {@link KNOWN_STAGE} and what the conditions of entries say, where a file has such rules. */
export function planRowRules({ columns, where, events }: ReadyFile): FilledColumn[] {
  const filled: FilledColumn[] = [];
  if (where) filled.push({ name: ASIDE, value: sql`NOT (${matchRow(columns, where)})` });
  if (events?.known) {
    const condition = { column: 'stage', values: events.known };
    filled.push({ name: KNOWN_STAGE, value: matchRow(columns, [condition]) });
  }
  for (const { column, stated } of events?.entries ?? []) {
    const conditions = columns.find(({ name }) => name === column)?.where ?? [];
    if (stated) filled.push({ name: nameMet(column), value: matchRow(columns, conditions) });
  }
  return filled;
}

/** The cell of a column, where it counts; of a date whose clock stands in a column of its own both. */
export function readCell(column: ReadyColumn, columns: readonly ReadyColumn[]): Sql {
  const { name, position, where, clock, meant = [] } = column;
  const nothing = sql`CAST(NULL AS VARCHAR)`;
  if (position === undefined) return nothing;
  const clocks = clock === undefined ? undefined : columns.find((each) => each.name === clock);
  const own = clocks ? joinClocks(column, clocks) : cellName(position);
  const cell = name === 'stage' ? withoutPipeline(own, columns, meant) : own;
  return where ? chooseSql([[matchRow(columns, where), cell]], nothing) : cell;
}

/**
 * A cell without the row's own pipeline in brackets after it, as HubSpot writes stages: `Closed Won (Sales Pipeline)`.
 *
 * @param meant labels that somebody wrote; one that has the brackets itself stays as it is
 */
function withoutPipeline(cell: Sql, columns: readonly ReadyColumn[], meant: readonly string[]): Sql {
  const position = columns.find(({ name }) => name === 'pipeline')?.position;
  if (position === undefined) return cell;
  const pipeline = cellName(position);
  const bracketed = meant.filter((label) => label.trimEnd().endsWith(')'));
  const conditions = [
    // hardly any file has brackets: one cheap look
    sql`ends_with(${cell}, ')')`,
    sql`ends_with(lower(${cell}), concat(' (', lower(${pipeline}), ')'))`,
    ...(bracketed.length === 0
      ? []
      : [sql`${labelOf(cell)} NOT IN (${joinSql(bracketed.map((label) => labelOf(quoteText(label))))})`]),
  ];
  const stripped = sql`left(${cell}, length(${cell}) - length(${pipeline}) - 3)`;
  return chooseSql([[joinSql(conditions, sql` AND `), stripped]], cell);
}

/** As `joinClock` in `ingest/times/clock.ts` does it; a word for nothing in either column is a blank. */
function joinClocks(date: ReadyColumn, clock: ReadyColumn): Sql {
  const [day, time] = [date, clock].map(({ position = -1 }) => cellName(position)) as [Sql, Sql];
  const isBare = sql`${time} IS NULL OR ${isBlankWord(time, clock.blanks ?? [])}`;
  const replace = (text: Sql, pattern: string, by = ''): Sql =>
    sql`regexp_replace(${text}, ${quoteText(pattern)}, ${quoteText(by)})`;
  const cleared = CLOCK_WORDS.reduce((text, { pattern, by }) => replace(text, pattern, by), time);
  return chooseSql(
    [
      [isBare, day],
      [isBlankWord(day, date.blanks ?? []), day],
    ],
    sql`${replace(day, MIDNIGHT)} || ${cleared}`,
  );
}

/** Whether a row of the CSV matches all conditions: never NULL. */
function matchRow(columns: readonly ReadyColumn[], conditions: readonly RowCondition[]): Sql {
  const each = conditions.map(({ column: wanted, values, pipeline }): Sql => {
    const column = columns.find(({ name }) => name === wanted);
    if (column?.position === undefined) return sql`FALSE`;
    const cell = cellName(column.position);
    return matchCell(pipeline ? cell : withoutPipeline(cell, columns, values), column, values);
  });
  return each.length === 0 ? sql`TRUE` : joinSql(each, sql` AND `);
}

/**
 * Whether a cell has one of the values, compared as labels are: never NULL.
 *
 * @param values a blank one is an empty cell and every word for nothing of the column
 */
export function matchCell(
  cell: Sql,
  { blanks = [] }: Pick<ReadyColumn, 'blanks'>,
  values: readonly string[],
): Sql {
  const label = labelOf(cell);
  const filled = values.filter((value) => !isBlankText(value));
  const branches =
    filled.length === 0
      ? []
      : [sql`coalesce(${label} IN (${joinSql(filled.map((value) => labelOf(quoteText(value))))}), FALSE)`];
  if (filled.length < values.length) {
    branches.push(sql`${label} IS NULL`);
    if (blanks.length > 0) branches.push(isBlankWord(cell, blanks));
  }
  return branches.length === 0 ? sql`FALSE` : sql`(${joinSql(branches, sql` OR `)})`;
}
