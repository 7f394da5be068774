import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { listRequired, type TableName } from '../../domain/tables.ts';
import { headerKey, headerLabel } from '../../domain/text/header.ts';
import { isBlankText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { KNOWN_NAMES } from './known-names.ts';

/** Of these a second column of the same name is never passed over: it decides whose numbers are printed. */
const NEVER_GUESSED = ['manager'];

export interface ColumnMap {
  /** Logical name → position in the header, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** The named columns that serve no logical one, first of each name: usable as dimensions. */
  readonly extra: readonly { readonly name: string; readonly index: number }[];
}

export interface MapOptions {
  /** Logical columns that must be found; default: those of the table's long shape. */
  readonly required?: readonly string[];
  /** Logical columns that are not looked for by known names (a configured name still counts). */
  readonly unguessed?: readonly string[];
  /** Logical name → known names that go before the usual ones. */
  readonly preferred?: Readonly<Record<string, readonly string[]>>;
  /** Logical name → known names that do not count. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds the logical columns of a table in a header: configured names first, then names that exports are known to use. A
 * header column found by a known name serves one logical column only.
 *
 * @param configured logical name → the name in the file; names that are not of the table (dimensions) are mapped too
 * @param file the path as the user wrote it, for the places of problems
 * @throws InputError with every column-missing, column-not-found and column-twice of the file
 */
export function mapColumns(
  table: TableName,
  header: readonly string[],
  configured: Readonly<Record<string, string>>,
  file: string,
  options: MapOptions = {},
): ColumnMap {
  const { unguessed = [], preferred = {}, without = {} } = options;
  const required: readonly string[] = options.required ?? listRequired(table);
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  const take = (logical: string, found: number | Problem | undefined) => {
    if (typeof found === 'number') columns.set(logical, found);
    else if (found) problems.push(found);
  };
  for (const [logical, name] of Object.entries(configured)) {
    take(logical, findColumn(table, logical, name, header, file));
  }
  const known = KNOWN_NAMES[table];
  for (const logical of new Set([...required, ...Object.keys(known)])) {
    if (Object.hasOwn(configured, logical) || unguessed.includes(logical)) continue;
    const needed = required.includes(logical);
    const strict = needed || NEVER_GUESSED.includes(logical);
    const usual = known[logical]?.filter((name) => !without[logical]?.includes(name)) ?? [];
    const names = [...(preferred[logical] ?? []), ...usual];
    const found = guessColumn(header, names, new Set(columns.values()));
    if (strict && found.length > 1) take(logical, columnTwice(table, logical, found, header, file));
    else if (found.length > 0) take(logical, found[0]);
    else if (needed) problems.push(missing(table, logical, header, file));
  }
  if (problems.length > 0) throw new InputError(problems);
  return { columns, extra: listExtra(header, new Set(columns.values())) };
}

/**
 * The position of a column that a config names.
 *
 * @returns the position from 0, or the problem: column-not-found, column-twice
 */
export function findColumn(
  table: TableName | 'managers.teams' | 'plan',
  logical: string,
  name: string,
  header: readonly string[],
  file: string,
): number | Problem {
  const wanted = headerLabel(name);
  const found = [...header.keys()].filter((index) => headerLabel(header[index]!) === wanted);
  if (found.length > 1) return columnTwice(table, logical, found, header, file);
  if (found.length === 1) return found[0]!;
  const names = listNames(header);
  const args = { table, column: logical, header: name, found: names };
  return unknownWord('column-not-found', name, names, args, { file, column: logical });
}

/** Positions of the first known name that the header has, among columns not in use. */
function guessColumn(
  header: readonly string[],
  names: readonly string[],
  used: ReadonlySet<number>,
): number[] {
  const keys = header.map(headerKey);
  for (const name of names) {
    const wanted = headerKey(name);
    const found = [...keys.keys()].filter((index) => keys[index] === wanted && !used.has(index));
    if (found.length > 0) return found;
  }
  return [];
}

/** The problem of a header that stands at several positions (from 0). */
export function columnTwice(
  table: TableName | 'managers.teams' | 'plan',
  column: string,
  found: readonly number[],
  header: readonly string[],
  file: string,
): Problem {
  const positions = found.map((index) => index + 1);
  return problem('column-twice', { table, column, header: header[found[0]!]!, positions }, { file, column });
}

function missing(table: TableName, column: string, header: readonly string[], file: string): Problem {
  const known = KNOWN_NAMES[table][column] ?? [];
  return problem('column-missing', { table, column, found: listNames(header), known }, { file, column });
}

function listNames(header: readonly string[]): string[] {
  return header.filter((name) => !isBlankText(name));
}

function listExtra(header: readonly string[], used: ReadonlySet<number>): { name: string; index: number }[] {
  const seen = new Set([...used].map((index) => headerLabel(header[index]!)));
  const extra: { name: string; index: number }[] = [];
  for (const [index, name] of header.entries()) {
    const label = headerLabel(name);
    if (label === '' || used.has(index) || seen.has(label)) continue;
    seen.add(label);
    extra.push({ name, index });
  }
  return extra;
}
