import type { ConfigDraft, NextExports, TableDraft } from '../../config/write/draft.ts';
import { isSameFile } from '../../disk/write-whole.ts';
import { type Doubt, doubt } from '../../domain/draft/doubt.ts';
import { suggestAliases } from '../../domain/managers/alike-names.ts';
import { nameManagers } from '../../domain/managers/people.ts';
import { isBookTable, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import { nameNextExports } from '../../domain/text/dated-name.ts';
import { expandFiles } from '../read/expand-files.ts';
import { relateFile } from '../read/relate-file.ts';
import type { DraftedConfig } from './draft-config.ts';
import type { NewFile } from './init-files.ts';

/** A draft that is worth keeping: with what next week's files and a second look at the managers will need. */
export async function completeDraft(drafted: DraftedConfig, target: string | null): Promise<DraftedConfig> {
  const { draft, files, survey, database } = drafted;
  const tables: { [T in TableName]?: TableDraft } = {};
  for (const table of TABLE_NAMES) {
    const found = draft.tables[table];
    if (found) tables[table] = { ...found, next: await findNext(table, found, files[table], target) };
  }
  const named = nameManagers(survey.managers, database?.people?.people ?? []);
  const aliases = named.length > 0 ? named : suggestAliases(survey.managers);
  return {
    ...drafted,
    draft: { ...draft, tables, aliases, ...(named.length > 0 ? { aliasesTaken: true } : {}) },
    doubts: [
      ...drafted.doubts.filter((each) => named.length === 0 || !isOfIds(each)),
      ...doubtLater(tables, named.length > 0 ? [] : aliases),
    ],
  };
}

/**
 * The pattern that finds the files now and the next exports too. It is taken where more exports can only add to what is
 * known: events of the same deals make their history; of contacts the newest row has to be known.
 */
async function findNext(
  table: TableName,
  { columns }: TableDraft,
  opened: readonly NewFile[],
  target: string | null,
): Promise<NextExports | undefined> {
  // a table goes on by itself
  if (opened.some((each) => each.stored)) return undefined;
  // rows that only their number knows are other deals in every file
  if (opened.some((each) => each.opened.numbered)) return undefined;
  // a touch or a purchase that two exports have would count twice
  if (isBookTable(table)) return undefined;
  const files = opened.map(({ source }) => source.file);
  const patterns = new Set(files.map(nameNextExports));
  const [pattern] = patterns;
  if (patterns.size !== 1 || pattern == null) return undefined;
  const found = await expandFiles([pattern]);
  const others = found.filter((file) => !files.some((each) => isSameFile(each, file)));
  const dated = table === 'transitions' || columns.some(({ logical }) => logical === 'updated_at');
  return {
    pattern: relateFile(pattern, target),
    others: others.map((file) => relateFile(file, target)),
    taken: dated && others.length === 0,
  };
}

/** Whether it is no more than that managers are ids: the names are known. */
function isOfIds({ code, args }: Doubt): boolean {
  return code === 'column-guessed' && args.column === 'manager' && args.why === 'person-id';
}

function doubtLater(tables: ConfigDraft['tables'], aliases: ConfigDraft['aliases']): Doubt[] {
  const names = (aliases ?? []).map(({ from, to }) => ({ from, to }));
  return [
    ...TABLE_NAMES.flatMap((table) => {
      const { pattern, others = [] } = tables[table]?.next ?? {};
      return pattern === undefined || others.length === 0
        ? []
        : [doubt('exports-older', { table, pattern, others })];
    }),
    ...(names.length > 0 ? [doubt('managers-alike', { names })] : []),
  ];
}
