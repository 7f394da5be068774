import type { Settings } from '../../config/settings.ts';
import { isSameFile } from '../../disk/write-whole.ts';
import type { Funnel } from '../../domain/evidence/funnel.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { parseEntryHeader } from '../../ingest/columns/entry-header.ts';
import {
  type ContactFile,
  checkDimension,
  compareDimension,
  DIMENSION,
  dimensionPosition,
} from '../../ingest/tables/dimension.ts';
import { type OpenedFile, openTableFile } from '../../ingest/tables/open-table.ts';
import { placeColumns, prepareTable } from '../../ingest/tables/prepare-table.ts';
import { ALL_PIPELINES, type WantedColumn } from '../../ingest/tables/ready-file.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { openSource } from '../../ingest/tables/source.ts';
import type { Options } from '../request.ts';
import { expandFiles } from './expand-files.ts';
import type { FileIntake } from './file-intake.ts';

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
  /** What `--by` could have named beside the contacts' columns. */
  readonly otherDimensions?: readonly string[];
  /** `--segment`: the contacts must have one. */
  readonly segment?: boolean;
  /** Whether places of rows will be asked for. */
  readonly places: boolean;
  /** Whether the columns that only a look at the data's quality needs are read: {@link QUALITY_COLUMNS}. */
  readonly quality?: boolean;
}

/** Columns that nothing but a look at the data's quality needs. */
const QUALITY_COLUMNS = {
  contacts: ['company', 'tax_id', 'phone', 'email'],
  transitions: ['amount', 'currency'],
} as const satisfies Record<TableName, readonly string[]>;

/**
 * Opens every file, maps its columns and makes it ready for the engine.
 *
 * @throws InputError with the problems of all files at once
 */
export async function openInputs(
  settings: Settings,
  options: Options,
  wanted: Wanted,
  intake: FileIntake,
): Promise<Inputs> {
  const files = {
    transitions: await expandFiles(settings.transitions.files),
    contacts: await expandFiles(settings.contacts.files),
  };
  const all = [...files.transitions, ...files.contacts];
  if (all.length === 0) throw new InputError([problem('input-none', {})]);
  const { teamFile } = settings;
  refuseOverwriting(options, [...all, settings.file, ...(teamFile ? [teamFile.file] : [])]);
  if (all.filter((file) => file === '-').length > 1) throw new InputError([problem('input-stdin-twice', {})]);
  const problems: Problem[] = [];
  const labels = listLabels(settings.funnel);
  const opened = {
    transitions: await openTable('transitions', files.transitions, settings, labels, intake, problems),
    contacts: await openTable('contacts', files.contacts, settings, labels, intake, problems),
  };
  if (problems.length > 0) throw new InputError(problems);
  refuseUnknownPipeline(settings, opened);
  const own = listContactFiles(opened);
  const listed = [...own.contacts, ...own.transitions];
  if (wanted.dimension !== undefined) {
    for (const table of TABLE_NAMES) compareDimension(table, own[table], wanted.dimension);
  }
  const columns = chooseColumns(opened.transitions, listed, wanted, {
    segmentTargets: settings.funnel.overrides.some(({ segment }) => segment !== undefined),
    mixed: {
      transitions: settings.transitions.pipeline === ALL_PIPELINES,
      contacts: settings.contacts.pipeline === ALL_PIPELINES,
    },
  });
  const prepare = (table: TableName) => prepareFiles(table, opened[table], settings, columns, wanted, intake);
  return {
    prepared: { transitions: await prepare('transitions'), contacts: await prepare('contacts') },
    columns,
    attributes: columns.contacts
      .map(({ name }) => name)
      .filter((name) => name === 'segment' || name === DIMENSION),
  };
}

function prepareFiles(
  table: TableName,
  opened: readonly OpenedFile[],
  settings: Settings,
  columns: Inputs['columns'],
  wanted: Wanted,
  { spool, onProgress }: FileIntake,
): Promise<PreparedInput[]> {
  const labels = listLabels(settings.funnel);
  return Promise.all(
    opened.map((each) => {
      const { source, map, asContacts = map } = each;
      return prepareTable({
        opened: each,
        columns: placeColumns(each, columns[table], columns.contacts, (name, ofContacts) =>
          findPosition({ source, map: ofContacts ? asContacts : map }, name, wanted),
        ),
        settings: settings[table],
        spellings: Object.keys(settings.aliases),
        labels,
        spool,
        onProgress,
      });
    }),
  );
}

/** @throws InputError where a result would be written over an input, or over another result */
function refuseOverwriting({ output, rejects }: Options, inputs: readonly string[]): void {
  const taken = [...inputs];
  for (const [option, file] of [
    ['-o', output],
    ['--rejects', rejects],
  ] as const) {
    if (file === undefined) continue;
    if (!file.startsWith('/dev/') && taken.some((other) => isSameFile(file, other))) {
      throw new InputError([problem('output-input', { option }, { file })]);
    }
    taken.push(file);
  }
}

