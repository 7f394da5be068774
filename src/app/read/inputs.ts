import type { Settings } from '../../config/settings.ts';
import { listLabels } from '../../domain/evidence/funnel.ts';
import { InputError, problem } from '../../domain/problem.ts';
import {
  BOOK_TABLES,
  FUNNEL_TABLES,
  isBookTable,
  makeTables,
  mapTables,
  READING_ORDER,
  type TableName,
} from '../../domain/tables.ts';
import type { OpenedFile } from '../../ingest/tables/open-table.ts';
import { placeColumns, prepareTable } from '../../ingest/tables/prepare-table.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import type { Options } from '../options/option-specs.ts';
import { openTables } from '../source/open-tables.ts';
import {
  type ChosenColumns,
  chooseColumns,
  findPosition,
  nameEverything,
  type Wanted,
} from './choose-columns.ts';
import { expandFiles, refuseOverwriting } from './expand-files.ts';
import type { FileIntake } from './file-intake.ts';
import { type KnownSources, openFiles } from './open-files.ts';

/** All files, opened and mapped, and the columns that are asked of them. */
export interface Inputs extends ChosenColumns {
  readonly prepared: Readonly<Record<TableName, readonly PreparedInput[]>>;
  /** Columns of the contacts that were asked for as dimensions, in the order in which the engine numbers them. */
  readonly dimensions: readonly string[];
}

/**
 * Opens every file, maps its columns and makes it ready for the engine.
 *
 * @param known files that were looked at already
 * @throws InputError with the problems of all files at once
 */
export async function openInputs(
  settings: Settings,
  options: Options,
  asked: Wanted,
  intake: FileIntake,
  known: KnownSources,
): Promise<Inputs> {
  const beside = asked.tables ?? [];
  const isRead = (table: TableName): boolean => !isBookTable(table) || beside.includes(table);
  const files = await listFiles(settings, options, isRead);
  const tables = await openTables(settings, isRead, intake.servers);
  const opened = await openFiles(
    mapTables((table) => [...files[table], ...tables[table]]),
    settings,
    known,
    intake,
  );
  const wanted = nameEverything(opened, asked);
  const chosen = chooseColumns(opened, settings, wanted);
  const { columns } = chosen;
  const { spool, onProgress } = intake;
  const prepare = (table: TableName, each: OpenedFile): Promise<PreparedInput> => {
    const { source, map, asContacts = map } = each;
    return prepareTable({
      opened: each,
      columns: placeColumns(each, columns[table], columns.contacts, (name, ofContacts) =>
        findPosition({ source, map: ofContacts ? asContacts : map }, name, wanted, chosen.proofs),
      ),
      settings: settings[table],
      spellings: Object.keys(settings.aliases),
      labels: listLabels(settings.funnel),
      spool,
      onProgress,
    });
  };
  const prepared = await makeTables((table) =>
    Promise.all(opened[table].map((each) => prepare(table, each))),
  );
  return { ...chosen, prepared, dimensions: wanted.dimensions };
}

/** @throws InputError where there is none, a pattern finds none, or one would be read twice or written over */
async function listFiles(
  settings: Settings,
  options: Options,
  isRead: (table: TableName) => boolean,
): Promise<Record<TableName, readonly string[]>> {
  const files = mapTables((): readonly string[] => []);
  for (const table of READING_ORDER) {
    if (isRead(table)) files[table] = await expandFiles(settings[table].files);
  }
  const all = READING_ORDER.flatMap((table) => files[table]);
  if (FUNNEL_TABLES.every((table) => files[table].length === 0 && settings[table].table === undefined))
    throw new InputError([problem('input-none', {})]);
  const { file: config, teamFile, planFile } = settings;
  const results = [['-o', options.output] as const, ['--rejects', options.rejects] as const];
  const besides = [teamFile, planFile].flatMap((each) => each?.file ?? []);
  // what is not read this time is not written over either
  const unread = BOOK_TABLES.flatMap((table) => (isRead(table) ? [] : settings[table].files));
  refuseOverwriting(results, [...all, ...unread, config, ...besides]);
  if (all.filter((file) => file === '-').length > 1) throw new InputError([problem('input-stdin-twice', {})]);
  return files;
}
