import type { Basis, Credit, Period } from '../../src/domain/evidence/funnel.ts';

/** A row of the contacts file as it was meant; an absent `createdAt` is missing or unreadable. Microseconds. */
export interface LogContact {
  readonly id: string | null;
  readonly manager?: string;
  readonly segment?: string;
  readonly origin?: string;
  readonly createdAt?: number;
  readonly updatedAt?: number;
}

/** A row of the transitions file as it was meant; an absent `at` is missing or unreadable. Microseconds. */
export interface LogEvent {
  readonly id: string | null;
  readonly label: string;
  readonly at?: number;
  readonly manager?: string;
}

export interface EventLog {
  readonly contacts: readonly LogContact[];
  readonly events: readonly LogEvent[];
}

export interface LogFunnel {
  readonly stages: readonly { readonly labels: readonly string[]; readonly window?: number }[];
  readonly lost: readonly string[];
  readonly ignored: readonly string[];
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

export interface Folded {
  /** Row -> one cell a step, step 1 first; null is the row of those whom nobody is named for. */
  readonly rows: ReadonlyMap<string | null, readonly Cell[]>;
  /** What windows were measured against; -Infinity where nothing has a time. */
  readonly moment: number;
  /** Contacts there are, and those of them that entered stage 0 at an unknown time; filters leave these alone. */
  readonly contacts: number;
  readonly undated: number;
  readonly rejected: { readonly contacts: number; readonly transitions: number };
}
