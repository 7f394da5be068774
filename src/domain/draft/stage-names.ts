import { normalizeLabel } from '../text/label.ts';
import type { Bracketed } from './bracketed-labels.ts';
import type { KnownFunnel } from './known-funnels.ts';
import type { LabelSurvey } from './label-facts.ts';

/** A stage as a CRM's own table of stages has it. */
export interface NamedStage {
  /** What rows call it. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Of CRMs with several pipelines: the id of its own, and what people call that. */
  readonly pipeline?: string;
  readonly pipelineName?: string;
  readonly end?: 'won' | 'lost';
}

/** The same survey with stages under the names that people know; where two of its labels have one name, both keep their ids. */
export function nameLabels(survey: LabelSurvey, stages: readonly NamedStage[]): LabelSurvey {
  const known = new Map(stages.map(({ id, name }) => [normalizeLabel(id), name]));
  const named = survey.labels.map((facts) => ({ facts, name: known.get(normalizeLabel(facts.name)) }));
  const times = new Map<string, number>();
  for (const { name, facts } of named) {
    const key = normalizeLabel(name ?? facts.name);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const labels = named.map(({ facts, name }) =>
    name === undefined || name === facts.name || times.get(normalizeLabel(name)) !== 1
      ? facts
      : { ...facts, name, label: facts.name },
  );
  return { ...survey, labels };
}

/** A pipeline whose stages stand in the rows. */
interface FoundPipeline extends Bracketed {
  /** What people call it. */
  readonly name: string;
}

/** The pipelines whose stages stand in the rows; the one with most rows first. */
export function findPipelines({ labels }: LabelSurvey, stages: readonly NamedStage[]): FoundPipeline[] {
  const known = new Map(stages.map((stage) => [normalizeLabel(stage.id), stage]));
  const found = new Map<string, FoundPipeline>();
  for (const { name: label, rows } of labels) {
    const { pipeline, pipelineName: name = pipeline } = known.get(normalizeLabel(label)) ?? {};
    if (pipeline === undefined || name === undefined) continue;
    const each = found.get(pipeline) ?? { pipeline, name, labels: [], rows: 0 };
    found.set(pipeline, { ...each, labels: [...each.labels, label], rows: each.rows + rows });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** The id of the pipeline that is called so; the text itself where none is. */
export function findPipelineId(stages: readonly NamedStage[], text: string): string {
  const wanted = normalizeLabel(text);
  const named = stages.find(({ pipelineName = '' }) => normalizeLabel(pipelineName) === wanted);
  return named?.pipeline ?? text;
}

/**
 * What the table of stages says of the funnel that labels are of: their order, which are ends.
 *
 * @param stages in their order
 * @param labels those of the rows, as {@link nameLabels} has them
 */
export function knowStages(stages: readonly NamedStage[], labels: LabelSurvey['labels']): KnownFunnel {
  const shown = new Map(labels.map(({ name, label = name }) => [normalizeLabel(label), name]));
  const there = stages.flatMap(({ id, end }) => {
    const name = shown.get(normalizeLabel(id));
    return name === undefined ? [] : [{ name, end }];
  });
  const listEnds = (end: NamedStage['end']): string[] =>
    there.flatMap((stage) => (stage.end === end ? [stage.name] : []));
  return {
    stages: [there.flatMap(({ name, end }) => (end === 'lost' ? [] : [name]))],
    won: listEnds('won'),
    lost: listEnds('lost'),
  };
}
