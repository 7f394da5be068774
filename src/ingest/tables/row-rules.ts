import { collectProblems, refuse } from '../../domain/collect-problems.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/tables.ts';
import { headerKey } from '../../domain/text/header.ts';
import { isBlankText, normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { chooseBlanks } from '../columns/blanks.ts';
import { type ColumnMap, findColumn } from '../columns/columns.ts';
import { parseEntryHeader } from '../columns/entry-header.ts';
import type { LayoutEntry, RowFilter } from '../crm/preset.ts';
import { readRecords } from '../records/records.ts';
import { ALL_PIPELINES, type RowCondition } from './ready-file.ts';
import type { TextSource } from './source.ts';
import type { InputSettings } from './table-rules.ts';

/** A condition whose column was found. */
export type FoundCondition = Omit<RowCondition, 'column'> & { readonly position: number };

/** A column of times that is the entry into a stage. */
export interface FoundEntry {
  readonly label: string;
  readonly position: number;
  readonly where: readonly FoundCondition[];
}

/**
 * The columns of a row filter.
 *
 * @throws InputError with every column-not-found and column-twice
 */
export function findConditions(table: TableName, filter: RowFilter, source: TextSource): FoundCondition[] {
  const problems: Problem[] = [];
  const conditions = Object.entries(filter).flatMap(([name, values]): FoundCondition[] => {
    const found = findColumn(table, 'where', name, source.header, source.file);
    if (typeof found === 'number') {
      return [{ position: found, values }];
    }
    problems.push(found);
    return [];
  });
  refuse(problems);
  return conditions;
}

/**
 * The entries that a config lists.
 *
 * @throws InputError with every column-not-found and column-twice
 */
export function findEntries(entries: readonly LayoutEntry[], source: TextSource): Promise<FoundEntry[]> {
  return collectProblems(entries.map((each) => () => findEntry(each, source)));
}

/** Of the entries that a preset lists those whose columns the file has. */
export function pickEntries(entries: readonly LayoutEntry[], source: TextSource): FoundEntry[] {
  return entries.flatMap((each) => {
    try {
      return [findEntry(each, source)];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });
}

/** @throws InputError column-not-found, column-twice */
function findEntry({ label, columns, where }: LayoutEntry, source: TextSource): FoundEntry {
  const found = columns.map((name) => findColumn('transitions', 'entries', name, source.header, source.file));
  const position = found.find((each) => typeof each === 'number');
  if (position === undefined) throw new InputError(found.slice(0, 1) as Problem[]);
  return { label, position, where: findConditions('transitions', where, source) };
}

/** The stage labels of the config, as they compare and as they are written; null where there is no config yet. */
export type KnownLabels = readonly string[] | null;

/**
 * The entries of a wide file that lists none: columns called like a stage, and those whose name says that they are the
 * entry into one. Of several pipelines the chosen one's, or the only one that rows are in: other files of the table may
 * have another, which the engine looks at.
 *
 * @param where only rows that match all of these count
 * @throws InputError entries-none, entry-label, pipeline-unknown, pipelines-several
 */
export async function deriveEntries(
  source: TextSource,
  map: ColumnMap,
  labels: KnownLabels,
  { pipeline, blanks }: Pick<InputSettings, 'pipeline' | 'blanks'>,
  where: readonly FoundCondition[],
): Promise<FoundEntry[]> {
  const used = new Set(map.columns.values());
  const known = labels === null ? null : new Map(labels.map((label) => [normalizeLabel(label), label]));
  const named = source.header
    .map((header, position) => ({ position, header, entry: parseEntryHeader(header) }))
    .filter(({ position }) => !used.has(position));
  const pipelines = named.flatMap(({ entry }) => entry?.pipeline ?? []);
  const chosen =
    pipeline ?? (await choosePipeline(source, map, pipelines, where, new Set(chooseBlanks(blanks))));
  const wanted = chosen === undefined || chosen === ALL_PIPELINES ? undefined : normalizeLabel(chosen);
  const problems: Problem[] = [];
  const entries = named.flatMap(({ position, header, entry }): FoundEntry[] => {
    const own = entry?.pipeline === undefined ? wanted : normalizeLabel(entry.pipeline);
    if (wanted !== undefined && own !== wanted) return [];
    const stage = entry?.stage ?? header;
    const label = known === null ? (entry ? stage : undefined) : known.get(normalizeLabel(stage));
    if (label !== undefined) return [{ label, position, where: [] }];
    if (entry)
      problems.push(unknownWord('entry-label', stage, labels ?? [], { header }, { file: source.file }));
    return [];
  });
  refuse(problems);
  if (entries.length === 0) {
    if (chosen !== undefined && wanted !== undefined && pipelines.length > 0) {
      // no column of dates is of the chosen pipeline, though others are of one
      const names = [...new Map(pipelines.map((name) => [normalizeLabel(name), name])).values()];
      const args = { header: null, known: names };
      const place = { file: source.file, text: chosen };
      throw new InputError([unknownWord('pipeline-unknown', chosen, names, args, place)]);
    }
    const found = source.header.filter((name) => !isBlankText(name));
    throw new InputError([problem('entries-none', { found, labels: labels ?? [] }, { file: source.file })]);
  }
  return entries;
}

/** The only pipeline that rows are in, where the names of columns know several. */
async function choosePipeline(
  source: TextSource,
  map: ColumnMap,
  named: readonly string[],
  where: readonly FoundCondition[],
  blanks: ReadonlySet<string>,
): Promise<string | undefined> {
  if (new Set(named.map(normalizeLabel)).size < 2) return undefined;
  const position = map.columns.get('pipeline');
  const counts = new Map(named.map((name) => [normalizeLabel(name), { name, rows: 0 }]));
  for await (const name of position === undefined ? [] : readColumn(source, position, where, blanks)) {
    const label = normalizeLabel(name);
    const known = counts.get(label) ?? { name, rows: 0 };
    const first = compareCodePoints(name, known.name) < 0 ? name : known.name;
    counts.set(label, { name: first, rows: known.rows + 1 });
  }
  const pipelines = [...counts.values()].sort((a, b) => b.rows - a.rows || compareCodePoints(a.name, b.name));
  const filled = pipelines.filter(({ rows }) => rows > 0);
  if (filled.length === 1) return filled[0]!.name;
  const header = position === undefined ? 'pipeline' : source.header[position]!;
  const args = { header, pipelines: filled.length > 0 ? filled : pipelines };
  throw new InputError([problem('pipelines-several', args, { file: source.file })]);
}

/**
 * What a column holds in the rows that match, blanks left out.
 *
 * @param blanks as labels are compared
 */
async function* readColumn(
  source: TextSource,
  position: number,
  where: readonly FoundCondition[],
  blanks: ReadonlySet<string>,
): AsyncGenerator<string> {
  const labelOf = (text: string): string => {
    const label = normalizeLabel(text);
    return blanks.has(label) ? '' : label;
  };
  const wanted = where.map((each) => ({ ...each, values: new Set(each.values.map(normalizeLabel)) }));
  for await (const records of readFields(source, [position, ...where.map((each) => each.position)])) {
    for (const [own = '', ...cells] of records) {
      const matches = wanted.every((each, index) => each.values.has(labelOf(cells[index] ?? '')));
      const text = normalizeText(own);
      if (matches && labelOf(text) !== '') yield text;
    }
  }
}

/** The cells of some columns of every record. */
async function* readFields(
  source: TextSource,
  positions: readonly number[],
): AsyncGenerator<readonly (readonly string[])[]> {
  if (source.remote) yield* source.remote.read(positions);
  else
    for await (const records of readRecords(source)) {
      yield records.map(({ fields = [] }) => positions.map((position) => fields[position] ?? ''));
    }
}

/** Whether a preset's or a config's header names are among those of a file. */
export function pickHeaders(
  columns: Readonly<Record<string, readonly string[]>>,
  header: readonly string[],
  allowed: readonly string[],
): Record<string, string> {
  const keys = header.map(headerKey);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([logical, names]) => {
      const index = names.map((name) => keys.indexOf(headerKey(name))).find((position) => position !== -1);
      return index === undefined || !allowed.includes(logical) ? [] : [[logical, header[index]!]];
    }),
  );
}

/** A header that a preset knows, as the file writes it: recognised by its key, it is named by its text. */
export function spellHeader(name: string, header: readonly string[]): string {
  return header.find((own) => headerKey(own) === headerKey(name)) ?? name;
}

/** A preset's row filter with the headers as the file writes them. */
export function spellFilter(filter: RowFilter, header: readonly string[]): RowFilter {
  return Object.fromEntries(
    Object.entries(filter).map(([name, values]) => [spellHeader(name, header), values]),
  );
}
