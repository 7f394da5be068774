import type { Focus, Verdict } from '../domain/evidence/verdict.ts';
import type { Signal } from '../domain/trend/signals.ts';
import type { Audience, Cell, Column, Name, ProseSection, Section, Spark, TableSection } from './model.ts';
import type { Range } from './range.ts';

/** What a column of each type holds where it is not absent. */
interface ValueOf
  extends Record<'count' | 'fraction' | 'points' | 'probability' | 'amount' | 'money' | 'bar', number> {
  readonly text: string;
  readonly name: Name;
  readonly verdict: Verdict;
  readonly focus: Focus;
  readonly signal: Signal;
  readonly spark: Spark;
}
export type ColumnType = keyof ValueOf;

interface SpecOf<T extends ColumnType, R, V> {
  readonly type: T;
  readonly read: (row: R) => V;
  /** What it is, in the published schema. */
  readonly of?: string;
  /** The only texts, or ids, that it may hold. */
  readonly choices?: readonly string[];
  /** Its name in JSON, where that is not its name in flat formats. */
  readonly json?: string;
  /** Left out: everybody's. */
  readonly for?: Audience;
  /** What a fraction is judged to be. */
  readonly verdict?: (row: R) => Verdict | null;
  /** What a fraction that is absent can be, where that is known. */
  readonly range?: (row: R) => Range | null;
  /** Where a bar begins, 0..1 of its room; left out: at the left. */
  readonly from?: (row: R) => number;
  /** The currency of money: ISO 4217. */
  readonly currency?: (row: R) => string | null;
  /** Where nothing can stand: people see nothing there, and not "absent". */
  readonly blank?: (row: R) => boolean;
}

/** One column of a table whose rows are made of `R`; only a column that says so may be absent. */
export type ColumnSpec<R> = {
  [T in ColumnType]:
    | (SpecOf<T, R, ValueOf[T]> & { readonly absent?: false })
    | (SpecOf<T, R, ValueOf[T] | null> & { readonly absent: true });
}[ColumnType];

/** A table, declared once: the flat names of its columns, in order, and what stands in them. */
export type TableSpec<K extends string, R> = Readonly<Record<K, ColumnSpec<R>>>;

const LEFT: ReadonlySet<ColumnType> = new Set(['text', 'name', 'verdict', 'focus', 'signal', 'spark', 'bar']);

/** Declares a table of rows `R`; the compiler keeps the names of its columns, for their headings in each language. */
export function declareTable<R>() {
  return <S extends TableSpec<string, R>>(spec: S): S => spec;
}

/** One column under its flat name; numbers stand to the right. */
export function makeColumn<R>(key: string, spec: ColumnSpec<R>, title: string): Column {
  return { key, title, align: LEFT.has(spec.type) ? 'left' : 'right', for: spec.for };
}

/**
 * Builds the table that a specification declares.
 *
 * @param words the headings for people
 */
export function buildTable<K extends string, R>(
  spec: TableSpec<K, R>,
  words: Readonly<Record<NoInfer<K>, string>>,
  rows: readonly R[],
  more: Omit<TableSection, 'kind' | 'columns' | 'rows'>,
): TableSection {
  const entries = Object.entries(spec) as [K, ColumnSpec<R>][];
  const columns = entries.map(([key, each]) => makeColumn(key, each, words[key]));
  return deferRows({ kind: 'table', ...more, columns }, () =>
    rows.map((row) => entries.map(([, each]) => fillCell(each, row))),
  );
}

/** A table whose cells are made for who reads them: half a million, where a contact has a row, that others leave alone. */
function deferRows(table: Omit<TableSection, 'rows'>, make: () => TableSection['rows']): TableSection {
  let made: TableSection['rows'] | undefined;
  return {
    ...table,
    get rows() {
      made ??= make();
      return made;
    },
  };
}

/** The table for programs, and for people the lines that say the same in sentences. */
export function buildProse<K extends string, R>(
  spec: TableSpec<K, R>,
  words: Readonly<Record<NoInfer<K>, string>>,
  rows: readonly R[],
  more: Pick<ProseSection, 'id' | 'title' | 'lines'>,
): ProseSection {
  const { id, title } = more;
  return { kind: 'prose', ...more, table: buildTable(spec, words, rows, { id, title }) };
}

/** The table without some of its columns, for people. */
export function hideColumns(table: TableSection, keys: readonly string[]): TableSection {
  const columns = table.columns.map((column): Column => {
    return keys.includes(column.key) ? { ...column, for: 'programs' } : column;
  });
  return amendSection(table, { columns, for: 'people' });
}

/** A section with something else in it; cells that are not made yet are not made for that. */
export function amendSection<S extends Section>(section: S, changes: Partial<S>): S {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(section)) as S;
  return Object.assign(copy, changes);
}

/** The rows of a table as JSON has them: ids and raw values, nothing that is for people only. */
export function listRecords<R>(
  spec: TableSpec<string, R>,
  rows: readonly R[],
): Record<string, string | number | null>[] {
  const entries = Object.entries(spec).filter(([, each]) => each.for !== 'people');
  return rows.map((row) =>
    Object.fromEntries(
      entries.map(([key, { json = key, read }]) => {
        const value = read(row);
        return [json, isName(value) ? value.id : (value as string | number | null)];
      }),
    ),
  );
}

function isName(value: ValueOf[ColumnType] | null): value is Name {
  return value !== null && typeof value === 'object' && 'id' in value;
}

function fillCell<R>(spec: ColumnSpec<R>, row: R): Cell {
  if (spec.blank?.(row)) return { type: 'text', value: '' };
  const value = spec.read(row);
  if (isName(value)) return { type: 'name', ...value };
  // only what there is: a report may have half a million cells
  const cell: Record<string, unknown> = { type: spec.type === 'name' ? 'text' : spec.type, value };
  if (spec.verdict) cell.verdict = spec.verdict(row);
  if (spec.range) cell.range = spec.range(row);
  if (spec.from) cell.from = spec.from(row);
  if (spec.type === 'money') cell.currency = spec.currency?.(row) ?? null;
  // the specification ties the value to the type: the compiler cannot follow that through the union
  return cell as unknown as Cell;
}
