import type { FunnelDraft, LabelDraft, StageDraft, TypoDraft } from '../../domain/draft/draft-funnel.ts';
import type { UsualStage } from '../../domain/draft/stage-words.ts';
import type { Comments, ExampleStage } from './comments-en.ts';
import {
  type ConfigDraft,
  inventStage,
  labelOfRows,
  nameListStage,
  type StageTarget,
  spellLabels,
} from './draft.ts';
import { offerTarget } from './offer-target.ts';
import { writePurpose } from './write-controls.ts';
import { comment, quoteList, quoteScalar } from './yaml-text.ts';

/** The stages in order, each with its labels and a target to be switched on. */
export function writeStages(draft: ConfigDraft, comments: Comments): string[] {
  const { listApart } = draft;
  const { stages } = draft.funnel;
  const [first, ...others] = stages;
  const [list] = comments.exampleStages;
  return [
    ...comment(comments.stages),
    'stages:',
    ...comment(comments.firstStage, '  '),
    ...(listApart && first ? writeList(stages, comments) : []),
    ...(first
      ? writeStage(first, draft, comments, listApart)
      : writeItem(list.id, list.name, [list.name]).map((line) => `  ${line}`)),
    ...others.flatMap((stage, index) => [
      ...writeStage(stage, draft, comments, true),
      // once is enough to show how it is written
      ...(index === 0 ? comment(writePurpose(comments), '    ') : []),
    ]),
    ...writeInvented(draft, comments),
  ];
}

/** One stage is no funnel: an example that makes the config run, and what others could look like. */
function writeInvented(draft: ConfigDraft, comments: Comments): string[] {
  const invented = inventStage(draft, comments);
  if (invented === null) return [];
  const { id, name } = invented;
  const rest = comments.exampleStages.slice(1).filter((stage) => stage !== invented);
  return [
    ...comment(comments.noStages, '  '),
    ...writeItem(id, name, [name]).map((line) => `  ${line}`),
    ...comment(listExamples(rest), '  '),
  ];
}

/** The list as a stage of its own, which no event leads to. */
function writeList(stages: readonly StageDraft[], comments: Comments): string[] {
  const { id, name } = nameListStage(stages, comments);
  return [...comment(comments.listApart, '  '), ...writeItem(id, name, []).map((line) => `  ${line}`)];
}

function listExamples(stages: readonly ExampleStage[]): string[] {
  return stages.flatMap(({ id, name, target }) => [
    ...writeItem(id, name, [name]),
    ...(target === undefined ? [] : [`  target: ${target}`]),
  ]);
}

function writeItem(id: string, name: string, labels: readonly string[]): string[] {
  return [`- id: ${quoteScalar(id)}`, `  name: ${quoteScalar(name)}`, `  labels: ${quoteList(labels)}`];
}

function writeStage(
  stage: StageDraft,
  { funnel, targets }: ConfigDraft,
  comments: Comments,
  hasTarget: boolean,
): string[] {
  const { id, name, usual, unsure } = stage;
  return [
    ...(unsure ? [`  # ${comments.unsureStage}`] : []),
    ...writeItem(id, name, spellLabels(stage, funnel)).map((line) => `  ${line}`),
    ...writeTypos([stage], funnel.typos, comments).map((line) => `    ${line}`),
    ...(hasTarget ? writeTarget(targets?.[id], usual, comments).map((line) => `    ${line}`) : []),
  ];
}

/** What was decided; else what one could begin with, to be switched on. */
function writeTarget(
  decided: StageTarget | undefined,
  usual: UsualStage | null,
  comments: Comments,
): string[] {
  if (decided !== undefined) return [`target: ${decided.target}`, `floor: ${decided.floor}`];
  const { target, floor } = offerTarget(usual);
  const hint = usual === null ? '' : `   # ${comments.usual[usual]}`;
  return [`# target: ${target}${hint}`, `# floor: ${floor}`];
}

/** The list of labels once more, with its likely misspellings, to be switched on in its place. */
function writeTypos(
  labels: readonly LabelDraft[],
  typos: readonly TypoDraft[],
  comments: Comments,
): string[] {
  const own = labels.map(labelOfRows);
  return typos
    .filter(({ near, joined }) => joined !== true && labels.some(({ name }) => name === near))
    .map((typo) => {
      const note = comments.typo(quoteScalar(typo.name), typo.rows);
      return `# labels: ${quoteList([...own, labelOfRows(typo)])}   # ${note}`;
    });
}

/** The losses, and what they were guessed from. */
export function writeLost({ funnel }: ConfigDraft, comments: Comments): string[] {
  const guessed = funnel.doubts.flatMap((each) =>
    each.code === 'loss-by-behaviour' ? [comments.lostByBehaviour(quoteScalar(each.args.label))] : [],
  );
  const [head, ...rest] = writeLabels('lost', funnel, comments);
  return [head!, ...comment(guessed), ...rest];
}

/** Labels that are no stages, or an example of such. */
export function writeLabels(key: 'lost' | 'ignored', funnel: FunnelDraft, comments: Comments): string[] {
  const example = comments[`${key}Example`];
  const labels = funnel[key];
  const names = labels.length === 0 ? [example] : labels.flatMap((label) => spellLabels(label, funnel));
  const lines = [`${key}:`, `  labels: ${quoteList(names)}`];
  const written = labels.length === 0 ? comment(lines) : lines;
  return [
    ...comment(comments[key]),
    ...written,
    ...writeTypos(labels, funnel.typos, comments).map((line) => `  ${line}`),
  ];
}
