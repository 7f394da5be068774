import { type ConfigDraft, inventStage } from '../../config/write/draft.ts';
import { loadComments } from '../../config/write/write-config.ts';
import { isTimeZone } from '../../domain/calendar/zone.ts';
import { type Doubt, doubt } from '../../domain/draft/doubt.ts';
import { draftFunnel, type FunnelDraft } from '../../domain/draft/draft-funnel.ts';
import { addLabels, type FunnelHints } from '../../domain/draft/funnel-hints.ts';
import {
  guessKnownWords,
  type KnownFunnel,
  listKnownWords,
  listStandardStages,
} from '../../domain/draft/known-funnels.ts';
import type { LabelSurvey } from '../../domain/draft/label-facts.ts';
import { knowStages, nameLabels } from '../../domain/draft/stage-names.ts';
import { mapTables, TABLE_NAMES } from '../../domain/tables.ts';
import type { Survey } from '../../engine/duckdb/survey/survey.ts';
import { findLanguageVariable } from '../choose-language.ts';
import type { Start } from '../invocation.ts';
import type { DatabaseFacts } from './database/look-at-tables.ts';
import { doubtPresent, doubtRows } from './doubt-columns.ts';
import { doubtTogether, draftTable, findListApart, isOnlyStage, type NewFiles } from './init-draft.ts';
import { surveyFiles } from './survey-files.ts';

/** A config made of what stands in the files. */
export interface DraftedConfig {
  readonly draft: ConfigDraft;
  readonly files: NewFiles;
  readonly survey: Survey;
  readonly doubts: readonly Doubt[];
  /** Of tables in a database. */
  readonly database?: DatabaseFacts | undefined;
}

/**
 * Looks at the files of the command line and drafts a config for them. Where nobody chose a language, it becomes that of
 * the stages.
 *
 * @param target where the config will stand: its files are named relative to it; null: the working directory
 * @param reviewed whether people will look it through: the largest of several pipelines may be taken then, and the stages
 *   are those that the files show
 * @throws InputError
 */
export async function draftConfig(
  start: Start,
  target: string | null,
  reviewed: boolean,
): Promise<DraftedConfig> {
  // the machine's, if times can be read in it
  const timezone = isTimeZone(start.io.zone) ? start.io.zone : 'UTC';
  const { files, survey, pipelines, labelled, database } = await surveyFiles(start, timezone, reviewed);
  const stages = database?.stages?.stages ?? [];
  const labels = nameLabels(survey.labels, stages);
  const known = stages.length > 0 ? [knowStages(stages, labels.labels)] : [];
  const funnel = draftFunnel(labels, await gatherHints(files, labels, reviewed, known));
  const tables = mapTables((table) => draftTable(files[table], survey.files[table], target));
  const draft: ConfigDraft = {
    language: speaksRussian(start, funnel) ? 'ru' : start.language,
    timezone,
    funnel,
    source: database?.url,
    listApart: findListApart(files, survey, funnel.stages) !== undefined || isOnlyStage(files, funnel),
    tables: mapTables((table) => tables[table].value),
    texts: survey.texts,
    ids: survey.idForm?.form,
    // of stages that tell it themselves nothing else has to
    pipeline: pipelines?.chosen ?? (labelled ? undefined : start.options.pipeline),
  };
  const comments = await loadComments(draft.language);
  const invented = inventStage(draft, comments);
  const doubts = [
    ...(pipelines ? [doubt('pipelines-several', pipelines)] : []),
    ...(labelled?.told ? [labelled.told] : []),
    ...(database?.doubts ?? []),
    ...TABLE_NAMES.flatMap((table) => tables[table].doubts),
    ...files.transitions.flatMap((file) => doubtPresent(file, funnel.lost)),
    ...TABLE_NAMES.flatMap((table) =>
      files[table].flatMap((file) => doubtRows(file, files.transitions.length > 0)),
    ),
    ...doubtTogether(files, survey, timezone, funnel.stages),
    // the list is the other stage
    ...funnel.doubts.filter(({ code }) => code !== 'stages-few' || !draft.listApart),
    ...(invented ? [doubt('stage-invented', { stage: invented.name })] : []),
  ];
  return { draft, files, survey, doubts, database };
}

/** What presets know of the labels, and what the names of columns say. */
async function gatherHints(
  { contacts, transitions }: NewFiles,
  survey: LabelSurvey,
  reviewed: boolean,
  known: readonly KnownFunnel[],
): Promise<FunnelHints> {
  // a history beside a CRM's list is of its stages
  const presets = [...transitions, ...contacts].flatMap(({ opened }) => opened.layout?.preset ?? []);
  const snapshot = transitions.length > 0 && transitions.every(({ opened }) => opened.shape === 'snapshot');
  const shown = survey.labels.map(({ name }) => name);
  const labels = transitions
    .flatMap(({ opened }) => (opened.shape === 'wide' ? opened.entries.map(({ label }) => label) : []))
    .concat(snapshot && !reviewed ? listStandardStages(shown, presets) : []);
  const named = addLabels(survey, labels);
  const words =
    presets.length + known.length > 0
      ? listKnownWords(
          named.labels.map(({ name }) => name),
          [...known, ...presets],
        )
      : guessKnownWords(named, Object.values((await import('../../ingest/crm/presets.ts')).PRESETS));
  const statuses = transitions.flatMap(({ guess }) => [guess?.status ?? [], guess?.ends ?? []].flat());
  return {
    ...words,
    won: [...words.won, ...statuses.flatMap(({ won }) => won)],
    lost: [...words.lost, ...statuses.flatMap(({ lost }) => lost)],
    ignored: presets.flatMap(({ ignored = [] }) => ignored),
    labels,
    snapshot,
  };
}

/** Whether nobody chose a language, and the stages are Russian. */
function speaksRussian({ options, io }: Start, { stages }: FunnelDraft): boolean {
  const chosen = findLanguageVariable(io.env);
  if (options.lang !== undefined || (chosen !== undefined && !/^(C|POSIX)(\.|$)/i.test(chosen))) return false;
  const russian = stages.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name)).length;
  return russian > stages.length / 2;
}
