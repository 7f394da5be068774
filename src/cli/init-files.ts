import { InputError, type Problem, problem, type TableName } from '../domain/problem.ts';
import { type ColumnMap, mapColumns } from '../ingest/columns.ts';
import { describeColumns, type FoundColumn, guessColumns } from '../ingest/describe-columns.ts';
import { REQUIRED_COLUMNS } from '../ingest/known-names.ts';
import { type PreparedInput, prepareInput } from '../ingest/prepare.ts';
import type { WantedColumn } from '../ingest/raw-input.ts';
import { openSource, type TextSource } from '../ingest/source.ts';
import type { Invocation } from './invocation.ts';

/** A file that no config describes yet: what its header says by itself. */
export interface NewFile {
  readonly table: TableName;
  readonly source: TextSource;
  readonly columns: readonly FoundColumn[];
  /** Columns found by a part of their name and their values: logical names. */
  readonly guessed: readonly string[];
  /** Columns of no logical meaning. */
  readonly extra: readonly string[];
  readonly prepared: PreparedInput;
}

/** The columns that a survey reads. */
export const SURVEYED: Readonly<Record<TableName, readonly WantedColumn[]>> = {
  transitions: [
    { name: 'contact', kind: 'text' },
    { name: 'stage', kind: 'verbatim' },
    { name: 'at', kind: 'time' },
    { name: 'manager', kind: 'verbatim' },
  ],
  contacts: [
    { name: 'contact', kind: 'text' },
    { name: 'created_at', kind: 'time' },
    { name: 'updated_at', kind: 'time' },
  ],
};

/**
 * Opens the files that the command line names, without any config.
 *
 * @throws InputError with the problems of all files at once; input-none, input-stdin-twice
 */
export async function openNewFiles(invocation: Invocation): Promise<Record<TableName, readonly NewFile[]>> {
  const { contacts, transitions } = invocation.options;
  const all = [...contacts, ...transitions];
  if (all.length === 0) throw new InputError([problem('input-none', {})]);
  if (all.filter((file) => file === '-').length > 1) throw new InputError([problem('input-stdin-twice', {})]);
  const problems: Problem[] = [];
  const opened = {
    contacts: await openTable('contacts', contacts, invocation, problems),
    transitions: await openTable('transitions', transitions, invocation, problems),
  };
  if (problems.length > 0) throw new InputError(problems);
  return opened;
}

/** The columns that matter most, where one file of a table has them and another lacks them. */
function compareFiles(table: TableName, one: NewFile, other: NewFile): Problem[] {
  const missing = one.columns
    .map(({ logical }) => logical)
    .filter((logical) => REQUIRED_COLUMNS[table].includes(logical) || logical === 'manager')
    .filter((logical) => !other.columns.some((column) => column.logical === logical));
  const args = { table, first: one.source.file, missing };
  return missing.length === 0 ? [] : [problem('input-differs', args, { file: other.source.file })];
}

async function openTable(
  table: TableName,
  files: readonly string[],
  invocation: Invocation,
  problems: Problem[],
): Promise<NewFile[]> {
  const opened: NewFile[] = [];
  for (const file of files) {
    try {
      const each = await openFile(table, file, invocation);
      const [first] = opened;
      if (first) problems.push(...compareFiles(table, first, each), ...compareFiles(table, each, first));
      opened.push(each);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  return opened;
}

async function openFile(table: TableName, file: string, { io, spool }: Invocation): Promise<NewFile> {
  const source = await openSource({ file, expected: table, spool, stdin: io.stdin });
  const { header, sample } = source;
  const known = mapColumns(table, header, {}, file, { required: [] });
  const guessed = guessColumns(table, header, known.columns, sample);
  const map: ColumnMap = mapColumns(table, header, guessed, file);
  const prepared = await prepareInput({
    source,
    columns: SURVEYED[table].map((column) => {
      const logical = column.name === 'contact' ? 'contact_id' : column.name;
      return { ...column, position: map.columns.get(logical) };
    }),
    spool,
  });
  return {
    table,
    source,
    columns: describeColumns(table, header, map, sample),
    guessed: Object.keys(guessed),
    extra: map.extra.map(({ name }) => name),
    prepared,
  };
}
