import type { IdForm } from '../quality/id-form.ts';
import type { RecordProblem } from '../quality/row-problems.ts';
import type { TableName } from '../tables.ts';

/** Why a column was taken for a logical one, where that is no more than a guess. */
export type GuessReason = 'name' | 'editor' | 'person-id' | 'edited' | 'created' | 'closed' | 'other-date';

/** A column that was taken, and others that would do nearly as well. */
export interface ColumnDoubt {
  readonly table: TableName;
  readonly column: string;
  readonly header: string;
  readonly others: readonly string[];
}

/**
 * Everything that `init` may be unsure of, and what its sentence needs. A doubt is no problem: a config is written all
 * the same, and the reader is told what to look at.
 */
export interface DoubtArgs {
  // stages
  /** No label was found: no transitions were given, or none of them has one. */
  'stages-none': { transitions: boolean };
  'stages-few': { label: string };
  /** A stage that only makes the config run. */
  'stage-invented': { stage: string };
  'labels-many': { labels: number; stages: number };
  /** Labels that the config does not have. */
  'labels-cut': { labels: number; rows: number };
  /** Neighbours whose order few contacts vouch for. */
  'order-weak': { first: string; second: string; before: number; after: number };
  /** The order of present stages is a guess altogether. */
  'order-snapshot': Record<never, never>;
  /** Further ones of the same kind; the config marks them all. */
  'orders-weak': { more: number };
  'loss-by-behaviour': { label: string; contacts: number; followed: number; sources: readonly string[] };
  /** Called a loss, but contacts go on after it. */
  'loss-goes-on': { label: string; contacts: number; followed: number };
  /** Junk, spam, a duplicate: a loss, or nothing that anybody has to answer for. */
  'loss-by-word': { label: string };
  /** An end by its name, which does not say whether it is a good one. */
  'end-unclear': { label: string };
  'ignored-by-name': { label: string; performer?: string };
  'label-typo': { label: string; near: string; rows: number };
  'labels-rare': { labels: readonly string[] };
  /** A table of present stages rather than a history. */
  'one-row-each': { contacts: number };
  /** Contacts of the list that have no event at all. */
  'list-apart': { listed: number; entered: number; label: string };
  /** The CRM's own table says that the stages are of several pipelines; `header` is the column of their ids. */
  'pipelines-of-stages': {
    header: string;
    chosen: string;
    pipelines: readonly { readonly name: string; readonly rows: number }[];
  };
  // tables of a database
  /** Several tables could be the list of contacts: none was taken. */
  'contacts-several': { tables: readonly string[]; transitions: string };
  /** The table is large: of its contacts only every so-manyth was looked at. */
  'rows-sampled': { file: string; rows: number; every: number };
  /** A column marks rows as deleted where they were copied from. */
  'rows-deleted': { file: string; header: string; rows: number; kept: readonly string[] };
  // files
  /** Records that could not be told apart into fields; the first of them and what is wrong with it. */
  'rows-broken': { file: string; rows: number; read: number; first: RecordProblem };
  /** The header is not the first line: what stands above it, from the first. */
  'header-below': { file: string; line: number; above: number; text: string };
  /** Of a workbook one sheet was read. */
  'sheets-several': { file: string; sheet: string; others: readonly string[] };
  'pipelines-several': {
    chosen: string;
    pipelines: readonly { readonly name: string; readonly rows: number }[];
  };
  /** The labels themselves name several pipelines; `header` is their column. */
  'pipelines-in-labels': {
    header: string;
    chosen: string;
    pipelines: readonly { readonly name: string; readonly rows: number }[];
  };
  /** A list of present stages; whether it keeps the stage at which a deal was lost. */
  'snapshot-only': { file: string; keepsStage: boolean };
  'ids-apart': { contacts: number; transitions: number; both: number };
  /** The two files write ids differently; the config says how they are compared. */
  'ids-form': { form: IdForm; contacts: number; transitions: number; exact: number; both: number };
  'ids-rounded': { file: string; rows: number; example: string };
  'column-guessed': ColumnDoubt & { why: GuessReason };
  'column-others': ColumnDoubt;
  'column-twice': { table: TableName; column: string; header: string };
  'columns-differ': { table: TableName; column: string; headers: readonly string[] };
  'manager-absent': Record<never, never>;
  /** No column tells the rows apart: each is a contact of its own. */
  'rows-numbered': { file: string };
  /** A status says how deals end, beside the stage that they keep. */
  'status-ends': { header: string; won: readonly string[]; lost: readonly string[] };
  /** Columns of dates that were taken for stages, and other dates. */
  'dates-stages': { file: string; headers: readonly string[]; left: readonly string[] };
  /** Of a log of all changes, only those of the stage are read. */
  'changes-of-field': { file: string; header: string; values: readonly string[] };
  /** No column holds times; a stage may be there. */
  'times-none': { file: string; stage: string | null };
  'day-order': { file: string; example: string; pattern: string; other: string };
  'times-unread': { file: string; rows: number; read: number; example: string };
  'times-missing': { file: string; rows: number; read: number };
  'standard-input': { table: TableName };
  'zone-utc': Record<never, never>;
  /** A pattern that would find the next exports, and older ones as well. */
  'exports-older': { table: TableName; pattern: string; others: readonly string[] };
  /** Spellings that are probably one person's. */
  'managers-alike': { names: readonly { readonly from: string; readonly to: string }[] };
}

export type DoubtCode = keyof DoubtArgs;
export type Doubt<C extends DoubtCode = DoubtCode> = {
  [K in C]: { readonly code: K; readonly args: DoubtArgs[K] };
}[C];

/** Something that was guessed, and what is unsure about it. */
export interface Doubtful<T> {
  readonly value: T;
  readonly doubts: readonly Doubt[];
}

/** Builds a doubt; the arguments are checked against the code. */
export function doubt<C extends DoubtCode>(code: C, args: DoubtArgs[C]): Doubt {
  return { code, args } as unknown as Doubt;
}
