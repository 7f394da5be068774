import { resolve } from 'node:path';
import type { InputSettings, Settings } from '../config/settings.ts';
import { normalizeLabel } from '../domain/label.ts';
import { findNearest } from '../domain/nearest.ts';
import { InputError, type Problem, problem, type TableName } from '../domain/problem.ts';
import { type ColumnMap, mapColumns } from '../ingest/columns.ts';
import { type PreparedInput, prepareInput } from '../ingest/prepare.ts';
import type { WantedColumn } from '../ingest/raw-input.ts';
import { openSource, type TextSource } from '../ingest/source.ts';
import type { Spool } from '../ingest/spool.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** All files, opened and mapped, and the columns that are asked of them. */
export interface Inputs {
  readonly prepared: Readonly<Record<TableName, readonly PreparedInput[]>>;
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Names of the contacts' text columns that the counts can be split or filtered by. */
  readonly attributes: readonly string[];
}

/** What a command needs of the contacts beside the columns that every command reads. */
export interface Wanted {
  /** `--by`: a logical column, or a header of the contacts file. */
  readonly dimension?: string;
  /** `--segment`: the contacts must have one. */
  readonly segment?: boolean;
  /** Whether places of rows will be asked for. */
  readonly places: boolean;
}

/** The engine's name of the column that `--by` names. */
export const DIMENSION = 'dimension';

/** Columns that no report is cut by: nearly every contact has a value of its own. */
const NO_DIMENSIONS: readonly string[] = ['contact_id', 'created_at', 'updated_at'];

interface Opened {
  readonly source: TextSource;
  readonly map: ColumnMap;
}

/**
 * Opens every file, maps its columns and makes it ready for the engine.
 *
 * @throws InputError with the problems of all files at once
 */
export async function openInputs(
  settings: Settings,
  options: Options,
  wanted: Wanted,
  io: Io,
  spool: Spool,
): Promise<Inputs> {
  const files = {
    transitions: options.transitions.length > 0 ? options.transitions : settings.transitions.files,
    contacts: options.contacts.length > 0 ? options.contacts : settings.contacts.files,
  };
  const all = [...files.transitions, ...files.contacts];
  if (all.length === 0) throw new InputError([problem('input-none', {})]);
  refuseOverwriting(options, [...all, settings.file]);
  if (all.filter((file) => file === '-').length > 1) throw new InputError([problem('input-stdin-twice', {})]);
  const problems: Problem[] = [];
  const opened = {
    transitions: await openTable('transitions', files.transitions, settings.transitions, io, spool, problems),
    contacts: await openTable('contacts', files.contacts, settings.contacts, io, spool, problems),
  };
  if (problems.length > 0) throw new InputError(problems);
  const columns = chooseColumns(
    opened.contacts,
    wanted,
    settings.funnel.overrides.some(({ segment }) => segment !== undefined),
  );
  const prepare = (table: TableName, settingsOf: InputSettings): Promise<PreparedInput[]> =>
    Promise.all(
      opened[table].map((each) =>
        prepareInput({
          source: each.source,
          columns: columns[table].map((column) => ({
            ...column,
            position: findPosition(each, column.name, wanted),
          })),
          ...(settingsOf.dates === undefined ? {} : { dates: settingsOf.dates }),
          spool,
        }),
      ),
    );
  return {
    prepared: {
      transitions: await prepare('transitions', settings.transitions),
      contacts: await prepare('contacts', settings.contacts),
    },
    columns,
    attributes: columns.contacts
      .map(({ name }) => name)
      .filter((name) => name === 'segment' || name === DIMENSION),
  };
}

/** @throws InputError where a result would be written over an input, or over another result */
function refuseOverwriting({ output, rejects }: Options, inputs: readonly string[]): void {
  const taken = new Map(inputs.filter((file) => file !== '-').map((file) => [resolve(file), file]));
  for (const [option, file] of [
    ['-o', output],
    ['--rejects', rejects],
  ] as const) {
    if (file === undefined || file === '-') continue;
    const other = taken.get(resolve(file));
    if (other !== undefined && !file.startsWith('/dev/')) {
      throw new InputError([problem('output-input', { option }, { file })]);
    }
    taken.set(resolve(file), file);
  }
}

/** The columns that one file of a table has and another lacks. */
function compareColumns(table: TableName, one: Opened, other: Opened): Problem[] {
  const missing = [...one.map.columns.keys()].filter((name) => !other.map.columns.has(name));
  const args = { table, first: one.source.file, missing };
  return missing.length === 0 ? [] : [problem('input-differs', args, { file: other.source.file })];
}

async function openTable(
  table: TableName,
  files: readonly string[],
  settings: InputSettings,
  io: Io,
  spool: Spool,
  problems: Problem[],
): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const file of files) {
    try {
      const source = await openSource({
        file,
        expected: table,
        spool,
        stdin: io.stdin,
        ...(settings.encoding === undefined ? {} : { encoding: settings.encoding }),
        ...(settings.delimiter === undefined ? {} : { delimiter: settings.delimiter }),
      });
      const each = { source, map: mapColumns(table, source.header, settings.columns, file) };
      const first = opened[0];
      if (first) problems.push(...compareColumns(table, first, each), ...compareColumns(table, each, first));
      opened.push(each);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  return opened;
}

function chooseColumns(
  contacts: readonly Opened[],
  wanted: Wanted,
  segmentTargets: boolean,
): Record<TableName, WantedColumn[]> {
  const has = (name: string): boolean => contacts.some(({ map }) => map.columns.has(name));
  const columns: WantedColumn[] = [
    { name: 'contact', kind: 'text' },
    { name: 'manager', kind: 'verbatim' },
    { name: 'created_at', kind: 'time' },
  ];
  if (has('updated_at')) columns.push({ name: 'updated_at', kind: 'time' });
  if (wanted.segment && !has('segment')) throw new InputError([problem('segment-absent', {})]);
  if (wanted.segment || segmentTargets) columns.push({ name: 'segment', kind: 'text' });
  if (wanted.dimension !== undefined) {
    checkDimension(contacts, wanted.dimension);
    columns.push({ name: DIMENSION, kind: 'text' });
  }
  return {
    transitions: [
      { name: 'contact', kind: 'text' },
      { name: 'stage', kind: 'verbatim' },
      { name: 'at', kind: 'time' },
      { name: 'manager', kind: 'verbatim' },
    ],
    contacts: columns,
  };
}

function checkDimension(contacts: readonly Opened[], dimension: string): void {
  if (contacts.some((each) => dimensionPosition(each, dimension) !== undefined)) return;
  const known = [
    ...new Set(contacts.flatMap(({ map }) => [...map.columns.keys(), ...map.extra.map(({ name }) => name)])),
  ].filter((name) => !NO_DIMENSIONS.includes(name));
  const nearest = findNearest(dimension, known);
  throw new InputError([
    problem(
      'dimension-unknown',
      { known, ...(nearest === undefined ? {} : { nearest }) },
      { text: dimension },
    ),
  ]);
}

function findPosition(opened: Opened, name: string, wanted: Wanted): number | undefined {
  if (name === 'contact') return opened.map.columns.get('contact_id');
  if (name === DIMENSION) return dimensionPosition(opened, wanted.dimension ?? '');
  return opened.map.columns.get(name);
}

/**
 * A dimension is a logical column, or any header of the file.
 *
 * @throws InputError column-twice where the header stands twice
 */
function dimensionPosition({ source, map }: Opened, dimension: string): number | undefined {
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