/** The columns that one file of a table has and another lacks. */
function compareColumns(table: TableName, one: OpenedFile, other: OpenedFile): Problem[] {
  const there = new Set(listNames(other));
  const missing = listNames(one).filter((name) => !there.has(name));
  const args = { table, first: one.source.file, missing };
  return missing.length === 0 ? [] : [problem('input-differs', args, { file: other.source.file })];
}

/** What a file has, each once: logical columns, and the labels that columns of times stand for. */
function listNames({ map, asContacts, entries }: OpenedFile): string[] {
  const labels = entries.map(({ label }) => normalizeText(label));
  return [...new Set([...map.columns.keys(), ...(asContacts?.columns.keys() ?? []), ...labels])];
}

/** Every label that means something. */
function listLabels({ stages, lost, ignored }: Funnel): string[] {
  return [...stages.flatMap(({ labels }) => labels), ...lost, ...ignored];
}

/** The files that contacts are known from: files of transitions with one row a contact are among them. */
function listContactFiles(
  opened: Readonly<Record<TableName, readonly OpenedFile[]>>,
): Record<TableName, readonly ContactFile[]> {
  return {
    contacts: opened.contacts,
    transitions: opened.transitions.flatMap(({ source, asContacts }) =>
      asContacts ? [{ source, map: asContacts }] : [],
    ),
  };
}

/** @throws InputError pipeline-column where a pipeline is chosen and no file could tell which rows are of it */
function refuseUnknownPipeline(
  settings: Settings,
  opened: Readonly<Record<TableName, readonly OpenedFile[]>>,
): void {
  const table: TableName = opened.transitions.length > 0 ? 'transitions' : 'contacts';
  const { pipeline } = settings[table];
  if (pipeline === undefined || pipeline === ALL_PIPELINES) return;
  // columns of dates may say themselves which pipeline they are of
  const isNamed = ({ source, entries }: OpenedFile): boolean =>
    entries.some(({ position }) => parseEntryHeader(source.header[position]!)?.pipeline !== undefined);
  const blind = opened[table].filter((each) => !each.map.columns.has('pipeline') && !isNamed(each));
  if (blind.length === 0) return;
  throw new InputError(
    blind.map(({ source }) => problem('pipeline-column', { table }, { file: source.file, text: pipeline })),
  );
}

async function openTable(
  table: TableName,
  files: readonly string[],
  settings: Settings,
  labels: readonly string[],
  intake: FileIntake,
  problems: Problem[],
): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  const { encoding, delimiter } = settings[table];
  for (const file of files) {
    try {
      const open = () =>
        openSource({
          ...intake,
          file,
          expected: table,
          ...(encoding === undefined ? {} : { encoding }),
          ...(delimiter === undefined ? {} : { delimiter }),
        });
      const each = await openTableFile({ table, settings: settings[table], labels, open });
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
  transitions: readonly OpenedFile[],
  contacts: readonly ContactFile[],
  wanted: Wanted,
  { segmentTargets, mixed }: { segmentTargets: boolean; mixed: Readonly<Record<TableName, boolean>> },
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
    checkDimension(contacts, wanted.dimension, wanted.otherDimensions);
    columns.push({ name: DIMENSION, kind: 'text' });
  }
  const extra = (table: TableName, isThere: (name: string) => boolean): WantedColumn[] =>
    wanted.quality ? QUALITY_COLUMNS[table].filter(isThere).map((name) => ({ name, kind: 'text' })) : [];
  columns.push(...extra('contacts', has));
  if (!mixed.contacts && has('pipeline')) columns.push({ name: 'pipeline', kind: 'verbatim' });
  const moved: WantedColumn[] = [
    { name: 'contact', kind: 'text' },
    { name: 'stage', kind: 'verbatim' },
    { name: 'at', kind: 'time' },
    { name: 'manager', kind: 'verbatim' },
    ...extra('transitions', (name) => transitions.some(({ map }) => map.columns.has(name))),
  ];
  if (!mixed.transitions && transitions.some(({ map }) => map.columns.has('pipeline'))) {
    moved.push({ name: 'pipeline', kind: 'verbatim' });
  }
  return { transitions: moved, contacts: columns };
}

function findPosition({ source, map }: ContactFile, name: string, wanted: Wanted): number | undefined {
  if (name === 'contact') return map.columns.get('contact_id');
  if (name === DIMENSION) return dimensionPosition({ source, map }, wanted.dimension ?? '');
  return map.columns.get(name);
}
