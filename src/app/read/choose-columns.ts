import type { Settings } from '../../config/settings.ts';
import { InputError, problem } from '../../domain/problem.ts';
import {
  type ColumnOf,
  describeColumn,
  type LogicalColumn,
  listColumns,
  mapTables,
  TABLE_NAMES,
  type TableName,
} from '../../domain/tables.ts';
import {
  type ContactFile,
  checkDimension,
  compareDimension,
  dimensionPosition,
  nameDimension,
} from '../../ingest/tables/dimension.ts';
import type { WantedColumn } from '../../ingest/tables/ready-file.ts';
import { findWanted, wantColumn } from '../../ingest/tables/wanted-columns.ts';
import type { OpenedFiles } from './open-files.ts';

/** What a command needs of the files beside the columns that every command reads. */
export interface Wanted {
  /** What counts are split by: logical columns of the contacts, or headers of their files. */
  readonly dimensions: readonly string[];
  /** What `--by` could have named beside the contacts' columns. */
  readonly otherDimensions?: readonly string[];
  /** `--segment`: the contacts must have one. */
  readonly segment?: boolean;
  /** Columns that are read where a file has them. */
  readonly columns?: readonly LogicalColumn[];
  /** Whether the plan is read, where the config has one. */
  readonly plan?: boolean;
  /** Whether the columns that only a look at the data's quality needs are read. */
  readonly quality?: boolean;
}

/** The columns that are asked of the files. */
export interface ChosenColumns {
  readonly columns: Readonly<Record<TableName, readonly WantedColumn[]>>;
  /** Names of the contacts' text columns that the counts can be split or filtered by. */
  readonly attributes: readonly string[];
}

/**
 * Chooses what is read: of every column the registry of tables says when.
 *
 * @throws InputError segment-absent, dimension-unknown, dimension-history, input-differs
 */
export function chooseColumns(opened: OpenedFiles, settings: Settings, wanted: Wanted): ChosenColumns {
  const asContacts = listContactFiles(opened);
  const contacts = TABLE_NAMES.flatMap((table) => asContacts[table]);
  for (const dimension of wanted.dimensions) {
    for (const table of TABLE_NAMES) compareDimension(table, asContacts[table], dimension);
  }
  if (wanted.segment && !hasColumn(contacts, 'segment'))
    throw new InputError([problem('segment-absent', {})]);
  const histories = opened.transitions.filter(({ asContacts }) => asContacts === undefined);
  for (const each of wanted.dimensions) checkDimension(contacts, histories, each, wanted.otherDimensions);
  const segmentTargets = settings.funnel.overrides.some(({ segment }) => segment !== undefined);
  const asked: readonly string[] = wanted.segment || segmentTargets ? ['segment'] : [];
  const further: readonly string[] = wanted.columns ?? [];
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
  const dimensions = wanted.dimensions.map((_, index) => nameDimension(index));
  const split = dimensions.map((name): WantedColumn => ({ name, kind: 'text' }));
  return {
    columns: { ...columns, contacts: [...columns.contacts, ...split] },
    attributes: [...asked, ...dimensions],
  };
}

/** Where a file has a column that is asked of it. */
export function findPosition(file: ContactFile, name: string, { dimensions }: Wanted): number | undefined {
  const dimension = dimensions.find((_, index) => nameDimension(index) === name);
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
