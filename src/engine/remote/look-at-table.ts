import { InputError } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { OpenTable, RemoteColumn, RemoteTable, RemoteTimes } from '../../ingest/tables/remote-table.ts';
import type { Row } from '../sql/connection.ts';
import { joinSql, listLines, quoteName, type Sql, sql } from '../sql/sql.ts';
import type { Server } from './server.ts';
import { isFilled, writeCell } from './write-cells.ts';

/** So many rows are looked at before anything is decided. */
const SAMPLE_ROWS = 200;

/** A table that was looked at. */
export interface SeenTable {
  readonly table: OpenTable;
  /** Cells of its first rows, as texts. */
  readonly sample: readonly (readonly string[])[];
}

/**
 * Looks at a table: its columns, and a few rows as the database writes them.
 *
 * @param times how its times are meant; default: as their types say
 * @throws InputError server-table with the nearest name; what the server refuses
 */
export async function lookAtTable(server: Server, name: string, times?: RemoteTimes): Promise<SeenTable> {
  const source = server.address.shown;
  const columns = await server.listColumns(name);
  if (columns === null) {
    const known = (await server.listTables()).map((each) => each.name);
    throw new InputError([unknownWord('server-table', name, known, { table: name }, { file: source })]);
  }
  const table: OpenTable = {
    source,
    table: name,
    columns: columns.map((column) => meanTimes(column, times)),
    read: (positions) => readCells(server, table, positions),
  };
  const sample: (readonly string[])[] = [];
  for await (const block of readCells(server, table, [...columns.keys()], { limit: SAMPLE_ROWS }))
    sample.push(...block);
  return { table, sample };
}

/** A column of times, as the config means it. */
function meanTimes(column: RemoteColumn, times: RemoteTimes | undefined): RemoteColumn {
  if (times === undefined || (column.kind !== 'wall' && column.kind !== 'moment')) return column;
  return { ...column, kind: times === 'wall' ? 'wall' : 'moment' };
}

/** Rows of a table: those that meet a condition, of a relation that stands in its place. */
export interface SomeRows {
  readonly condition: Sql;
  /** Made of the table's name; default: the table itself. */
  readonly from?: (name: Sql) => Sql;
}

/** The same table with some of its rows alone: of each choice one after the other. */
export function narrowTable(server: Server, table: RemoteTable, ...choices: readonly SomeRows[]): OpenTable {
  return {
    ...table,
    async *read(positions) {
      for (const some of choices) yield* readCells(server, table, positions, some);
    },
  };
}

/** The cells of some columns of all rows, or of the first so many. */
async function* readCells(
  server: Server,
  { table, columns }: RemoteTable,
  positions: readonly number[],
  { limit, condition, from = (name) => name }: { readonly limit?: number } & Partial<SomeRows> = {},
): AsyncGenerator<readonly (readonly string[])[]> {
  const aliases = positions.map((_, index) => `${choosePrefix(columns)}${index}`);
  const { kind } = server.address;
  const cells = positions.map(
    (position, index): Sql => sql`${writeCell(kind, columns[position]!)} AS ${quoteName(aliases[index]!)}`,
  );
  const filled = columns.flatMap((column) => isFilled(kind, column) ?? []);
  // a column that is never empty fills every row
  const conditions = [
    ...(filled.length < columns.length ? [] : [sql`(${joinSql(filled, sql` OR `)})`]),
    ...(condition === undefined ? [] : [condition]),
  ];
  const where = conditions.length === 0 ? sql`` : sql`\nWHERE ${joinSql(conditions, sql` AND `)}`;
  const end = limit === undefined ? sql`` : sql`\nLIMIT ${limit}`;
  const statement = sql`SELECT
  ${listLines(cells)}
FROM ${from(server.nameTable(table))}${where}${end}`;
  for await (const rows of server.stream(statement)) yield rows.map((row) => listTexts(row, aliases));
}

function listTexts(row: Row, aliases: readonly string[]): string[] {
  return aliases.map((alias) => String(row[alias] ?? ''));
}

/** To ClickHouse an alias is the column of that name, in the condition as well: no column may begin like these. */
function choosePrefix(columns: readonly RemoteColumn[]): string {
  let prefix = 'cell_';
  while (columns.some(({ name }) => name.startsWith(prefix))) prefix = `_${prefix}`;
  return prefix;
}
