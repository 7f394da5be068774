import { type ConfigDraft, inventStage } from '../../config/write/draft.ts';
import { loadComments } from '../../config/write/write-config.ts';
import { isTimeZone } from '../../domain/calendar/zone.ts';
import { findBracketed } from '../../domain/draft/bracketed-labels.ts';
import { type Doubt, type DoubtArgs, doubt } from '../../domain/draft/doubt.ts';
import { draftFunnel, type FunnelDraft, showsPresentStages } from '../../domain/draft/draft-funnel.ts';
import { addLabels, type FunnelHints } from '../../domain/draft/funnel-hints.ts';
import { guessKnownWords, listKnownWords, listStandardStages } from '../../domain/draft/known-funnels.ts';
import type { LabelSurvey } from '../../domain/draft/label-facts.ts';
import { InputError } from '../../domain/problem.ts';
import { mapTables, TABLE_NAMES } from '../../domain/tables.ts';
import { type Survey, surveyInputs } from '../../engine/duckdb/survey/survey.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import { listSurveyed } from '../../ingest/tables/wanted-columns.ts';
import { findLanguageVariable } from '../choose-language.ts';
import type { Start } from '../invocation.ts';
import { doubtPresent, doubtRows } from './doubt-columns.ts';
import { doubtTogether, draftTable, findListApart, isOnlyStage, type NewFiles } from './init-draft.ts';
import { lookAtFiles, openNewFiles, type RowRules, SURVEYED } from './init-files.ts';
import { guessAgain, type SeenFile } from './place-files.ts';

/** A config made of what stands in the files. */
export interface DraftedConfig {
  readonly draft: ConfigDraft;
  readonly files: NewFiles;
  readonly survey: Survey;
  readonly doubts: readonly Doubt[];
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
  const { files, survey, pipelines, labelled } = await surveyFiles(start, timezone, reviewed);
  const funnel = draftFunnel(survey.labels, await gatherHints(files, survey.labels, reviewed));
  const tables = mapTables((table) => draftTable(files[table], survey.files[table], target));
  const draft: ConfigDraft = {
    language: speaksRussian(start, funnel) ? 'ru' : start.language,
    timezone,
    funnel,
    listApart: findListApart(files, survey, funnel.stages) !== undefined || isOnlyStage(files, funnel),
    tables: mapTables((table) => tables[table].value),
    texts: survey.texts,
    ids: survey.idForm?.form,
    pipeline: pipelines?.chosen ?? start.options.pipeline,
  };
  const comments = await loadComments(draft.language);
  const invented = inventStage(draft, comments);
  const doubts = [
    ...(pipelines ? [doubt('pipelines-several', pipelines)] : []),
    ...(labelled ? [doubt('pipelines-in-labels', labelled.told)] : []),
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
  return { draft, files, survey, doubts };
}

/** Labels a contact of a list of present stages, in which a few contacts stand twice. */
const SEVERAL = 1.2;

interface SurveyedFiles {
  readonly files: NewFiles;
  readonly survey: Survey;
  /** The pipelines that were found, and the one that was taken. */
  readonly pipelines?: DoubtArgs['pipelines-several'];
  /** The same, where the labels themselves name them. */
  readonly labelled?: { readonly where: RowFilter; readonly told: DoubtArgs['pipelines-in-labels'] };
}

/** Surveys the files; where they hold several pipelines and none was named, the largest is taken. */
async function surveyFiles(start: Start, zone: string, choosing: boolean): Promise<SurveyedFiles> {
  const seen = await lookAtFiles(start);
  const { pipeline } = start.options;
  try {
    const surveyed = await surveyShape(seen, { pipeline }, zone, start);
    const labelled = choosing ? chooseByLabel(surveyed) : undefined;
    if (!labelled) return surveyed;
    return { ...(await surveyShape(seen, { pipeline, where: labelled.where }, zone, start)), labelled };
  } catch (error) {
    const problems = choosing && error instanceof InputError ? error.problems : [];
    const found = problems.find((each) => each.code === 'pipelines-several');
    const [largest] = found?.args.pipelines ?? [];
    if (found === undefined || largest === undefined) throw error;
    const pipelines = { chosen: largest.name, pipelines: found.args.pipelines };
    return { ...(await surveyShape(seen, { pipeline: largest.name }, zone, start)), pipelines };
  }
}

/** The largest of several pipelines that stand in brackets after every stage, where no column names them. */
function chooseByLabel({ files, survey }: SurveyedFiles): SurveyedFiles['labelled'] {
  const bracketed = findBracketed(survey.labels);
  const headers = new Set(
    files.transitions.flatMap(({ columns }) =>
      columns.flatMap(({ logical, header }) => (logical === 'stage' ? [header] : [])),
    ),
  );
  const [[chosen], [header]] = [bracketed, headers];
  if (bracketed.length < 2 || !chosen || header === undefined || headers.size > 1) return undefined;
  const pipelines = bracketed.map(({ pipeline, rows }) => ({ name: pipeline, rows }));
  return {
    where: { [header]: chosen.labels },
    told: { header, chosen: chosen.pipeline, pipelines },
  };
}

/**
 * The sample of a single file may mislead: where all rows show that every contact has one stage, they are present stages,
 * and where many have several, changes.
 */
async function surveyShape(
  seen: readonly SeenFile[],
  rules: RowRules,
  zone: string,
  start: Start,
): Promise<SurveyedFiles> {
  const surveyed = await surveyOpened(await openNewFiles(seen, rules, start), zone, start);
  const { files, survey } = surveyed;
  const [only, ...others] = files.transitions;
  if (files.contacts.length > 0 || others.length > 0 || !only?.guess || only.guess.entries) return surveyed;
  const shown = showsPresentStages(survey.labels) ? 'list' : showsHistory(survey) ? 'history' : undefined;
  if (shown === undefined || (only.guess.kind === 'history') === (shown === 'history')) return surveyed;
  const again = guessAgain(seen, shown);
  if (again[0]?.guess?.kind !== shown) return surveyed;
  return surveyOpened(await openNewFiles(again, rules, start), zone, start);
}

/** Whether many contacts have several labels. */
function showsHistory({ labels: { labels, contacts } }: Survey): boolean {
  return labels.reduce((sum, each) => sum + each.contacts, 0) > contacts * SEVERAL;
}

async function surveyOpened(files: NewFiles, zone: string, start: Start): Promise<SurveyedFiles> {
  const survey = await surveyInputs(
    {
      zone,
      inputs: mapTables((table) => files[table].map(({ prepared }) => prepared.input)),
      columns: mapTables((table) => listSurveyed(table, SURVEYED)),
      onFile: (file) => start.progress.report('load', file),
    },
    { folder: start.spool.spill() },
  );
  return { files, survey };
}

/** What presets know of the labels, and what the names of columns say. */
async function gatherHints(
  { contacts, transitions }: NewFiles,
  survey: LabelSurvey,
  reviewed: boolean,
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
    presets.length > 0
      ? listKnownWords(
          named.labels.map(({ name }) => name),
          presets,
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
