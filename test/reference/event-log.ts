import type { Basis, Credit, Period, TargetOverride } from '../../src/domain/evidence/funnel.ts';

/** A row of the contacts file as it was meant; an absent `createdAt` is missing or unreadable. Microseconds. */
export interface LogContact {
  readonly id: string | null;
  readonly manager?: string;
  readonly segment?: string;
  readonly origin?: string;
  readonly company?: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
}

/** A row of the transitions file as it was meant; an absent `at` is missing or unreadable. Microseconds. */
export interface LogEvent {
  readonly id: string | null;
  readonly label: string;
  readonly at?: number;
  readonly manager?: string;
  /** Whether it is what a list says of today. */
  readonly snapshot?: boolean;
  /** What its deal is worth; without a currency where none is named. */
  readonly amount?: { readonly sum: number; readonly currency?: string };
}

export interface EventLog {
  readonly contacts: readonly LogContact[];
  readonly events: readonly LogEvent[];
}

export interface LogFunnel {
  readonly stages: readonly { readonly labels: readonly string[]; readonly window?: number }[];
  readonly lost: readonly string[];
  readonly ignored: readonly string[];
  /** Target rules. */
  readonly overrides?: readonly TargetOverride[];
}

export interface Question {
  readonly credit: Credit;
  readonly basis: Basis;
  readonly by: 'manager' | 'segment' | 'team';
  /** Manager → team; where rows are teams. */
  readonly teams?: ReadonlyMap<string, string>;
  readonly period?: Period;
  /** What windows are measured against, and the exclusive bound of what has happened; the newest moment if absent. */
  readonly asOf?: { readonly moment: number; readonly before: number };
  /** The segments that count; all if absent. */
  readonly segments?: readonly string[];
  /** Whether ages are told, so that windows leave nobody out; not if absent. */
  readonly aged?: boolean;
}

/** What counts are split by: a name, or buckets of the entry into the step by their starts. */
export type FoldGrouping = 'manager' | 'segment' | 'origin' | 'team' | { readonly starts: readonly number[] };

export interface Cell {
  entered: number;
  converted: number;
  lost: number;
  open: number;
  immature: number;
}

/** The cells of one combination of keys, step 1 first. */
export interface Group {
  readonly keys: readonly (string | number | null)[];
  readonly cells: readonly Cell[];
}

/** One contact in one step, or on the whole way. */
export interface Judged {
  readonly keys: Group['keys'];
  /** 1..n; 0 is the whole way. */
  readonly step: number;
  /** The target rules that it is held to, an index each, -1 for none: that of the step, or those of the steps 1..n. */
  readonly overrides: readonly number[];
  /** Whole hours since its entry; null where that is unknown. */
  readonly age: number | null;
  /** The counts that it belongs to. */
  readonly counts: readonly (keyof Cell)[];
}

/** How long one contact has been on the way of a step (0: the whole one) until that ended. */
export interface TimeOnTheWay {
  readonly step: number;
  readonly hours: number;
  readonly fate: 'converted' | 'lost' | 'open';
  /** Whole hours since its entry. */
  readonly age: number;
}

/** What there is beside the counts, whatever they are split by. */
export interface FoldedLog {
  /** Contact by contact; none in the flow basis. */
  readonly overall: readonly Judged[];
  /** The keys of each contact lost at an unknown stage, of the period and the segments. */
  readonly unknown: readonly Group['keys'][];
  /** All of them. */
  readonly unknownLosses: number;
  /** Of all contacts whose entry is known, whatever is asked. */
  readonly times: readonly TimeOnTheWay[];
  /** What windows were measured against; -Infinity where nothing has a time. */
  readonly moment: number;
  /** Contacts there are, and those of them that entered stage 0 at an unknown time; filters leave these alone. */
  readonly contacts: number;
  readonly undated: number;
  readonly rejected: { readonly contacts: number; readonly transitions: number };
}

export interface FoldedGroups extends FoldedLog {
  readonly groups: readonly Group[];
  /** What the groups are made of, contact by contact. */
  readonly steps: readonly Judged[];
}

export interface Folded extends FoldedGroups {
  /** Row -> one cell a step, step 1 first; null is the row of those whom nobody is named for. */
  readonly rows: ReadonlyMap<string | null, readonly Cell[]>;
}
