import type { ConfigDraft } from '../../config/write/draft.ts';
import { loadComments, writeConfig } from '../../config/write/write-config.ts';
import { type Doubt, doubt } from '../../domain/draft/doubt.ts';
import { draftFunnel, type FunnelDraft, showsPresentStages } from '../../domain/draft/draft-funnel.ts';
import type { FunnelHints } from '../../domain/draft/funnel-hints.ts';
import { InputError, type Problem } from '../../domain/problem.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { type Survey, surveyInputs } from '../../engine/duckdb/survey/survey.ts';
import type { Preset } from '../../ingest/crm/preset.ts';
import { loadTexts } from '../../report/words/load-texts.ts';
import type { Invocation } from '../invocation.ts';
import { chooseZone, doubtTogether, draftTable, isListApart, type NewFiles } from './init-draft.ts';
import {
  lookAtFiles,
  type NewFile,
  openNewFiles,
  type RowRules,
  type SeenFile,
  SURVEYED,
} from './init-files.ts';

/** A config made of what stands in the files. */
export interface DraftedConfig {
  readonly draft: ConfigDraft;
  /** The config itself, YAML. */
  readonly text: string;
  readonly files: NewFiles;
  readonly survey: Survey;
  readonly doubts: readonly Doubt[];
}

/**
 * Looks at the files of the command line and drafts a config for them. Where nobody chose a language, it becomes that of
 * the stages.
 *
 * @param target where the config will stand: its files are named relative to it; null: the working directory
 * @param choosing whether the largest of several pipelines may be taken without asking
 * @throws InputError
 */
export async function draftConfig(
  invocation: Invocation,
  target: string | null,
  choosing: boolean,
): Promise<DraftedConfig> {
  const { io } = invocation;
  const timezone = chooseZone(io.zone);
  const { files, survey, pipelines } = await surveyFiles(invocation, timezone, choosing);
  const funnel = draftFunnel(survey.labels, gatherHints(files));
  if (speaksRussian(invocation, funnel)) invocation.texts = await loadTexts('ru');
  const doubts: Doubt[] = pipelines ? [doubt('pipelines-several', pipelines)] : [];
  const pipeline = pipelines?.chosen ?? invocation.options.pipeline;
  const draft: ConfigDraft = {
    language: invocation.texts.language,
    timezone,
    funnel,
    listApart: isListApart(files, survey.ids, funnel.stages[0]),
    tables: draftTables(files, survey, target, doubts),
    ...(pipeline === undefined ? {} : { pipeline }),
  };
  doubts.push(...doubtSnapshots(files));
  doubts.push(...doubtTogether(files, survey, timezone, funnel.stages[0]), ...funnel.doubts);
  const text = writeConfig(draft, await loadComments(draft.language));
  return { draft, text, files, survey, doubts };
}

interface SurveyedFiles {
  readonly files: NewFiles;
  readonly survey: Survey;
  /** The pipelines that were found, and the one that was taken. */
  readonly pipelines?: {
    readonly chosen: string;
    readonly pipelines: readonly { name: string; rows: number }[];
  };
}

/** Surveys the files; where they hold several pipelines and none was named, the largest is taken. */
async function surveyFiles(invocation: Invocation, zone: string, choosing: boolean): Promise<SurveyedFiles> {
  const seen = await lookAtFiles(invocation);
  const { pipeline } = invocation.options;
  const rules = pipeline === undefined ? {} : { pipeline };
  try {
    return await surveyShape(seen, rules, zone, invocation);
  } catch (error) {
    const found =
      choosing && error instanceof InputError ? error.problems.find(isSeveralPipelines) : undefined;
    const chosen = found?.args.pipelines[0]?.name;
    if (found === undefined || chosen === undefined) throw error;
    const { pipelines } = found.args;
    return {
      ...(await surveyShape(seen, { pipeline: chosen }, zone, invocation)),
      pipelines: { chosen, pipelines: [...pipelines] },
    };
  }
}

function isSeveralPipelines(problem: Problem): problem is Problem<'pipelines-several'> {
  return problem.code === 'pipelines-several';
}

/**
 * A single file of which every contact has one row is a list of present stages, whatever it was given as, if it tells when
 * contacts were created beside when they moved: a young history tells the one only.
 */
