import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONFIG_FILE } from '../../config/open-config.ts';
import { loadComments, writeConfig } from '../../config/write/write-config.ts';
import { isSameFile, writeFileWhole } from '../../disk/write-whole.ts';
import { looksAutomatic } from '../../domain/draft/stage-words.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { mapTables, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import type { Survey } from '../../engine/duckdb/survey/survey.ts';
import { countPassed } from '../../ingest/records/group-lines.ts';
import { DEFAULT_FORMAT, formatOfFile } from '../../render/formats.ts';
import { buildInitReport, explainDoubt, type InitFindings } from '../../report/init/init-view.ts';
import type { Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { expandFiles, refuseOverwriting } from '../read/expand-files.ts';
import { quoteArgument } from '../read/quote-argument.ts';
import { completeDraft } from './complete-draft.ts';
import { type DraftedConfig, draftConfig } from './draft-config.ts';
import type { NewFiles } from './init-draft.ts';

/** Looks at the files and drafts a config; then writes it, and says what was found and what it is unsure of. */
export async function prepareInitCommand(start: Start): Promise<Prepared> {
  const { options } = start;
  const target = await chooseTarget(start);
  const named = [...options.files, ...TABLE_NAMES.flatMap((table) => options[table])];
  if (named.length === 0 && options.source === undefined) {
    throw new InputError([problem('input-none', { command: 'init' })]);
  }
  const drafted = options.ask
    ? await askWhoIsThere(start, target)
    : await completeDraft(await draftConfig(start, target, true), target);
  return {
    language: drafted.draft.language,
    answer: (invocation) => runInitCommand(invocation, target, drafted),
  };
}

/** @throws InputError ask-terminal, option-conflict; InterruptedError */
async function askWhoIsThere(start: Start, target: string | null): Promise<DraftedConfig> {
  const { io, options } = start;
  if (io.ask === undefined) throw new InputError([problem('ask-terminal', {})]);
  const other =
    target === null ? '-o -' : (options.format ?? DEFAULT_FORMAT) === DEFAULT_FORMAT ? null : '--format';
  // questions and results would share standard output
  if (other !== null) throw new InputError([problem('option-conflict', { option: '--ask', other })]);
  const { askForDraft } = await import('./ask/ask-draft.ts');
  return askForDraft(start, target, await io.ask());
}

async function runInitCommand(
  { io, texts }: Invocation,
  target: string | null,
  drafted: DraftedConfig,
): Promise<Outcome> {
  const { draft, files, survey, doubts } = drafted;
  const text = writeConfig(draft, await loadComments(draft.language));
  if (target === null) {
    return { text, remarks: doubts.map((each) => explainDoubt(each, texts)), status: EXIT.done };
  }
  writeFileWhole(io, target, text);
  const isUsual = resolve(target) === resolve(CONFIG_FILE) && !io.env.VORONKA_CONFIG;
  const findings: InitFindings = {
    config: target,
    option: isUsual ? '' : ` --config ${quoteArgument(target)}`,
    language: draft.language,
    timezone: draft.timezone,
    funnel: draft.funnel,
    contacts: survey.ids.contacts + survey.ids.transitions - survey.ids.both,
    managers: countManagers(drafted),
    patterns: TABLE_NAMES.flatMap((table) => draft.tables[table]?.next ?? []).flatMap(({ pattern, taken }) =>
      taken ? [pattern] : [],
    ),
    aimed: draft.targets !== undefined,
    doubts,
    ...describeTables(drafted),
    ...describeFiles(files, survey),
  };
  return { report: buildInitReport(findings, texts), status: EXIT.done };
}

/**
 * The file to write: `-o`, else the one that `--config` names, else `voronka.yaml` here. Null: standard output.
 *
 * @throws InputError output-exists; option-conflict or output-input where it is one of the inputs; option-conflict where
 *   it would share standard output; config-ending; output-exists
 */
async function chooseTarget({ options }: Start): Promise<string | null> {
  const target = options.output ?? options.config ?? CONFIG_FILE;
  if (target === '-') {
    if (options.format === undefined) return null;
    throw new InputError([problem('option-conflict', { option: '-o -', other: '--format' })]);
  }
  const option = options.output === undefined ? '--config' : '-o';
  // names of tables are no files
  const files = options.source === undefined ? options : { ...mapTables(() => []), files: [] };
  const isAmong = async (files: readonly string[]): Promise<boolean> =>
    (await expandFiles(files)).some((file) => isSameFile(file, target));
  for (const table of TABLE_NAMES) {
    if (await isAmong(files[table])) {
      const args = { option: `${option} ${target}`, other: `--${table}` };
      throw new InputError([problem('option-conflict', args)]);
    }
  }
  refuseOverwriting([[option, target]], await expandFiles(files.files));
  const promised = formatOfFile(target);
  if (promised !== undefined && promised !== DEFAULT_FORMAT) {
    throw new InputError([problem('config-ending', {}, { file: target })]);
  }
  if (existsSync(target) && !options.force) {
    throw new InputError([problem('output-exists', {}, { file: target })]);
  }
  return target;
}

/** People, each once: what looks automatic sells nothing. */
function countManagers({ draft, survey }: DraftedConfig): number {
  const people = new Map(draft.aliases?.map(({ from, to }) => [from, to]));
  const names = new Set(survey.managers.map(({ name }) => people.get(name) ?? name));
  return [...names].filter((name) => !looksAutomatic(name)).length;
}

/** Of a database: the tables that could be the funnel's, and what each was taken for. */
function describeTables({
  draft,
  files,
  database,
}: DraftedConfig): Pick<InitFindings, 'tables' | 'stageTable' | 'managerTable' | 'stored'> {
  if (database === undefined) return { tables: [] };
  const findTaken = (name: string): TableName | null =>
    TABLE_NAMES.find((table) => files[table].some(({ stored }) => stored?.name === name)) ?? null;
  const read = TABLE_NAMES.flatMap((table) => files[table]);
  return {
    stageTable: database.stages?.table,
    // names that nobody stands under are none
    managerTable: draft.aliasesTaken ? database.people?.table : undefined,
    stored: new Map(read.map(({ source, stored }) => [source.file, stored?.name ?? ''])),
    tables: database.fitting.map(({ name, storage, rows, use, has, layout }) => ({
      name,
      storage,
      rows,
      use,
      has: [...has.keys()],
      crm: layout?.preset.crm ?? null,
      taken: findTaken(name),
    })),
  };
}

function describeFiles(
  files: NewFiles,
  survey: Survey,
): Pick<InitFindings, 'files' | 'columns' | 'recognized'> {
  const all = TABLE_NAMES.flatMap((table) =>
    files[table].map((file, index) => ({ table, file, read: survey.files[table][index] })),
  );
  return {
    recognized: all.flatMap(({ table, file: { source, opened } }) => {
      if (!opened.layout) return [];
      const { preset, layout, matched } = opened.layout;
      // whatever its rows are, a list of contacts is not read as events
      const shape = table === 'contacts' ? layout.shape : opened.shape;
      return [{ file: source.file, preset: preset.name, crm: preset.crm, layout: layout.id, shape, matched }];
    }),
    files: all.map(({ table, file, read }) => ({
      table,
      file: file.source.file,
      rows: (read?.rows ?? 0) + (read?.broken.count ?? 0),
      rejected: read?.broken.count ?? 0,
      passedOver: file.source.above + countPassed(read?.passed) + file.source.footers,
      encoding: file.source.sheet ? 'xlsx' : file.source.encoding,
      delimiter: file.stored ? '' : file.source.delimiter,
    })),
    columns: all
      .filter(({ file, table }) => file === files[table][0])
      .flatMap(({ table, file }) =>
        file.columns.map(({ logical, header, example }) => ({ table, column: logical, header, example })),
      ),
  };
}
