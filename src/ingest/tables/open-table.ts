import { collectProblems } from '../../domain/collect-problems.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { type ColumnOf, describeColumn, listColumns, type TableName } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { matchClocks } from '../columns/clock-columns.ts';
import { type ColumnMap, type MapOptions, mapColumns } from '../columns/columns.ts';
import { MOVER_NAMES, SNAPSHOT_TIME_NAMES } from '../columns/known-names.ts';
import type { Shape } from '../crm/preset.ts';
import type { RecognizedLayout } from '../crm/recognize.ts';
import { ALL_PIPELINES } from './ready-file.ts';
import type { RemoteKind, RemoteTable } from './remote-table.ts';
import {
  deriveEntries,
  type FoundCondition,
  type FoundEntry,
  findConditions,
  findEntries,
  type KnownLabels,
  pickEntries,
  pickHeaders,
  spellFilter,
  spellHeader,
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
  readonly source: TextSource;
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
  const { table, settings, source } = context;
  const layout = await findLayout(table, settings, source);
  const shape = table !== 'transitions' ? 'long' : (settings.shape ?? layout?.layout.shape ?? 'long');
  const isOwn = Object.keys(settings.where).length > 0 || table === 'contacts';
  const filter = isOwn ? settings.where : spellFilter(layout?.layout.where ?? {}, source.header);
  const numbered = shape !== 'long' && isNumbered(context, layout);
  const [{ map, asContacts }, where, entries] = await collectProblems([
    () => {
      const map = mapTable(context, { shape, numbered }, layout);
      return { map, asContacts: shape === 'long' ? undefined : mapAsContacts(context, layout, map) };
    },
    () => findConditions(table, filter, source),
    () => listEntries(context, shape, layout),
  ]);
  const isListed = shape !== 'wide' || entries.length > 0;
  const { pipeline } = settings;
  return {
    source,
    map,
    shape,
    numbered,
    asContacts,
    entries: isListed ? entries : await deriveEntries(source, map, context.labels, settings, where),
    where: [...where, ...limitToPipeline(map, pipeline)],
    pipeline,
    layout,
  };
}

/** @throws InputError preset-layout */
async function findLayout(
  table: TableName,
  { preset, presetOptional = false }: InputSettings,
  { header, file }: TextSource,
): Promise<RecognizedLayout | undefined> {
  if (preset === undefined) return undefined;
  // most configs need no preset
  const { recognizeLayout } = await import('../crm/recognize.ts');
  const found = recognizeLayout(header, { names: [preset], table });
  if (found || presetOptional) return found;
  throw new InputError([problem('preset-layout', { preset, found: header }, { file })]);
}

/** Header names that the preset knows, then those of the config, as far as they are of the table. */
function nameColumns(
  table: TableName,
  { settings: { columns }, source: { header } }: OpenContext,
  layout: RecognizedLayout | undefined,
): { readonly known: Record<string, string>; readonly configured: Record<string, string> } {
  const allowed: readonly string[] = listColumns(table);
  const configured = Object.entries(columns).filter(([name]) => allowed.includes(name));
  return {
    known: pickHeaders(layout?.layout.columns ?? {}, header, allowed),
    configured: Object.fromEntries(configured),
  };
}

/** Whether rows are known by their numbers: the config says so, or the CRM is known to leave its ids out and has done so. */
function isNumbered(context: OpenContext, layout: RecognizedLayout | undefined): boolean {
  const { table, settings } = context;
  if (settings.numbered !== undefined || layout?.layout.numbered !== true) return settings.numbered === true;
  const { known, configured } = nameColumns(table, context, layout);
  return known.contact_id === undefined && configured.contact_id === undefined;
}

