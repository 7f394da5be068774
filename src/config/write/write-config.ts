import { TABLE_NAMES } from '../../domain/tables.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Comments } from './comments-en.ts';
import { type ConfigDraft, isListOnly } from './draft.ts';
import { writeAliases } from './write-aliases.ts';
import { writeControls } from './write-controls.ts';
import { writeLabels, writeLost, writeStages } from './write-stages.ts';
import { writeTable } from './write-table.ts';
import { comment, quoteScalar } from './yaml-text.ts';

/** The comments of one language; the other is not loaded. */
export async function loadComments(language: Language): Promise<Comments> {
  return language === 'ru'
    ? (await import('./comments-ru.ts')).commentsRu
    : (await import('./comments-en.ts')).commentsEn;
}

/**
 * Writes a draft as the text of a `voronka.yaml` that explains itself. What was found is switched on; what people have
 * to decide (targets, misspellings) stands beside it in comments, ready to be switched on.
 */
export function writeConfig(draft: ConfigDraft, comments: Comments): string {
  const { source } = draft;
  const files = TABLE_NAMES.flatMap((table) => draft.tables[table]?.files ?? []);
  const origin = source === undefined ? files : [source];
  const pipeline =
    draft.pipeline === undefined
      ? []
      : [...comment(comments.pipeline), `pipeline: ${quoteScalar(draft.pipeline)}`];
  const listOnly = isListOnly(draft);
  const blocks = [
    comment(comments.head(origin.map(quoteScalar).join(', '))),
    [...comment(comments.language), `language: ${draft.language}`],
    [...comment(comments.timezone), `timezone: ${quoteScalar(draft.timezone)}`],
    [...comment(comments.weekStart), 'weekStart: monday'],
    ...(pipeline.length === 0 || listOnly ? [] : [pipeline]),
    ...(draft.ids === undefined ? [] : [[...comment(comments.ids), `ids: ${draft.ids}`]]),
    writeStages(draft, comments),
    writeLost(draft, comments),
    writeLabels('ignored', draft.funnel, comments),
    ...(source === undefined ? [] : [[...comment(comments.source), `source: ${quoteScalar(source)}`]]),
    ...TABLE_NAMES.map((table) =>
      writeTable(table, draft, comments, listOnly && table === 'contacts' ? pipeline : []),
    ),
    ...writeTrack(draft, comments),
    ...writeControls(draft, comments),
    ...writeOptional(draft, comments),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What `voronka track` has to know: a list that is the transitions it reads as they are. */
function writeTrack(
  { tables: { contacts, transitions }, pipeline, source }: ConfigDraft,
  comments: Comments,
): string[][] {
  // it takes a list from a file
  if (source !== undefined) return [];
  if (transitions?.shape === 'snapshot') {
    const known = transitions.columns.some(({ logical }) => logical === 'contact_id');
    return known ? [comment(comments.trackable(quoteScalar(transitions.files[0] ?? '-')))] : [];
  }
  if (contacts?.preset === undefined || transitions === undefined) return [];
  return [
    [
      ...comment(comments.track),
      'track:',
      `  preset: ${contacts.preset.name}`,
      ...(pipeline === undefined ? [] : [`  pipeline: ${quoteScalar(pipeline)}`]),
    ],
  ];
}

function writeOptional(
  { funnel, aliases = [], aliasesTaken = false }: ConfigDraft,
  comments: Comments,
): string[][] {
  const stage = funnel.stages.length > 1 ? funnel.stages.at(-1)!.id : comments.exampleStages.at(-1)!.id;
  const { to } = comments.aliasExample;
  // what stands in a table of the CRM is no offer
  const most = aliasesTaken ? Number.POSITIVE_INFINITY : undefined;
  const joined = ['managers:', ...writeAliases(aliases, comments, most).map((line) => `  ${line}`)];
  return [
    comment([
      ...comments.targets,
      'targets:',
      `  - { stage: ${quoteScalar(stage)}, segment: ${comments.segmentExample}, target: 85%, floor: 80% }`,
    ]),
    [
      ...comment(comments.managers),
      ...(aliasesTaken ? joined : comment(joined)),
      ...comment([
        `  system: [${comments.systemExample}]`,
        `  teams: { ${quoteScalar(to)}: ${comments.teamExample} }`,
      ]),
    ],
    comment([
      ...comments.plan,
      'plan:',
      `  - { period: 2026-12, stage: ${quoteScalar(stage)}, count: 61 }`,
      `  - { period: 2026-12, manager: ${quoteScalar(to)}, stage: ${quoteScalar(stage)}, count: 30 }`,
      'calendar: { holidays: [2026-12-31, 2027-01-01..2027-01-08] }',
    ]),
    comment([
      ...comments.analysis,
      'analysis: { credit: entry, basis: cohort, maturity: auto, confidence: 0.95, alpha: 0.05, minEntered: 5 }',
    ]),
    comment([
      ...comments.reports,
      'reports:',
      '  monday: { command: report, period: last-week, outputs: [monday.html, monday.xlsx] }',
      '  cards: { command: scorecard, all: true, outputs: ["cards/{manager}.html"] }',
    ]),
  ];
}
