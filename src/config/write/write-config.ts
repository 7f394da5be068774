import type { FunnelDraft, LabelDraft, StageDraft, TypoDraft } from '../../domain/draft/draft-funnel.ts';
import type { UsualStage } from '../../domain/draft/stage-words.ts';
import { isClock, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import type { Language } from '../../domain/text/language.ts';
import type { RowFilter } from '../../ingest/crm/preset.ts';
import type { Comments, ExampleStage } from './comments-en.ts';
import {
  type ConfigDraft,
  draftEntries,
  inventStage,
  isListOnly,
  labelOfRows,
  listColumnsOf,
  nameListStage,
  type StageTarget,
  spellLabels,
  type TableDraft,
} from './draft.ts';
import { offerTarget } from './offer-target.ts';
import { writeAliases } from './write-aliases.ts';
import { writeFiles } from './write-files.ts';
import { quoteList, quoteScalar } from './yaml-text.ts';

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
  const files = TABLE_NAMES.flatMap((table) => draft.tables[table]?.files ?? []);
  const pipeline =
    draft.pipeline === undefined
      ? []
      : [...comment(comments.pipeline), `pipeline: ${quoteScalar(draft.pipeline)}`];
  const listOnly = isListOnly(draft);
  const blocks = [
    comment(comments.head(files.map(quoteScalar).join(', '))),
    [...comment(comments.language), `language: ${draft.language}`],
    [...comment(comments.timezone), `timezone: ${quoteScalar(draft.timezone)}`],
    [...comment(comments.weekStart), 'weekStart: monday'],
    ...(pipeline.length === 0 || listOnly ? [] : [pipeline]),
    ...(draft.ids === undefined ? [] : [[...comment(comments.ids), `ids: ${draft.ids}`]]),
    writeStages(draft, comments),
    writeLost(draft, comments),
    writeLabels('ignored', draft.funnel, comments),
    ...TABLE_NAMES.map((table) =>
      writeTable(table, draft, comments, listOnly && table === 'contacts' ? pipeline : []),
    ),
    ...writeTrack(draft, comments),
    ...writeOptional(draft, comments),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function comment(lines: readonly string[], indent = ''): string[] {
  return lines.map((line) => `${indent}# ${line}`);
}

function writeStages(draft: ConfigDraft, comments: Comments): string[] {
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
    ...others.flatMap((stage) => writeStage(stage, draft, comments, true)),
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

function writeLost({ funnel }: ConfigDraft, comments: Comments): string[] {
  const guessed = funnel.doubts.flatMap((each) =>
    each.code === 'loss-by-behaviour' ? [comments.lostByBehaviour(quoteScalar(each.args.label))] : [],
  );
  const [head, ...rest] = writeLabels('lost', funnel, comments);
  return [head!, ...comment(guessed), ...rest];
}

function writeLabels(key: 'lost' | 'ignored', funnel: FunnelDraft, comments: Comments): string[] {
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

function writeTable(
  table: TableName,
  { tables: { [table]: given }, funnel }: ConfigDraft,
  comments: Comments,
  pipeline: readonly string[],
): string[] {
  const example = `${table}.csv`;
  if (!given) return comment([...comments[table], `${table}:`, `  file: ${example}`]);
  const { dates, unread } = given;
  return [
    ...comment(comments[table]),
    `${table}:`,
    ...writeFiles(given, example, comments).map((line) => `  ${line}`),
    ...(given.preset ? [`  preset: ${given.preset.name}   # ${comments.preset(given.preset.crm)}`] : []),
    ...(table === 'transitions' ? [`  shape: ${given.shape}   # ${comments.shapes[given.shape]}`] : []),
    ...(table === 'transitions' ? writeRows(given, funnel, comments) : []),
    ...pipeline.map((line) => `  ${line}`),
    ...writeFormat(given, comments),
    ...(dates
      ? [
          ...comment(comments.dates(quoteScalar(dates.example), `dates: ${quoteScalar(dates.other)}`), '  '),
          `  dates: ${quoteScalar(dates.pattern)}`,
        ]
      : []),
    ...(unread === undefined
      ? []
      : [`  # dates: dd.MM.yyyy HH:mm   # ${comments.unread(quoteScalar(unread))}`]),
    ...writeColumns(table, given, comments),
  ];
}

/** What `voronka track` has to know: a list that is the transitions it reads as they are. */
function writeTrack(
  { tables: { contacts, transitions }, pipeline }: ConfigDraft,
  comments: Comments,
): string[][] {
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

/** How the files are cut into cells: it was detected, and will be again. */
function writeFormat({ encoding, delimiter, header, sheet }: TableDraft, comments: Comments): string[] {
  const keys =
    sheet === undefined
      ? { encoding: quoteScalar(encoding), delimiter: delimiter === '\t' ? 'tab' : `"${delimiter}"` }
      : { sheet: quoteScalar(sheet) };
  const given = header === undefined ? keys : { ...keys, header };
  return Object.entries(given).map(([key, value]) => `  # ${key}: ${value}   # ${comments.detected}`);
}

/** How rows become events, as far as their shape does not say it. */
function writeRows(given: TableDraft, funnel: FunnelDraft, comments: Comments): string[] {
  const entries = draftEntries(given, funnel).map(({ stage, lost, column, where }) => {
    const target = stage === undefined ? `lost: ${lost}` : `stage: ${quoteScalar(stage)}`;
    return `    - { ${[target, `column: ${quoteScalar(column)}`, ...writeFilter(where)].join(', ')} }`;
  });
  return [
    ...(given.numbered ? [`  numbered: true   # ${comments.numbered}`] : []),
    ...writeFilter(given.where).map((line) => `  ${line}   # ${comments.where}`),
    ...(entries.length > 0 ? [`  entries:   # ${comments.entries}`, ...entries] : []),
  ];
}

function writeFilter(where: RowFilter = {}): string[] {
  const conditions = Object.entries(where).map(
    ([header, values]) => `${quoteScalar(header)}: ${quoteList(values)}`,
  );
  return conditions.length === 0 ? [] : [`where: { ${conditions.join(', ')} }`];
}

function writeColumns(table: TableName, { columns, extra, shape }: TableDraft, comments: Comments): string[] {
  const found = new Map(columns.map(({ logical, header }) => [logical, header]));
  const listed = listColumnsOf(table, shape).filter((logical) => found.has(logical) || !isClock(logical));
  const lines = listed.map((logical) => {
    const header = found.get(logical);
    const line =
      header === undefined ? `# ${logical}: ${comments.columnName}` : `${logical}: ${quoteScalar(header)}`;
    const meaning =
      table === 'transitions' && shape === 'long' && logical === 'manager'
        ? comments.mover
        : comments.columns[logical];
    return { line, meaning };
  });
  const width = Math.max(...lines.map(({ line }) => line.length));
  const names = extra.map(quoteScalar).join(', ');
  return [
    found.size === 0 ? '  # columns:' : '  columns:',
    ...lines.map(({ line, meaning }) => `    ${line.padEnd(width)}   # ${meaning}`),
    ...((table === 'contacts' || shape !== 'long') && extra.length > 0
      ? [`  # ${comments.extra(names)}`]
      : []),
  ];
}

function writeOptional(
  { funnel, aliases = [], aliasesTaken = false }: ConfigDraft,
  comments: Comments,
): string[][] {
  const stage = funnel.stages.length > 1 ? funnel.stages.at(-1)!.id : comments.exampleStages.at(-1)!.id;
  const { to } = comments.aliasExample;
  const joined = ['managers:', ...writeAliases(aliases, comments).map((line) => `  ${line}`)];
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
      ...comments.analysis,
      'analysis: { credit: entry, basis: cohort, maturity: auto, confidence: 0.95, alpha: 0.05, minEntered: 5 }',
    ]),
  ];
}
