import { refuse } from '../../domain/collect-problems.ts';
import type { FunnelDraft, LabelDraft } from '../../domain/draft/draft-funnel.ts';
import { mapTables, type TableName } from '../../domain/tables.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import { parseConfigDocument } from '../document.ts';
import { interpretConfig } from '../read/interpret.ts';
import type { LooseConfig } from '../schema.ts';
import type { Settings } from '../settings.ts';
import type { Comments } from './comments-en.ts';
import {
  type ConfigDraft,
  draftEntries,
  inventStage,
  isListOnly,
  listColumnsOf,
  nameFiles,
  nameListStage,
  spellLabels,
  type TableDraft,
} from './draft.ts';

/**
 * A draft as the settings that its config would be read as, without a file: what {@link writeConfig} switches on.
 *
 * @param file where the config would stand
 * @throws InputError with what a reader of that config would find wrong with it
 */
export function draftSettings(draft: ConfigDraft, comments: Comments, file: string): Settings {
  // no key stands anywhere: places are the file's
  const document = parseConfigDocument(file, '');
  const { settings, problems } = interpretConfig(document, switchOn(draft, comments), draft.timezone);
  refuse(problems);
  return settings;
}

function switchOn(draft: ConfigDraft, comments: Comments): LooseConfig {
  const { language, timezone, funnel, pipeline, ids } = draft;
  const listOnly = isListOnly(draft);
  const names = (labels: readonly LabelDraft[]) =>
    labels.length === 0 ? undefined : { labels: labels.flatMap((label) => spellLabels(label, funnel)) };
  return {
    language,
    timezone,
    weekStart: 'monday',
    ids,
    pipeline: listOnly ? undefined : pipeline,
    stages: listStages(draft, comments),
    lost: names(funnel.lost),
    ignored: names(funnel.ignored),
    ...mapTables((table) => readTable(table, draft, listOnly && table === 'contacts')),
  };
}

function listStages(draft: ConfigDraft, comments: Comments): LooseConfig['stages'] {
  const { funnel, listApart } = draft;
  const [{ id, name }] = comments.exampleStages;
  const invented = inventStage(draft, comments);
  return [
    ...(funnel.stages.length === 0 ? [{ id, name, labels: [name] }] : []),
    ...(listApart && funnel.stages.length > 0
      ? [{ ...nameListStage(funnel.stages, comments), labels: [] }]
      : []),
    ...funnel.stages.map((stage) => ({ id: stage.id, name: stage.name, labels: spellLabels(stage, funnel) })),
    ...(invented ? [{ id: invented.id, name: invented.name, labels: [invented.name] }] : []),
  ];
}

function readRows(given: TableDraft, funnel: FunnelDraft): LooseConfig['transitions'] {
  const entries = draftEntries(given, funnel).map(({ where, ...rest }) => ({
    ...rest,
    where: copyFilter(where),
  }));
  return {
    where: copyFilter(given.where),
    ...(entries.length > 0 ? { entries } : {}),
    ...(given.numbered ? { numbered: true } : {}),
  };
}

function copyFilter(where: RowFilter = {}) {
  const conditions = Object.entries(where).map(([header, values]) => [header, [...values]] as const);
  return conditions.length === 0 ? undefined : Object.fromEntries(conditions);
}

function readTable(
  table: TableName,
  { tables: { [table]: given }, pipeline, funnel }: ConfigDraft,
  ownPipeline: boolean,
): LooseConfig[TableName] {
  if (given === undefined) return undefined;
  const { preset, shape, dates, columns } = given;
  const files = nameFiles(given);
  const named: readonly string[] = listColumnsOf(table, shape);
  const headers = columns.filter(({ logical }) => named.includes(logical));
  return {
    file: files.length > 1 ? files : files[0],
    preset: preset?.name,
    ...(table === 'transitions' ? { shape, ...readRows(given, funnel) } : {}),
    pipeline: ownPipeline ? pipeline : undefined,
    dates: dates?.pattern,
    columns: Object.fromEntries(headers.map(({ logical, header }) => [logical, header])),
  };
}