async function surveyShape(
  seen: readonly SeenFile[],
  rules: RowRules,
  zone: string,
  invocation: Invocation,
): Promise<SurveyedFiles> {
  const surveyed = await surveyRows(seen, rules, zone, invocation);
  const { files, survey } = surveyed;
  const alone = files.contacts.length === 0 && files.transitions.every(({ opened }) => !opened.layout);
  if (!alone || !showsPresentStages(survey.labels)) return surveyed;
  const lists = await openNewFiles(seen, { ...rules, shape: 'snapshot' }, invocation);
  return lists.transitions.every(tellsCreation) ? surveyOpened(lists, zone, invocation) : surveyed;
}

function tellsCreation({ opened: { map, asContacts } }: NewFile): boolean {
  const created = asContacts?.columns.get('created_at');
  return created !== undefined && created !== map.columns.get('at');
}

async function surveyRows(
  seen: readonly SeenFile[],
  rules: RowRules,
  zone: string,
  invocation: Invocation,
): Promise<SurveyedFiles> {
  return surveyOpened(await openNewFiles(seen, rules, invocation), zone, invocation);
}

async function surveyOpened(files: NewFiles, zone: string, invocation: Invocation): Promise<SurveyedFiles> {
  const columns = (table: 'transitions' | 'contacts') =>
    files[table].some(({ opened }) => opened.map.columns.has('pipeline'))
      ? [...SURVEYED[table], { name: 'pipeline', kind: 'verbatim' } as const]
      : SURVEYED[table];
  const survey = await surveyInputs(
    {
      zone,
      inputs: {
        transitions: files.transitions.map(({ prepared }) => prepared.input),
        contacts: files.contacts.map(({ prepared }) => prepared.input),
      },
      columns: { transitions: columns('transitions'), contacts: columns('contacts') },
      onFile: (file) => invocation.progress.report('load', file),
    },
    { folder: invocation.spool.path('spill') },
  );
  return { files, survey };
}

/** What presets know of the labels, and what the names of columns say. */
function gatherHints({ transitions }: NewFiles): FunnelHints {
  const presets = transitions.flatMap(({ opened }) => opened.layout?.preset ?? []);
  const labels = transitions.flatMap(({ opened }) =>
    opened.shape === 'wide' ? opened.entries.map(({ label }) => label) : [],
  );
  return {
    order: presets.flatMap((preset) => chooseOrder(preset, labels)),
    won: presets.flatMap(({ won }) => won),
    lost: presets.flatMap(({ lost }) => lost),
    labels,
    snapshot: transitions.length > 0 && transitions.every(({ opened }) => opened.shape === 'snapshot'),
  };
}

/**
 * The order of a standard pipeline, where it has all the stages that are columns of dates. Their own order says nothing:
 * exports put columns into that of the alphabet.
 */
function chooseOrder({ stages, lost }: Preset, columns: readonly string[]): readonly string[] {
  const losses = new Set(lost.map(normalizeLabel));
  const passed = columns.map(normalizeLabel).filter((label) => !losses.has(label));
  if (passed.length === 0) return stages.flat();
  return stages.find((order) => passed.every((label) => order.map(normalizeLabel).includes(label))) ?? [];
}

function doubtSnapshots({ transitions }: NewFiles): Doubt[] {
  return transitions
    .filter(({ opened }) => opened.shape === 'snapshot')
    .map(({ source }) => doubt('snapshot-only', { file: source.file }));
}

/** Whether nobody chose a language, and the stages are Russian. */
function speaksRussian({ options, io }: Invocation, { stages }: FunnelDraft): boolean {
  const chosen = ['VORONKA_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => io.env[name]).find(Boolean);
  if (options.lang !== undefined || (chosen !== undefined && !/^(C|POSIX)(\.|$)/i.test(chosen))) return false;
  const russian = stages.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name)).length;
  return russian > stages.length / 2;
}

function draftTables(
  files: NewFiles,
  survey: Survey,
  target: string | null,
  doubts: Doubt[],
): ConfigDraft['tables'] {
  const contacts = draftTable(files.contacts, survey.files.contacts, target, doubts);
  const transitions = draftTable(files.transitions, survey.files.transitions, target, doubts);
  return { ...(contacts ? { contacts } : {}), ...(transitions ? { transitions } : {}) };
}
