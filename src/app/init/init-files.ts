import { isSameFile } from '../../disk/write-whole.ts';
import { collectProblems, refuse } from '../../domain/collect-problems.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { listRequired, mapTables, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import { headerLabel } from '../../domain/text/header.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { ColumnMap } from '../../ingest/columns/columns.ts';
import { describeColumns, type FoundColumn } from '../../ingest/columns/describe-columns.ts';
import { KNOWN_NAMES } from '../../ingest/columns/known-names.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import { findDates } from '../../ingest/guess/columns/classify-dates.ts';
import type { FileGuess } from '../../ingest/guess/guess.ts';
import { describeSample } from '../../ingest/guess/guess-file.ts';
import { findFileClocks, type OpenedFile, openTableFile } from '../../ingest/tables/open-table.ts';
import { placeColumns, prepareTable } from '../../ingest/tables/prepare-table.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { openSource, type TextSource } from '../../ingest/tables/source.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import { findWanted, listSurveyed } from '../../ingest/tables/wanted-columns.ts';
import type { Start } from '../invocation.ts';
import { expandFiles } from '../read/expand-files.ts';
import { readGivenColumns } from './given-columns.ts';
import { type FoundFile, guessFiles, placeFiles, type SeenFile, type StoredTable } from './place-files.ts';

/** A file that no config describes yet: what its header says by itself. */
export interface NewFile {
  readonly table: TableName;
  readonly source: TextSource;
  readonly opened: OpenedFile;
  readonly columns: readonly FoundColumn[];
  /** What it seems to be, where no CRM is known to write such a header. */
  readonly guess?: FileGuess;
  /** The table of a database that its rows lie in. */
  readonly stored?: StoredTable;
  /** How it is read: what the config has to say. */
  readonly settings: InputSettings;
  /** Columns of no logical meaning. */
  readonly extra: readonly string[];
  readonly prepared: PreparedInput;
}

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
    const layout = recognizeLayout(source.header, {
      names: preset === undefined ? undefined : [preset],
      table: table ?? undefined,
    });
    // one's own list of contacts may stand beside the export
    const beside = table !== 'transitions' && named.length > 1;
    if (preset !== undefined && !layout && !beside) {
      throw new InputError([problem('preset-layout', { preset, found: source.header }, { file })]);
    }
    return { table, source, layout };
  };
  const found = await collectProblems(named.map((each) => () => look(each)));
  const headers = found.flatMap(({ source }) => source.header);
  return placeFiles(guessFiles(found, readGivenColumns(options.column, headers)));
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

/** What was found out about the rows beside the header line. */
export interface RowRules {
  /** The pipeline whose rows count. */
  readonly pipeline?: string;
  /** Rows of the transitions that count: header → values. */
  readonly where?: RowFilter;
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
  { table, source, layout, guess, stored, given = {} }: SeenFile,
  { pipeline, where = {} }: RowRules,
  spool: Start['spool'],
): Promise<NewFile> {
  const { header, sample, file } = source;
  const labels = new Set(header.map(headerLabel));
  const settings: InputSettings = {
    files: [file],
    columns: {
      ...Object.fromEntries(sortColumns(table, guess).map(({ logical, header: name }) => [logical, name])),
      ...Object.fromEntries(Object.entries(given).filter(([, name]) => labels.has(headerLabel(name)))),
    },
    where: table === 'transitions' ? where : {},
    preset: layout?.preset.name,
    pipeline,
    ...(table === 'transitions' && guess ? takeRows(guess, where) : {}),
  };
  const named = await openTableFile({ table, settings, labels: null, source }).catch((error: unknown) => {
    throw explainDates(error, source);
  });
  const opened = findFileClocks(table, named);
  const { map, asContacts = map } = opened;
  const columns = listSurveyed(table, SURVEYED);
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
  const described = describeColumns(header, merged, sample);
  return {
    table,
    source,
    opened,
    columns: described,
    guess,
    stored,
    settings,
    extra: merged.extra.map(({ name }) => name),
    prepared,
  };
}

/** Columns that are surveyed beside those that every table has surveyed. */
export const SURVEYED = ['pipeline', 'reason'] as const;

/** In the order in which the known names are looked for. */
function sortColumns(table: TableName, guess: FileGuess | undefined): FileGuess['columns'] {
  const order = [...Object.keys(KNOWN_NAMES[table]), ...Object.keys(KNOWN_NAMES.contacts)];
  const columns = guess?.columns ?? [];
  return [...columns].sort((a, b) => order.indexOf(a.logical) - order.indexOf(b.logical));
}

/** How the rows of a file of transitions become events, as they seem to be. */
function takeRows(
  { kind, shape, where, entries, numbered }: FileGuess,
  further: RowFilter,
): Partial<InputSettings> {
  // nothing tells a stage there: what is missing is said by whoever looks for it
  if (kind !== 'history' && kind !== 'list') return {};
  return { shape, where: { ...further, ...where }, entries, ...(numbered ? { numbered } : {}) };
}

/** Where no column is known to be the time but several hold dates, it is for people to say what they are. */
function explainDates(error: unknown, { header, sample, file }: TextSource): unknown {
  if (!(error instanceof InputError)) return error;
  const headers = findDates(describeSample(header, sample)).map((column) => normalizeText(column.header));
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
