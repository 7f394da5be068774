import { InputError, problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { ColumnMap } from '../columns/columns.ts';
import type { TextSource } from './source.ts';

/** The engine's name of a column that counts are split by: the first that was asked for, the second … */
export function nameDimension(index: number): string {
  return `dimension_${index}`;
}

/** Columns that no report is cut by: nearly every contact has a value of its own. */
const NO_DIMENSIONS: readonly string[] = ['contact_id', 'created_at', 'updated_at'];

/** A file as a table of contacts. */
export interface ContactFile {
  readonly source: TextSource;
  readonly map: ColumnMap;
}

/** Where a dimension may stand. */
export interface DimensionFiles {
  readonly contacts: readonly ContactFile[];
  /** Files whose rows are events: what a row says is of its moment, and a contact may have several. */
  readonly histories: readonly ContactFile[];
}

/**
 * @param option what named it
 * @param others what it could have named beside the contacts' columns
 * @throws InputError dimension-unknown, dimension-history
 */
export function checkDimension(
  { contacts, histories }: DimensionFiles,
  dimension: string,
  option: string,
  others: readonly string[] = [],
): void {
  if (contacts.some((each) => dimensionPosition(each, dimension) !== undefined)) return;
  const wanted = normalizeLabel(dimension);
  const history = histories.find(({ source }) =>
    source.header.some((name) => normalizeLabel(name) === wanted),
  );
  if (history) {
    const place = { file: history.source.file, text: dimension };
    throw new InputError([problem('dimension-history', { option }, place)]);
  }
  const none: readonly string[] = option === '--by' ? NO_DIMENSIONS : [...NO_DIMENSIONS, 'manager'];
  const logical = contacts.flatMap(({ map, source }) =>
    [...map.columns].flatMap(([name, position]) =>
      none.includes(name) ? [] : { name, header: source.header[position] ?? name },
    ),
  );
  const extra = contacts.flatMap(({ map }) => map.extra.map(({ name }) => name));
  const known = [...new Set([...others, ...logical.map(({ name }) => name), ...extra])];
  // a logical column may be meant by its header
  const words = [...known, ...logical.map(({ header }) => header)];
  throw new InputError([unknownWord('dimension-unknown', dimension, words, { known, option })]);
}

/**
 * Files of one table that have the dimension, beside others that lack it, would leave the contacts of these without a
 * row of their own.
 *
 * @param files those of the table that tell of contacts
 * @throws InputError input-differs for each file that lacks it
 */
export function compareDimension(table: TableName, files: readonly ContactFile[], dimension: string): void {
  const has = (each: ContactFile): boolean => dimensionPosition(each, dimension) !== undefined;
  const first = files.find(has);
  const lacking = files.filter((each) => !has(each));
  if (!first || lacking.length === 0) return;
  const args = { table, first: first.source.file, missing: [dimension] };
  throw new InputError(lacking.map(({ source }) => problem('input-differs', args, { file: source.file })));
}

/**
 * A dimension is a logical column, or any header of the file.
 *
 * @throws InputError column-twice where the header stands twice
 */
export function dimensionPosition({ source, map }: ContactFile, dimension: string): number | undefined {
  const wanted = normalizeLabel(dimension);
  const taken = NO_DIMENSIONS.map((name) => map.columns.get(name));
  const logical = NO_DIMENSIONS.includes(wanted) ? undefined : map.columns.get(wanted.replaceAll(' ', '_'));
  const positions = [...source.header.keys()].filter(
    (index) => normalizeLabel(source.header[index] ?? '') === wanted && !taken.includes(index),
  );
  if (logical === undefined && positions.length > 1) {
    const args = {
      table: 'contacts' as const,
      column: '--by',
      header: dimension,
      positions: positions.map((index) => index + 1),
    };
    throw new InputError([problem('column-twice', args, { file: source.file })]);
  }
  return logical ?? positions[0];
}
