import type { DayOrder } from './calendar/date-pattern.ts';
import type { TableName } from './tables.ts';
import type { MomentSource } from './tracking.ts';

/** Where a problem stands. Lines are an editor's, counted from 1. */
export interface Place {
  /** The path as the user wrote it; `-` is standard input. */
  readonly file?: string;
  readonly line?: number;
  /** Column number in a config file, or the column's name in a table. */
  readonly column?: number | string;
  /** The offending line (or value, where there is no line), uncut; renderers clip and clean it. */
  readonly text?: string;
  /** The cell at fault within the line. */
  readonly value?: string;
}

/** Every kind of problem and what its sentence needs. Sentences themselves live in the report's texts, once per language. */
export interface ProblemArgs {
  // a file as a whole
  'file-missing': { expected: InputKind };
  'file-directory': { expected: InputKind };
  'file-forbidden': { expected: InputKind };
  'file-empty': { expected: InputKind };
  'file-foreign': { seems: ForeignKind };
  'file-unreadable': { format: 'parquet' | 'json'; detail: string };
  'file-no-records': Record<never, never>;
  'file-pattern-empty': Record<never, never>;
  'file-gzip-broken': { expected: InputKind };
  'encoding-unsupported': { encoding: string; known: readonly string[] };
  'encoding-broken': { encoding: string };
  'column-missing': {
    table: TableName | 'track';
    column: string;
    found: readonly string[];
    known: readonly string[];
  };
  'column-not-found': {
    table: TableName | 'managers.teams' | 'track';
    column: string;
    header: string;
    found: readonly string[];
    nearest?: string;
  };
  'column-twice': {
    table: TableName | 'managers.teams' | 'track';
    column: string;
    header: string;
    positions: readonly number[];
  };
  'pipelines-several': {
    header: string;
    pipelines: readonly { readonly name: string; readonly rows: number }[];
  };
  /** `header` is null where names of columns tell the pipeline. */
  'pipeline-unknown': { header: string | null; known: readonly string[]; nearest?: string };
  /** Of several conditions those that leave nothing together; `known` are values of the only one that does so alone. */
  'where-nothing': {
    conditions: readonly { readonly header: string; readonly values: readonly string[] }[];
    known: readonly string[];
    nearest?: string;
  };
  'pipeline-column': { table: TableName | 'track' };
  'dates-several': { headers: readonly string[] };
  'entries-none': { found: readonly string[]; labels: readonly string[] };
  'entry-label': { header: string; nearest?: string };
  'preset-layout': { preset: string; found: readonly string[] };
  'preset-unclear': { stages: readonly string[]; preset: string };
  /** `init` has no config to find files in. */
  'input-none': { command?: 'init' };
  'input-stdin-twice': Record<never, never>;
  'input-differs': { table: TableName; first: string; missing: readonly string[] };
  'rows-all-rejected': { table: TableName; rows: number; commonest: RowProblemCode };
  'times-ambiguous': {
    table: TableName | 'track';
    column: string;
    example: string;
    readings: readonly DayReading[];
  };
  'times-contradict': { table: TableName | 'track'; column: string };
  // a row
  'id-missing': Record<never, never>;
  'time-missing': Record<never, never>;
  'time-unreadable': { pattern?: string };
  'stage-missing': Record<never, never>;
  'stage-unknown': { nearest?: string };
  'record-fields': { expected: number; found: number };
  'record-quote': Record<never, never>;
  'record-long': { limit: number };
  // the config file
  'config-absent': Record<never, never>;
  'config-syntax': { detail: string };
  'config-key-unknown': { key: string; nearest?: string; known: readonly string[] };
  'config-missing': { key: string };
  'config-type': { key: string; expected: readonly string[] };
  'config-choice': { key: string; choices: readonly string[]; nearest?: string };
  'config-range': { key: string };
  'config-percent': { key: string };
  'config-floor': { target: number; floor: number };
  'config-stages-few': Record<never, never>;
  'config-target-first': Record<never, never>;
  'config-floor-alone': Record<never, never>;
  'config-stage-twice': { stage: string };
  'config-label-twice': { label: string; other: string };
  'config-stage-unknown': { nearest?: string; known: readonly string[] };
  'config-window': Record<never, never>;
  'config-entry': Record<never, never>;
  'config-entry-stage': { nearest?: string; known: readonly string[] };
  'config-entries-long': Record<never, never>;
  'config-numbered-long': Record<never, never>;
  'config-zone': { nearest?: string };
  'config-period': Record<never, never>;
  'config-dates': Record<never, never>;
  'config-delimiter': Record<never, never>;
  // managers and their teams
  'team-manager-blank': Record<never, never>;
  'team-manager-twice': {
    manager: string;
    attribute: string;
    value: string;
    other: string;
    /** The line of the other. */
    first: number;
  };
  'team-columns-none': { found: readonly string[] };
  'team-record': { reason: RowProblemCode };
  // the command line
  'option-unknown': { option: string; nearest?: string; command: string };
  'option-value': { option: string; choices: readonly string[]; nearest?: string };
  'option-argument': { option: string };
  'option-date': { option: string };
  'option-period': { nearest?: string; examples: readonly string[] };
  'option-conflict': { option: string; other: string };
  'option-order': Record<never, never>;
  'command-unknown': { nearest?: string; known: readonly string[] };
  'argument-excess': { command: string };
  'manager-unknown': { nearest?: string; known: readonly string[] };
  'segment-unknown': { nearest?: string; known: readonly string[] };
  'segment-absent': Record<never, never>;
  'dimension-unknown': { nearest?: string; known: readonly string[] };
  // track
  'track-deals-missing': Record<never, never>;
  'option-required': { option: string; command: string };
  'option-seconds': { option: string };
  'track-same': Record<never, never>;
  'track-future': Record<never, never>;
  'track-no-deals': Record<never, never>;
  'track-refused': { history: string };
  'track-torn': { contact: string; stages: readonly string[] };
  /** Moments are ISO 8601; the newest event of the history is this contact's. */
  'track-older': { at: string; source: MomentSource; history: string; newest: string; contact: string };
  'track-stale': { deals: number; history: string; newest: string };
  'history-unfit': Record<never, never>;
  'history-footer': { lines: number };
  'history-letter': { encoding: string; letter: string };
  'history-busy': Record<never, never>;
  /** `pid` is 0 where the lock does not say whose it is. */
  'lock-held': { pid: number; host: string; since: string; seconds: number };
  // the way out
  'output-input': { option: string };
  'output-format': { known: readonly string[] };
  'output-exists': Record<never, never>;
  'output-failed': { reason: string };
  'engine-missing': { platform: string };
  'engine-failed': { detail: string };
}

