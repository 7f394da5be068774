import type { Settings } from '../../config/settings.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { nameProof, type StageProof } from '../../domain/purpose/stage-proofs.ts';
import {
  type BookTable,
  type ColumnOf,
  describeColumn,
  type LogicalColumn,
  listColumns,
  mapTables,
  TABLE_NAMES,
  type TableName,
} from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import {
  type ContactFile,
  checkDimension,
  compareDimension,
  type DimensionFiles,
  dimensionPosition,
  nameDimension,
} from '../../ingest/tables/dimension.ts';
import { findProofs, placeProof } from '../../ingest/tables/find-proofs.ts';
import type { WantedColumn } from '../../ingest/tables/ready-file.ts';
import { findWanted, nameForEngine, wantColumn } from '../../ingest/tables/wanted-columns.ts';
import { isManager } from '../options/option-specs.ts';
import type { OpenedFiles } from './open-files.ts';

/** What a command needs of the files beside the columns that every command reads. */
export interface Wanted {
  /** What counts are split by: logical columns of the contacts, or headers of their files. */
  readonly dimensions: readonly string[];
  /** What `--by` could have named beside the contacts' columns. */
  readonly otherDimensions?: readonly string[];
  /** What contacts are alike in that are compared, such as `--adjust` names: columns like those of `dimensions`. */
  readonly strata?: Strata;
  /** What `leads.marks` looks at: columns like those of `dimensions`. */
  readonly marks?: readonly string[];
  /** Columns of the contacts that counts can be split by where a file has them. */
  readonly carried?: readonly ColumnOf<'contacts'>[];
  /** `--segment`: the contacts must have one. */
  readonly segment?: boolean;
  /** Columns that are read where a file has them. */
  readonly columns?: readonly LogicalColumn[];
  /** Tables beside those of the funnel that are read, where there are files of them. */
  readonly tables?: readonly BookTable[];
  /** Whether the plan is read, where the config has one. */
  readonly plan?: boolean;
  /** Whether what proves stages is read. */
  readonly proofs?: boolean;
  /** Whether the columns that only a look at the data's quality needs are read. */
  readonly quality?: boolean;
  /** Whether whatever else is said of contacts is read: all further columns that each of their files has, as dimensions. */
  readonly everything?: boolean;
}

/** Columns that make lists of contacts alike. */
export interface Strata {
  readonly columns: readonly string[];
  /** What named them: `--adjust`, or `analysis.adjust` of the config. */
  readonly from: string;
  /** Those of them that are attributes of managers. */
  readonly ofManagers?: readonly string[];
}

/** The columns that are asked of the files. */
export interface ChosenColumns {
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Names of the contacts' text columns that the counts can be split or filtered by. */
  readonly attributes: readonly string[];
  /** What proves stages, where that is read. */
  readonly proofs: readonly StageProof[];
}

/**
 * Chooses what is read: of every column the registry of tables says when.
 *
 * @throws InputError segment-absent, dimension-unknown, dimension-history, input-differs, adjust-manager, proof-column
 */
export function chooseColumns(opened: OpenedFiles, settings: Settings, wanted: Wanted): ChosenColumns {
  const asContacts = listContactFiles(opened);
  const contacts = TABLE_NAMES.flatMap((table) => asContacts[table]);
  for (const dimension of listDimensions(wanted)) {
    for (const table of TABLE_NAMES) compareDimension(table, asContacts[table], dimension);
  }
  if (wanted.segment && !hasColumn(contacts, 'segment'))
    throw new InputError([problem('segment-absent', {})]);
  const histories = opened.transitions.filter(({ asContacts }) => asContacts === undefined);
  const all = { contacts, histories };
  for (const each of wanted.dimensions) checkDimension(all, each, '--by', wanted.otherDimensions);
  for (const each of wanted.marks ?? []) checkDimension(all, each, 'leads.marks');
  if (wanted.strata !== undefined) checkStrata(all, wanted.strata);
  const segmentTargets = settings.funnel.overrides.some(({ segment }) => segment !== undefined);
  const asked: readonly string[] = wanted.segment || segmentTargets ? ['segment'] : [];
  const carried = (wanted.carried ?? []).filter((each) => hasColumn(contacts, each));
  const further: readonly string[] = [...(wanted.columns ?? []), ...carried];
  const isRead = <T extends TableName>(table: T, column: ColumnOf<T>): boolean => {
    const files = table === 'contacts' ? contacts : opened[table];
    if (further.includes(column) && hasColumn(files, column)) return true;
    switch (describeColumn(table, column).read) {
      case 'always':
        return true;
      case 'asked':
        return asked.includes(column);
      case 'joined':
        return false;
      case 'quality':
        return wanted.quality === true && hasColumn(files, column);
      case 'present':
        return hasColumn(files, column);
    }
  };
  const columns = mapTables((table) =>
    listColumns(table)
      .filter((column) => isRead(table, column))
      .map((column) => wantColumn(table, column)),
  );
  const dimensions = listDimensions(wanted).map((_, index) => nameDimension(index));
  // a column that nobody has is a mistake of the config, whether it is asked for this time or not
  const found = findProofs(settings.funnel, { contacts, transitions: opened.transitions });
  const proofs = wanted.proofs ? found : [];
  const proofsOf = (table: TableName): string[] =>
    proofs.flatMap((each) => (each.table === table ? nameProof(each.stage) : []));
  const asText = (name: string): WantedColumn => ({ name, kind: 'text' });
  const ofContacts = [...dimensions, ...proofsOf('contacts')];
  return {
    columns: {
      ...columns,
      contacts: [...columns.contacts, ...ofContacts.map(asText)],
      transitions: [...columns.transitions, ...proofsOf('transitions').map(asText)],
    },
    attributes: [...new Set([...asked, ...carried].map(nameForEngine)), ...ofContacts],
    proofs,
  };
}

