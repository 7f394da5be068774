import type { Problem } from '../../domain/problem.ts';
import { type Notice, shareOf, UNIT_OF_NOTICE } from '../../domain/quality/notice.ts';
import type { OpenDecision } from '../../domain/quality/open-decisions.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../../domain/quality/suggestion.ts';
import { ACCOUNTED_TABLES } from '../../domain/tables.ts';
import { declareTable } from '../column.ts';
import type { FileAccount } from '../meta.ts';
import type { Name, Named } from '../model.ts';

export const ACCOUNTS = declareTable<Named<FileAccount>>()({
  table: { type: 'name', read: ({ table }) => table, choices: ACCOUNTED_TABLES },
  file: { type: 'text', read: ({ file }) => file, of: 'as the user wrote it' },
  rows: { type: 'count', read: ({ rows }) => rows, of: 'rows read: used + rejected' },
  used: { type: 'count', read: ({ used }) => used },
  rejected: { type: 'count', read: ({ rejected }) => rejected },
  aside: {
    type: 'count',
    read: ({ aside }) => aside,
    of: 'used rows of other pipelines or outside `where`: they change nothing',
  },
  passedOver: {
    type: 'count',
    json: 'passedOver',
    read: ({ passedOver }) => passedOver,
    of: 'lines that are no rows: above the header, between groups, behind the last record; not among `rows`',
  },
});

/** A problem, its file and its sentence in words. */
export interface ProblemFacts {
  readonly problem: Problem;
  readonly file: string | null;
  readonly message: string;
}

/** Every rejected row with its place, the reason and the original text. */
export const REJECTS = declareTable<ProblemFacts>()({
  file: { type: 'text', absent: true, read: ({ file }) => file },
  line: { type: 'count', absent: true, read: ({ problem }) => problem.place.line ?? null },
  reason: { type: 'text', read: ({ problem }) => problem.code },
  column: { type: 'text', absent: true, read: ({ problem }) => problem.place.column?.toString() ?? null },
  value: { type: 'text', absent: true, read: ({ problem }) => problem.place.value ?? null },
  message: { type: 'text', read: ({ message }) => message },
  text: { type: 'text', absent: true, read: ({ problem }) => problem.place.text ?? null },
});

/** What the config says and hardly means. */
export const WARNINGS = declareTable<ProblemFacts>()({
  warning: { type: 'text', read: ({ problem }) => problem.code },
  file: REJECTS.file,
  line: REJECTS.line,
  column: REJECTS.column,
  message: REJECTS.message,
  text: REJECTS.text,
});

/** A step whose verdict hangs on its open contacts, and what it is called. */
export interface DecisionFacts extends OpenDecision {
  readonly who: Name;
  readonly stage: Name;
}

export const DECISIONS = declareTable<DecisionFacts>()({
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: { type: 'count', read: ({ aged }) => aged.entered },
  converted: { type: 'count', read: ({ aged }) => aged.converted },
  open: { type: 'count', absent: true, read: ({ aged }) => aged.open },
  mature: {
    type: 'amount',
    absent: true,
    read: ({ aged }) => aged.mature,
    of: 'finished contacts that the entered ones are worth',
  },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ aged }) => aged.coefficient,
    of: 'converted / mature',
  },
  verdict: { type: 'verdict', absent: true, read: ({ aged }) => aged.verdict },
  coefficient_off: {
    type: 'fraction',
    absent: true,
    read: ({ ageless }) => ageless.coefficient,
    of: 'with --maturity off',
  },
  verdict_off: {
    type: 'verdict',
    absent: true,
    read: ({ ageless }) => ageless.verdict,
    of: 'with --maturity off',
  },
});

/** One of the first rows that were rejected for a reason; `rows` of them were. */
export interface ExampleFacts extends ProblemFacts {
  readonly table: Name;
  readonly rows: number;
}

export const PROBLEMS = declareTable<ExampleFacts>()({
  table: { type: 'name', read: ({ table }) => table },
  problem: REJECTS.reason,
  count: { type: 'count', read: ({ rows }) => rows },
  file: REJECTS.file,
  line: REJECTS.line,
  column: REJECTS.column,
  value: {
    type: 'text',
    absent: true,
    read: ({ problem }) => problem.place.value ?? problem.place.text ?? null,
  },
  message: REJECTS.message,
});

/** A notice in words. */
export interface NoticeFacts {
  readonly notice: Notice;
  readonly examples: string;
  readonly message: string;
  readonly effect: string;
}

export const NOTICES = declareTable<NoticeFacts>()({
  kind: { type: 'text', read: ({ notice }) => notice.code },
  count: { type: 'count', read: ({ notice }) => notice.count },
  example: { type: 'text', read: ({ examples }) => examples },
  message: { type: 'text', read: ({ message }) => message },
  share: { type: 'fraction', absent: true, read: ({ notice }) => shareOf(notice) },
  of: { type: 'text', read: ({ notice }) => UNIT_OF_NOTICE[notice.code] },
  effect: { type: 'text', read: ({ effect }) => effect },
});

export type SuggestionOf<K extends Suggestion['kind']> = Extract<Suggestion, { kind: K }>;

export const SUGGESTIONS = declareTable<Suggestion>()({
  kind: { type: 'text', json: 'suggestion', read: ({ kind }) => kind, choices: SUGGESTION_KINDS },
  from: { type: 'text', read: sourceOf, of: 'a name, a user or a label as the files have it; of ids: ids' },
  to: {
    type: 'text',
    absent: true,
    read: targetOf,
    of: 'the name it stands for, the id of the stage it belongs to, or the form of ids',
  },
  count: {
    type: 'count',
    json: 'rows',
    read: countOf,
    of: 'rows that carry it; of ids: ids that match then',
  },
  config: {
    type: 'text',
    read: writeConfigLine,
    of: 'a line for the config, YAML; of a stage its `labels` alone',
  },
});

function sourceOf(suggestion: Suggestion): string {
  return suggestion.kind === 'ids' ? 'ids' : suggestion.from;
}

function countOf(suggestion: Suggestion): number {
  return suggestion.kind === 'ids' ? suggestion.both : suggestion.rows;
}

/** The name it stands for, the form of ids, or the id of the stage it belongs to. */
function targetOf(suggestion: Suggestion): string | null {
  if (suggestion.kind === 'ids') return suggestion.form;
  return suggestion.kind === 'system' ? null : suggestion.to;
}

/** What the config needs, as one line of YAML. */
function writeConfigLine(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'ids':
      return `ids: ${suggestion.form}`;
    case 'alias':
      return `managers: { aliases: { ${quote(suggestion.from)}: ${quote(suggestion.to)} } }`;
    case 'system':
      return `managers: { system: [${quote(suggestion.from)}] }`;
    case 'label':
      return writeLabels(suggestion);
  }
}

export function writeLabels({ labels }: SuggestionOf<'label'>): string {
  return `labels: [${labels.map(quote).join(', ')}]`;
}

/** A JSON text is a YAML text too. */
export function quote(text: string): string {
  return JSON.stringify(text);
}
