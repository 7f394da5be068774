import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { type ColumnMap, type MapOptions, mapColumns } from '../columns/columns.ts';
import { SNAPSHOT_TIME_NAMES } from '../columns/known-names.ts';
import { CONTACT_COLUMNS, TRANSITION_COLUMNS } from '../columns/logical-columns.ts';
import type { Shape } from '../crm/preset.ts';
import type { RecognizedLayout } from '../crm/recognize.ts';
import { ALL_PIPELINES } from './ready-file.ts';
import {
  deriveEntries,
  type FoundCondition,
  type FoundEntry,
  findConditions,
  findEntries,
  type KnownLabels,
  pickHeaders,
} from './row-rules.ts';
import type { TextSource } from './source.ts';
import type { InputSettings } from './table-rules.ts';

/** A file that was opened, its columns found, and what its rows mean. */
export interface OpenedFile {
  readonly source: TextSource;
  readonly map: ColumnMap;
  readonly shape: Shape;
  /** Whether rows are known by their numbers. */
  readonly numbered: boolean;
  /** The same file as a table of contacts, where it has one row a contact. */
  readonly asContacts?: ColumnMap;
  readonly entries: readonly FoundEntry[];
  /** Only rows that match all of these count. */
  readonly where: readonly FoundCondition[];
  /** The pipeline whose rows count; absent: whichever it is, or all. */
  readonly pipeline?: string;
  /** The preset's layout that the header was recognised as. */
  readonly layout?: RecognizedLayout;
}

export interface OpenContext {
  readonly table: TableName;
  readonly settings: InputSettings;
  /** The labels of the config; null where there is no config yet. */
  readonly labels: KnownLabels;
  /** Opens the file itself. */
  readonly open: () => Promise<TextSource>;
  readonly mapping?: Pick<MapOptions, 'required' | 'unguessed'>;
}

const REQUIRED: Readonly<Record<Shape, readonly string[]>> = {
  long: ['contact_id', 'stage', 'at'],
  snapshot: ['contact_id', 'stage', 'at'],
  wide: ['contact_id'],
};

/**
 * Opens one file of a table: what the config says of it goes first, then what the preset knows of the CRM, then the names
 * of columns that exports are known to use.
 *
 * @throws InputError with everything that is wrong with it
 */
export async function openTableFile(context: OpenContext): Promise<OpenedFile> {
  const { table, settings } = context;
  const source = await context.open();
  const layout = await findLayout(settings, source);
  const shape = table === 'contacts' ? 'long' : (settings.shape ?? layout?.layout.shape ?? 'long');
  const problems: Problem[] = [];
  const numbered = shape !== 'long' && settings.numbered === true;
  const map = attempt(problems, () => mapTable(context, shape, source, layout));
  const asContacts =
    shape === 'long' || !map
      ? undefined
      : attempt(problems, () => mapAsContacts(settings, source, layout, map));
  const filter =
    Object.keys(settings.where).length > 0 || table === 'contacts'
      ? settings.where
      : (layout?.layout.where ?? {});
  const where = findConditions(table, filter, source, problems);
  const entries = listEntries(context, shape, source, layout, problems);
  if (problems.length > 0 || !map) throw new InputError(problems);
  const isListed = shape !== 'wide' || entries.length > 0;
  const { pipeline } = settings;
  return {
    source,
    map,
    shape,
    numbered,
    ...(asContacts ? { asContacts } : {}),
    entries: isListed ? entries : await deriveEntries(source, map, context.labels, settings, where),
    where: [...where, ...limitToPipeline(map, pipeline)],
    ...(pipeline === undefined ? {} : { pipeline }),
    ...(layout ? { layout } : {}),
  };
}

/** @throws InputError preset-layout */
async function findLayout(
  { preset, presetOptional = false }: InputSettings,
  { header, file }: TextSource,
): Promise<RecognizedLayout | undefined> {
  if (preset === undefined) return undefined;
  // most configs need no preset
  const { recognizeLayout } = await import('../crm/recognize.ts');
  const found = recognizeLayout(header, [preset]);
  if (found || presetOptional) return found;
  throw new InputError([problem('preset-layout', { preset, found: header }, { file })]);
}

function listRequired(shape: Shape, { numbered }: InputSettings): string[] {
  return REQUIRED[shape].filter((name) => !(numbered && shape !== 'long' && name === 'contact_id'));
}

function mapTable(
  { table, settings, mapping }: OpenContext,
  shape: Shape,
  { header, file }: TextSource,
  layout: RecognizedLayout | undefined,
): ColumnMap {
  const allowed: readonly string[] = table === 'contacts' ? CONTACT_COLUMNS : TRANSITION_COLUMNS;
  const own = pickHeaders(layout?.layout.columns ?? {}, header, allowed);
  const configured = Object.entries(settings.columns).filter(([name]) => allowed.includes(name));
  return mapColumns(table, header, { ...own, ...Object.fromEntries(configured) }, file, {
    ...(table === 'transitions' ? { required: listRequired(shape, settings) } : {}),
    unguessed: [
      // of dates that are stages each, none is the date of the row
      ...(shape === 'wide' ? ['stage', 'at'] : []),
      ...(settings.numbered && shape !== 'long' ? ['contact_id'] : []),
    ],
    ...(shape === 'snapshot' ? { preferred: { at: SNAPSHOT_TIME_NAMES } } : {}),
    ...mapping,
  });
}

function mapAsContacts(
  { columns }: InputSettings,
  { header, file }: TextSource,
  layout: RecognizedLayout | undefined,
  own: ColumnMap,
): ColumnMap {
  const known = pickHeaders(layout?.layout.columns ?? {}, header, CONTACT_COLUMNS);
  const configured = Object.entries(columns).filter(([name]) =>
    (CONTACT_COLUMNS as readonly string[]).includes(name),
  );
  // id and manager are those of its events
  const shared = SHARED.flatMap((name) => {
    const position = own.columns.get(name);
    return position === undefined ? [] : [[name, header[position]!]];
  });
  const given = { ...known, ...Object.fromEntries([...shared, ...configured]) };
  return mapColumns('contacts', header, given, file, { required: [], unguessed: SHARED });
}

/** What a row of both tables is known by. */
const SHARED = ['contact_id', 'manager'];

function listEntries(
  { settings, labels }: OpenContext,
  shape: Shape,
  source: TextSource,
  layout: RecognizedLayout | undefined,
  problems: Problem[],
): FoundEntry[] {
  if (shape === 'long') return [];
  if (settings.entries) return findEntries(settings.entries, false, source, problems);
  const meant = labels === null ? null : new Set(labels.map(normalizeLabel));
  const known = (layout?.layout.entries ?? [])
    .filter(({ label }) => meant === null || meant.has(normalizeLabel(label)))
    .map(({ label, column, where = {} }) => ({ label, columns: column, where }));
  return findEntries(known, true, source, problems);
}

/** What the shape needs as a condition on the column of pipelines, if there is one. */
function limitToPipeline({ columns }: ColumnMap, pipeline: string | undefined): FoundCondition[] {
  const position = columns.get('pipeline');
  if (position === undefined || pipeline === undefined || pipeline === ALL_PIPELINES) return [];
  return [{ position, values: [normalizeLabel(pipeline)] }];
}

/** Runs a step; its problems are collected with those of the others. */
function attempt<T>(problems: Problem[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
