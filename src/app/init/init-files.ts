import { isSameFile } from '../../disk/write-whole.ts';
import { collectProblems, refuse } from '../../domain/collect-problems.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { listRequired, mapTables, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import { type ColumnMap, mapColumns } from '../../ingest/columns/columns.ts';
import {
  describeColumns,
  type FoundColumn,
  guessColumns,
  listDateColumns,
} from '../../ingest/columns/describe-columns.ts';
import type { RowFilter, Shape } from '../../ingest/crm/preset.ts';
import type { RecognizedLayout } from '../../ingest/crm/recognize.ts';
import { type OpenedFile, openTableFile } from '../../ingest/tables/open-table.ts';
import { placeColumns, prepareTable } from '../../ingest/tables/prepare-table.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { openSource, type TextSource } from '../../ingest/tables/source.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import { findWanted, listSurveyed } from '../../ingest/tables/wanted-columns.ts';
import type { Start } from '../invocation.ts';
import { expandFiles } from '../read/expand-files.ts';

/** A file that no config describes yet: what its header says by itself. */
export interface NewFile {
  readonly table: TableName;
  readonly source: TextSource;
  readonly opened: OpenedFile;
  readonly columns: readonly FoundColumn[];
  /** Columns found by a part of their name and their values: logical names. */
  readonly guessed: readonly string[];
  /** Columns of no logical meaning. */
  readonly extra: readonly string[];
  readonly prepared: PreparedInput;
}

/** A file of the command line, looked at: its table follows from what it is. */
export interface SeenFile {
  readonly table: TableName;
  readonly source: TextSource;
  /** The CRM that wrote it. */
  readonly layout?: RecognizedLayout;
}

/** A file before that; its table where the command line names it. */
type FoundFile = Omit<SeenFile, 'table'> & { readonly table: TableName | null };

/**
 * Opens the files that the command line names, without any config. A list of deals that was given as contacts, but tells
 * their stages too, becomes the table of transitions where there is no other.
 *
 * @throws InputError with the problems of all files at once; input-none, input-stdin-twice
 */
export async function lookAtFiles({ options, intake }: Start): Promise<readonly SeenFile[]> {
  const given: NamedFile[] = [];
  for (const table of [...TABLE_NAMES, null]) {
    const files = await expandFiles(options[table ?? 'files']);
    given.push(...files.map((file) => ({ file, table })));
  }
  const named = dropRepeated(given);
  if (named.length === 0) throw new InputError([problem('input-none', {})]);
  if (named.filter(({ file }) => file === '-').length > 1) {
    throw new InputError([problem('input-stdin-twice', {})]);
  }
  const { recognizeLayout } = await import('../../ingest/crm/recognize.ts');
  const { preset } = options;
  const look = async ({ file, table }: NamedFile): Promise<FoundFile> => {
    const source = await openSource({ ...intake, file, expected: table ?? 'transitions' });
    const layout = recognizeLayout(source.header, preset === undefined ? undefined : [preset]);
    // one's own list of contacts may stand beside the export
    const beside = table !== 'transitions' && named.length > 1;
    if (preset !== undefined && !layout && !beside) {
      throw new InputError([problem('preset-layout', { preset, found: source.header }, { file })]);
    }
    return { table, source, layout };
  };
  return placeFiles(await collectProblems(named.map((each) => () => look(each))));
}

interface NamedFile {
  readonly file: string;
  readonly table: TableName | null;
}

/** A file of both tables is one of transitions, which speaks of contacts too where it has one row each. */
function dropRepeated(named: readonly NamedFile[]): NamedFile[] {
  const tables = [...[...TABLE_NAMES].reverse(), null];
  const ranked = [...named].sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
  const kept = ranked.filter(
    ({ file }, index) => !ranked.slice(0, index).some((other) => isSameFile(other.file, file)),
  );
  return named.filter((each) => kept.includes(each));
}

/**
 * A history of stages belongs to the transitions; a list of deals with their stages does where there is no history, and
 * to the contacts otherwise; the rest are contacts.
 */
function placeFiles(found: readonly FoundFile[]): SeenFile[] {
  const kinds = found.map(findKind);
  const moves = found.some(
    ({ table }, index) => table === 'transitions' || (table === null && kinds[index] === 'history'),
  );
  return found.map((file, index): SeenFile => {
    const { table, layout } = file;
    const kind = kinds[index]!;
    const told = table !== null && (table !== 'contacts' || moves || !layout);
    const placed = kind === 'history' || (kind === 'list' && !moves) ? 'transitions' : 'contacts';
    return { ...file, table: told ? table : placed };
  });
}