/** The reasons for which a row is rejected. */
export const ROW_PROBLEMS = [
  'id-missing',
  'stage-missing',
  'stage-unknown',
  'time-missing',
  'time-unreadable',
  'record-fields',
  'record-quote',
  'record-long',
] as const satisfies readonly (keyof ProblemArgs)[];
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

export type InputKind = 'contacts' | 'transitions' | 'deals' | 'config' | 'teams';

/** One of the ways to read a date, and the day (ISO 8601) it makes of it. */
export interface DayReading {
  readonly order: DayOrder;
  readonly day: string;
}
export const FOREIGN_KINDS = [
  'xlsx',
  'xls',
  'zip',
  'html',
  'pdf',
  'lfs-pointer',
  'json',
  'parquet',
  'binary',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

export type ProblemCode = keyof ProblemArgs;
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K; readonly args: ProblemArgs[K]; readonly place: Place };
}[C];

/** Builds a problem; the arguments are checked against the code. */
export function problem<C extends ProblemCode>(code: C, args: ProblemArgs[C], place: Place = {}): Problem {
  return { code, args, place } as unknown as Problem;
}

/** The user's mistake(s): printed as sentences, exit status 2. Collected, so that one run shows them all. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.code).join(', '));
    this.name = 'InputError';
    this.problems = problems;
  }
}