/** The columns of a file as those of its table. */
function mapTable(
  context: OpenContext,
  { shape, numbered }: Pick<OpenedFile, 'shape' | 'numbered'>,
  layout: RecognizedLayout | undefined,
): ColumnMap {
  const { table, mapping, source } = context;
  const { known, configured } = nameColumns(table, context, layout);
  // a view of a CRM that has no date of any change: the creation is all that dates a stage
  const created = layout?.layout.columns.created_at ?? [];
  const required = REQUIRED[shape].filter((name) => !(numbered && name === 'contact_id'));
  const map = () =>
    mapColumns(table, source.header, { ...known, ...configured }, source.file, {
      ...(table === 'transitions' ? { required } : {}),
      unguessed: [
        // of dates that are stages each, none is the date of the row
        ...(shape === 'wide' ? ['stage', 'at'] : []),
        ...(numbered ? ['contact_id'] : []),
      ],
      ...(shape === 'snapshot' ? { preferred: { at: [...SNAPSHOT_TIME_NAMES, ...created] } } : {}),
      // the last editor of a row need not be who is in charge of it
      ...(shape === 'long' ? {} : { without: { manager: MOVER_NAMES } }),
      ...mapping,
    });
  return source.remote ? mapRemote(table, source.remote, map) : map();
}

/** @throws InputError table-column-missing in place of column-missing: whoever has a table calls no column anew */
function mapRemote(table: TableName, { columns }: RemoteTable, map: () => ColumnMap): ColumnMap {
  try {
    return map();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((each) => {
        if (each.code !== 'column-missing') return each;
        const { column, found } = each.args;
        const isTime = describeColumn(table, column as ColumnOf<typeof table>).kind === 'time';
        const fitting = isTime
          ? columns.filter(({ kind }) => TIME_KINDS.has(kind)).map(({ name }) => name)
          : [];
        return problem('table-column-missing', { table, column, found, fitting }, each.place);
      }),
    );
  }
}

const TIME_KINDS: ReadonlySet<RemoteKind> = new Set(['moment', 'wall', 'day']);

/** The columns of a file with one row a contact as those of a table of contacts. */
function mapAsContacts(
  context: OpenContext,
  layout: RecognizedLayout | undefined,
  own: ColumnMap,
): ColumnMap {
  const { header, file } = context.source;
  const { known, configured } = nameColumns('contacts', context, layout);
  // id and manager are those of its events
  const shared = SHARED.flatMap((name) => {
    const position = own.columns.get(name);
    return position === undefined ? [] : [[name, header[position]!]];
  });
  const given = { ...known, ...Object.fromEntries(shared), ...configured };
  return mapColumns('contacts', header, given, file, { required: [], unguessed: SHARED });
}

/** What a row of both tables is known by. */
const SHARED = ['contact_id', 'manager'];

async function listEntries(
  { settings, labels, source }: OpenContext,
  shape: Shape,
  layout: RecognizedLayout | undefined,
): Promise<FoundEntry[]> {
  if (shape === 'long') return [];
  if (settings.entries) return findEntries(settings.entries, source);
  const meant = labels === null ? null : new Set(labels.map(normalizeLabel));
  const known = (layout?.layout.entries ?? [])
    .filter(({ label }) => meant === null || meant.has(normalizeLabel(label)))
    .map(({ label, columns, where }) => ({
      label,
      columns: columns.map((name) => spellHeader(name, source.header)),
      where: spellFilter(where, source.header),
    }));
  return pickEntries(known, source);
}

/** The same file, the clocks of its bare dates found as well: only a file that no config describes is guessed so far. */
export function findFileClocks(table: TableName, opened: OpenedFile): OpenedFile {
  const { source, map, asContacts } = opened;
  const add = (of: TableName, columns: ColumnMap): ColumnMap => {
    const clocks = matchClocks(of, source.header, columns, source.sample);
    const taken = new Set(clocks.values());
    return {
      columns: new Map([...columns.columns, ...clocks]),
      extra: columns.extra.filter(({ index }) => !taken.has(index)),
    };
  };
  return { ...opened, map: add(table, map), asContacts: asContacts && add('contacts', asContacts) };
}

/** What the shape needs as a condition on the column of pipelines, if there is one. */
function limitToPipeline({ columns }: ColumnMap, pipeline: string | undefined): FoundCondition[] {
  const position = columns.get('pipeline');
  if (position === undefined || pipeline === undefined || pipeline === ALL_PIPELINES) return [];
  return [{ position, values: [pipeline], pipeline: true }];
}