function findKind({ source, layout }: FoundFile): 'history' | 'list' | 'contacts' {
  if (layout) return layout.layout.shape === 'long' ? 'history' : 'list';
  const { header, sample, file } = source;
  const { columns } = mapColumns('transitions', header, {}, file, { required: [] });
  const guessed = guessColumns('transitions', header, columns, sample);
  const position = (name: string): number => columns.get(name) ?? header.indexOf(guessed[name] ?? '');
  if (position('stage') === -1 || position('at') === -1) return 'contacts';
  // what track keeps is a history from its first day on, when every deal has one row
  if (listRequired('transitions').every((name) => header.includes(name))) return 'history';
  const ids = sample.map((record) => record[position('contact_id')] ?? '');
  return new Set(ids).size < ids.length ? 'history' : 'list';
}

/** What was found out about the rows beside the header line. */
export interface RowRules {
  /** The pipeline whose rows count. */
  readonly pipeline?: string;
  /** Rows of the transitions that count: header → values. */
  readonly where?: RowFilter;
  /** The shape of transitions whose CRM is not known; default: long. */
  readonly shape?: Shape;
}

/**
 * Finds the columns of files that were looked at, and makes them ready for a survey.
 *
 * @throws InputError with the problems of all files at once
 */
export async function openNewFiles(
  seen: readonly SeenFile[],
  rules: RowRules,
  { intake }: Start,
): Promise<Record<TableName, readonly NewFile[]>> {
  const opened = mapTables((): NewFile[] => []);
  const open = async (each: SeenFile): Promise<void> => {
    const { table } = each;
    const file = await openNewFile(each, rules, intake.spool);
    const [first = file] = opened[table];
    opened[table].push(file);
    refuse([...compareFiles(table, first, file), ...compareFiles(table, file, first)]);
  };
  await collectProblems(seen.map((each) => () => open(each)));
  return opened;
}

/** The columns that matter most, where one file of a table has them and another lacks them. */
function compareFiles(table: TableName, one: NewFile, other: NewFile): Problem[] {
  const important: readonly string[] = [...listRequired(table), 'manager'];
  const missing = one.columns
    .map(({ logical }) => logical)
    .filter((logical) => important.includes(logical))
    .filter((logical) => !other.columns.some((column) => column.logical === logical));
  const args = { table, first: one.source.file, missing };
  return missing.length === 0 ? [] : [problem('input-differs', args, { file: other.source.file })];
}

async function openNewFile(
  { table, source, layout }: SeenFile,
  { pipeline, where = {}, shape }: RowRules,
  spool: Start['spool'],
): Promise<NewFile> {
  const { header, sample, file } = source;
  // what a CRM calls its columns is known; only of others it has to be guessed
  const guessed = layout
    ? {}
    : guessColumns(table, header, mapColumns(table, header, {}, file, { required: [] }).columns, sample);
  const settings: InputSettings = {
    files: [file],
    columns: guessed,
    where: table === 'transitions' ? where : {},
    preset: layout?.preset.name,
    pipeline,
    shape: layout ? undefined : shape,
  };
  const opened = await openTableFile({ table, settings, labels: null, source }).catch((error: unknown) => {
    throw explainDates(error, source);
  });
  const { map, asContacts = map } = opened;
  const columns = listSurveyed(table, ['pipeline']);
  const prepared = await prepareTable({
    opened,
    columns: placeColumns(opened, columns, listSurveyed('contacts'), (name, ofContacts) =>
      findWanted(ofContacts ? asContacts : map, name),
    ),
    settings,
    labels: null,
    spool,
  });
  const merged = mergeMaps(map, asContacts);
  const described = describeColumns(table, header, merged, sample);
  return {
    table,
    source,
    opened,
    columns: layout ? described.map((column) => ({ ...column, others: [] })) : described,
    guessed: Object.keys(guessed),
    extra: merged.extra.map(({ name }) => name),
    prepared,
  };
}

/** Where no column is known to be the time but several hold dates, it is for people to say what they are. */
function explainDates(error: unknown, { header, sample, file }: TextSource): unknown {
  if (!(error instanceof InputError)) return error;
  const headers = listDateColumns(header, sample);
  const timeless = (each: Problem): boolean =>
    each.code === 'column-missing' && each.place.column === 'at' && headers.length > 1;
  return new InputError(
    error.problems.map((each) => (timeless(each) ? problem('dates-several', { headers }, { file }) : each)),
  );
}

/** All logical columns of a file that serves both tables; where both have one, that of the first. */
function mergeMaps(map: ColumnMap, other: ColumnMap): ColumnMap {
  const further = [...other.columns].filter(([logical]) => !map.columns.has(logical));
  const columns = new Map([...map.columns, ...further]);
  const used = new Set(columns.values());
  return { columns, extra: map.extra.filter(({ index }) => !used.has(index)) };
}
