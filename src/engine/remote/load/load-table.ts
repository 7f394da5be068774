import type { CleanTimes } from '../../count/clean-rows.ts';
import { joinSql, type Sql, sql } from '../../sql/sql.ts';
import { quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { WritableServer } from '../server.ts';
import type { TimeForm } from './moment-text.ts';

/**
 * A column of a table that rows are loaded into: a contact's id; texts of few distinct values; moments, unknown ones among
 * them or not; any text.
 */
export interface LoadColumn {
  readonly name: string;
  readonly kind: 'id' | 'label' | 'moment' | 'moment?' | 'text';
}

/** A table that rows are loaded into. */
export interface LoadTable {
  readonly name: string;
  /** The first is the contact's id. */
  readonly columns: readonly LoadColumn[];
  /** The columns by which rows are known again: those of one load take the place of those that are there. */
  readonly known: readonly string[];
  /** The moments that are to fit. */
  readonly times: CleanTimes;
}

/** The text of a row as it is written: a cell a column. */
export type RowText = readonly string[];

/** A table on a server, ready to take rows. */
export interface LoadTarget {
  readonly server: WritableServer;
  readonly table: LoadTable;
  readonly form: TimeForm;
  /** Whether it holds rows already. */
  readonly filled: boolean;
}

export function isMoment({ kind }: LoadColumn): boolean {
  return kind === 'moment' || kind === 'moment?';
}

/** The type of a column; old servers know no dictionary of texts. */
function typeOf({ kind }: LoadColumn, form: TimeForm, old: boolean): Sql {
  switch (kind) {
    case 'label':
      return old ? sql`String` : sql`LowCardinality(String)`;
    case 'moment':
      return TIME_TYPES[form];
    case 'moment?':
      return form === 'text' ? sql`String` : sql`Nullable(${TIME_TYPES[form]})`;
    default:
      return sql`String`;
  }
}

const TIME_TYPES: Readonly<Record<TimeForm, Sql>> = {
  micros: sql`DateTime64(6, 'UTC')`,
  seconds: sql`DateTime('UTC')`,
  text: sql`String`,
};

/** Rows of a contact lie side by side: what is counted is counted a contact. */
export function createTable(name: Sql, { columns }: LoadTable, form: TimeForm, old: boolean): Sql {
  const defined = columns.map(
    (column) => sql`${quoteNameForClickhouse(column.name)} ${typeOf(column, form, old)}`,
  );
  const key = columns.filter(({ name, kind }) => kind === 'id' || name === 'at');
  const order = joinSql(key.map((each) => quoteNameForClickhouse(each.name)));
  return sql`CREATE TABLE IF NOT EXISTS ${name} (
  ${joinSql(defined, sql`,\n  `)}
)
ENGINE = MergeTree
ORDER BY (${order})`;
}

/** Adds a column that an earlier export did not have. */
export function addColumn(name: Sql, column: LoadColumn, form: TimeForm, old: boolean): Sql {
  return sql`ALTER TABLE ${name} ADD COLUMN ${quoteNameForClickhouse(column.name)} ${typeOf(column, form, old)}`;
}

/** A cell of a column as the text by which it is written and compared; nothing known is nothing. */
export function textOf(column: LoadColumn): Sql {
  const name = quoteNameForClickhouse(column.name);
  return column.kind === 'moment?' ? sql`ifNull(toString(${name}), '')` : sql`toString(${name})`;
}
