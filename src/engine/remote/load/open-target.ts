import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import { sql } from '../../sql/sql.ts';
import { quoteForClickhouse } from '../clickhouse/quote.ts';
import type { WritableServer } from '../server.ts';
import { dropLeftovers } from './drop-rows.ts';
import { addColumn, createTable, isMoment, type LoadTable, type LoadTarget, textOf } from './load-table.ts';
import { chooseForm, fits, type TimeForm } from './moment-text.ts';
import { refused } from './refused.ts';

/** Before 20.1 there are neither moments to the microsecond nor, worth using, dictionaries of texts. */
const OLD = 20;

/**
 * Makes a table on a server, or finds it there; adds the columns that it lacks. Nothing is changed where it cannot take the
 * rows.
 *
 * @throws InputError load-storage, load-columns, load-column, load-times; what the server refuses
 */
export async function openTarget(server: WritableServer, table: LoadTable): Promise<LoadTarget> {
  const name = server.nameTable(table.name);
  const old = server.version[0] < OLD;
  const there = await server.listColumns(table.name);
  if (there === null) {
    const form = chooseForm(table.times, old);
    await server.run(createTable(name, table, form, old));
    return { server, table, form, filled: false };
  }
  await refuseStorage(server, table.name);
  await dropLeftovers(server, table.name);
  const form = checkColumns(server, table, there, old);
  const filled = await isFilled(server, table, form);
  const names = new Set(there.map((each) => each.name));
  for (const column of table.columns) {
    if (!names.has(column.name)) await server.run(addColumn(name, column, form, old));
  }
  return { server, table, form, filled };
}

/**
 * Whether a table has rows.
 *
 * @throws InputError load-column where its times are texts, and not as we write them
 */
async function isFilled(
  server: WritableServer,
  { name: table, columns }: LoadTable,
  form: TimeForm,
): Promise<boolean> {
  const time = columns.find(({ kind }) => kind === 'moment');
  const cell = time === undefined ? sql`''` : textOf(time);
  const [row] = await server.query(sql`SELECT ${cell} AS cell FROM ${server.nameTable(table)} LIMIT 1`);
  if (time !== undefined && row !== undefined && form === 'text' && !WRITTEN.test(String(row.cell))) {
    throw refused(server, 'load-column', { table, column: time.name, type: 'String' });
  }
  return row !== undefined;
}

/** A moment that {@link writeMoment} has written as text. */
const WRITTEN = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?Z$/;

/** Rows have to be found and taken away again: a view, or a table over other tables, does not let that happen. */
async function refuseStorage(server: WritableServer, table: string): Promise<void> {
  const [found] = await server.query(
    sql`SELECT engine FROM system.tables WHERE database = currentDatabase() AND name = ${quoteForClickhouse(table)}`,
  );
  const storage = String(found?.engine ?? '');
  if (!storage.endsWith('MergeTree')) throw refused(server, 'load-storage', { table, storage });
}

/** Whether it is a table as {@link createTable} makes them; a table of somebody else’s is left alone. */
function checkColumns(
  server: WritableServer,
  { name: table, columns, known, times }: LoadTable,
  there: readonly RemoteColumn[],
  old: boolean,
): TimeForm {
  const found = new Map(there.map((each) => [each.name, each]));
  const missing = known.filter((each) => !found.has(each));
  if (missing.length > 0) throw refused(server, 'load-columns', { table, missing });
  let form: TimeForm | undefined;
  for (const column of columns) {
    const own = found.get(column.name);
    if (own === undefined) continue;
    const read = isMoment(column) ? readForm(own.type) : undefined;
    const fitting = isMoment(column)
      ? read !== undefined && (form ?? read) === read
      : own.kind === 'text' && !/Null|Fixed/.test(own.type);
    if (!fitting) throw refused(server, 'load-column', { table, column: column.name, type: own.type });
    form ??= read;
    if (read !== undefined && !fits(read, times))
      throw refused(server, 'load-times', { table, type: own.type });
  }
  return form ?? chooseForm(times, old);
}

function readForm(type: string): TimeForm | undefined {
  const inner = /^Nullable\((.*)\)$/.exec(type)?.[1] ?? type;
  if (/^DateTime64\(6, 'UTC'\)$/.test(inner)) return 'micros';
  if (inner === "DateTime('UTC')") return 'seconds';
  return type === 'String' ? 'text' : undefined;
}
