import { type ColumnOf, describeColumn, listColumns, type TableName } from '../../domain/tables.ts';
import type { ColumnMap } from '../columns/columns.ts';
import type { WantedColumn } from './ready-file.ts';

/**
 * What the engine calls a column: an id is what it is the id of; the source of a lead is not called as that of a row, the
 * file which it comes from.
 */
const ENGINE_NAMES: ReadonlyMap<string, string> = new Map([
  ['contact_id', 'contact'],
  ['source', 'lead_source'],
]);

/** What the engine calls a column. */
export function nameForEngine(column: string): string {
  return ENGINE_NAMES.get(column) ?? column;
}

/** A column of a table as the engine keeps it. */
export function wantColumn<T extends TableName>(table: T, column: ColumnOf<T>): WantedColumn {
  const { kind } = describeColumn(table, column);
  // a clock is only looked at, while the file is read
  return {
    name: nameForEngine(column),
    kind: kind === 'clock' ? 'condition' : kind,
  };
}

/** The columns of a table that are looked at before there is any config, and others that a file has. */
export function listSurveyed(table: TableName, others: readonly string[] = []): WantedColumn[] {
  return listColumns(table)
    .filter((column) => describeColumn(table, column).surveyed || others.includes(column))
    .map((column) => wantColumn(table, column));
}

/** Where a file has a column that the engine calls so. */
export function findWanted({ columns }: Pick<ColumnMap, 'columns'>, name: string): number | undefined {
  const known = [...ENGINE_NAMES].find(([, own]) => own === name);
  return columns.get(known?.[0] ?? name);
}

/** Of a file with one row a contact: its columns as a table of transitions, and those it has as one of contacts. */
export const EVENT_COLUMNS = [...new Set([...listColumns('transitions'), ...listColumns('contacts')])];