/**
 * The same, with its dimensions named: the headers that all files which contacts are known from have beside the logical
 * columns, each once. Columns that are entries into stages are none.
 */
export function nameEverything(opened: OpenedFiles, wanted: Wanted): Wanted {
  if (!wanted.everything) return wanted;
  const asContacts = listContactFiles(opened);
  const entries = new Set(
    opened.transitions.flatMap(({ source, entries }) =>
      entries.map(({ position }) => normalizeLabel(source.header[position] ?? '')),
    ),
  );
  // files of one table have the same columns, or are refused; a header that stands twice says nothing
  const lists = TABLE_NAMES.flatMap((table) => asContacts[table].slice(0, 1));
  const found = new Map<string, string>();
  for (const { source, map } of lists) {
    const logical = new Set([...map.columns].flatMap(([name]) => [name, name.replaceAll('_', ' ')]));
    for (const { name } of map.extra) {
      const key = normalizeLabel(name);
      const twice = source.header.filter((each) => normalizeLabel(each) === key).length > 1;
      const everywhere = TABLE_NAMES.every((table) => {
        const has = asContacts[table].filter((each) => dimensionPosition(each, name) !== undefined).length;
        return has === 0 || has === asContacts[table].length;
      });
      if (!twice && everywhere && !logical.has(key) && !entries.has(key) && !found.has(key))
        found.set(key, name);
    }
  }
  return { ...wanted, dimensions: [...wanted.dimensions, ...found.values()] };
}

/** All of them, in the order in which the engine numbers them. */
function listDimensions({ dimensions, strata, marks }: Wanted): readonly string[] {
  return [...dimensions, ...(strata?.columns ?? []), ...(marks ?? [])];
}

/**
 * All contacts of a manager would be alike in what is an attribute of his own.
 *
 * @throws InputError dimension-unknown, dimension-history, adjust-manager
 */
function checkStrata(files: DimensionFiles, { columns, from, ofManagers }: Strata): void {
  for (const column of columns) {
    const own = files.contacts.some((each) => dimensionPosition(each, column) !== undefined);
    if (isManager(column) || (!own && ofManagers?.includes(column))) {
      throw new InputError([problem('adjust-manager', { option: from }, { text: column })]);
    }
    checkDimension(files, column, from);
  }
}

/** Where a file has a column that is asked of it. */
export function findPosition(
  file: ContactFile,
  name: string,
  wanted: Wanted,
  proofs: readonly StageProof[],
): number | undefined {
  const proof = proofs.find(({ stage }) => nameProof(stage) === name);
  if (proof !== undefined) return placeProof(file, proof.table, proof.header);
  const dimension = listDimensions(wanted).find((_, index) => nameDimension(index) === name);
  return dimension === undefined ? findWanted(file.map, name) : dimensionPosition(file, dimension);
}

/** The files that contacts are known from: those of events with one row a contact are among them. */
function listContactFiles(opened: OpenedFiles): Record<TableName, readonly ContactFile[]> {
  return mapTables((table) =>
    opened[table].flatMap(({ source, map, asContacts }): ContactFile[] => {
      if (table === 'contacts') return [{ source, map }];
      return asContacts ? [{ source, map: asContacts }] : [];
    }),
  );
}

function hasColumn(files: readonly Pick<ContactFile, 'map'>[], name: string): boolean {
  return files.some(({ map }) => map.columns.has(name));
}
