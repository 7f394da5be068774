import { findBracketed } from '../../domain/draft/bracketed-labels.ts';
import { type Doubt, type DoubtArgs, doubt } from '../../domain/draft/doubt.ts';
import { showsPresentStages } from '../../domain/draft/draft-funnel.ts';
import { findPipelineId, findPipelines, type NamedStage } from '../../domain/draft/stage-names.ts';
import { InputError } from '../../domain/problem.ts';
import { mapTables } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import { type Survey, surveyInputs } from '../../engine/duckdb/survey/survey.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import { spellFilter } from '../../ingest/tables/row-rules.ts';
import { listSurveyed } from '../../ingest/tables/wanted-columns.ts';
import type { Start } from '../invocation.ts';
import type { DatabaseFacts } from './database/look-at-tables.ts';
import type { NewFiles } from './init-draft.ts';
import { lookAtFiles, openNewFiles, type RowRules, SURVEYED } from './init-files.ts';
import { guessAgain, type SeenFile } from './place-files.ts';

/** Labels a contact of a list of present stages, in which a few contacts stand twice. */
const SEVERAL = 1.2;

/** Files that were looked at, and what stands in them. */
export interface SurveyedFiles {
  readonly files: NewFiles;
  readonly survey: Survey;
  /** The pipelines that were found, and the one that was taken. */
  readonly pipelines?: DoubtArgs['pipelines-several'];
  /** The same, where the labels tell them: which rows count then. */
  readonly labelled?: { readonly where: RowFilter; readonly told: Doubt | undefined };
  /** Of tables in a database. */
  readonly database?: DatabaseFacts;
}

/** Surveys the files; where they hold several pipelines and none was named, the largest is taken. */
export async function surveyFiles(start: Start, zone: string, choosing: boolean): Promise<SurveyedFiles> {
  const { pipeline, source } = start.options;
  if (source === undefined) return surveySeen(await lookAtFiles(start), { pipeline }, zone, choosing, start);
  // few runs ask a database
  const { lookAtTables } = await import('./database/look-at-tables.ts');
  const { seen, facts } = await lookAtTables(start, source);
  const stages = facts.stages?.stages ?? [];
  const known = { pipeline: pipeline && findPipelineId(stages, pipeline), stages };
  return { ...(await surveySeen(seen, known, zone, choosing, start)), database: facts };
}

/** What is known of pipelines beside the rows: the one that was named, and the CRM's own stages of each. */
interface KnownPipelines {
  readonly pipeline: string | undefined;
  readonly stages?: readonly NamedStage[] | undefined;
}

async function surveySeen(
  seen: readonly SeenFile[],
  { pipeline, stages = [] }: KnownPipelines,
  zone: string,
  choosing: boolean,
  start: Start,
): Promise<SurveyedFiles> {
  const { surveyed, pipelines } = await surveyLargest(seen, pipeline, zone, choosing, start);
  const chosen = pipelines?.chosen ?? pipeline;
  const labelled = choosing
    ? (chooseByStages(surveyed, stages, chosen) ?? (pipelines ? undefined : chooseByLabel(surveyed)))
    : undefined;
  if (!labelled) return { ...surveyed, pipelines };
  const rules = { pipeline: chosen, where: labelled.where };
  return { ...(await surveyShape(seen, rules, zone, start)), pipelines, labelled };
}

/** Surveys the rows of the pipeline that was named; of several that a column names the largest, where none was. */
async function surveyLargest(
  seen: readonly SeenFile[],
  pipeline: string | undefined,
  zone: string,
  choosing: boolean,
  start: Start,
): Promise<{ surveyed: SurveyedFiles; pipelines?: DoubtArgs['pipelines-several'] }> {
  try {
    return { surveyed: await surveyShape(seen, { pipeline }, zone, start) };
  } catch (error) {
    const problems = choosing && error instanceof InputError ? error.problems : [];
    const found = problems.find((each) => each.code === 'pipelines-several');
    const [largest] = found?.args.pipelines ?? [];
    if (found === undefined || largest === undefined) throw error;
    const pipelines = { chosen: largest.name, pipelines: found.args.pipelines };
    return { surveyed: await surveyShape(seen, { pipeline: largest.name }, zone, start), pipelines };
  }
}

/** Of several pipelines that the CRM's own table of stages tells apart: the one that was named, else the largest. */
function chooseByStages(
  surveyed: SurveyedFiles,
  stages: readonly NamedStage[],
  named: string | undefined,
): SurveyedFiles['labelled'] {
  const found = findPipelines(surveyed.survey.labels, stages);
  const chosen =
    named === undefined
      ? found[0]
      : found.find(({ pipeline }) => normalizeLabel(pipeline) === normalizeLabel(named));
  const header = findStageHeader(surveyed.files);
  if (found.length < 2 || !chosen || header === undefined) return undefined;
  const [{ opened }] = surveyed.files.transitions as [NewFiles['transitions'][number]];
  const pipelines = found.map(({ name, rows }) => ({ name, rows }));
  const own = spellFilter(opened.layout?.layout.where ?? {}, opened.source.header);
  return {
    where: { ...own, [header]: chosen.labels },
    // whoever named one knows
    told:
      named === undefined
        ? doubt('pipelines-of-stages', { header, chosen: chosen.name, pipelines })
        : undefined,
  };
}

/** The header of the stages, where all files agree on it. */
function findStageHeader({ transitions }: NewFiles): string | undefined {
  const headers = new Set(
    transitions.flatMap(({ columns }) =>
      columns.flatMap(({ logical, header }) => (logical === 'stage' ? [header] : [])),
    ),
  );
  const [header] = headers;
  return headers.size > 1 ? undefined : header;
}

/** The largest of several pipelines that stand in brackets after every stage, where no column names them. */
function chooseByLabel({ files, survey }: SurveyedFiles): SurveyedFiles['labelled'] {
  const bracketed = findBracketed(survey.labels);
  const [chosen] = bracketed;
  const header = findStageHeader(files);
  if (bracketed.length < 2 || !chosen || header === undefined) return undefined;
  const pipelines = bracketed.map(({ pipeline, rows }) => ({ name: pipeline, rows }));
  return {
    where: { [header]: chosen.labels },
    told: doubt('pipelines-in-labels', { header, chosen: chosen.pipeline, pipelines }),
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
