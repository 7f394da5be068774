import type { BuiltInReason } from '../../domain/refusals/built-in-reasons.ts';
import type { RECALL, REFUSALS } from './refusals-tables.ts';

/** A reason at somebody, beside the same at the colleagues. */
export interface StandingOut {
  readonly name: string;
  readonly reason: string;
  /** Where stages are told apart: the one it is about. */
  readonly stage: string | null;
  readonly lost: number;
  readonly of: number;
  readonly share: number;
  readonly others: number;
}

/** What `refusals` says, in one language. */
export interface RefusalsTexts {
  /** Names of the reasons that are built in. */
  readonly reasons: Readonly<Record<BuiltInReason, string>>;
  readonly none: string;
  readonly stages: {
    /** Lost after the last one. */
    readonly after: string;
    readonly unknown: string;
    /** Of all of them. */
    readonly all: string;
  };
  readonly columns: Readonly<Record<keyof typeof REFUSALS | 'unrecorded' | 'bar', string>>;
  /** In place of the colleagues, where rows are no people. */
  readonly others: string;
  readonly titles: {
    readonly refusals: (lost: number) => string;
    readonly rows: (dimension: string) => string;
    readonly flags: string;
    readonly recall: (facts: { contacts: number; until: string }) => string;
    readonly calls: string;
  };
  readonly flags: {
    readonly excuse: (facts: StandingOut) => string;
    readonly more: (facts: StandingOut) => string;
    readonly unrecorded: (facts: Omit<StandingOut, 'others'>) => string;
    readonly nobody: string;
    /** Too few losses of anybody. */
    readonly few: (fewest: number) => string;
    /** Nobody to compare with. */
    readonly alone: string;
  };
  /** What a flag means. */
  readonly meanings: {
    readonly excuse: string;
    /** Of managers, and of whatever else stands in their place. */
    readonly more: string;
    readonly moreOf: string;
    readonly unrecorded: string;
  };
  readonly notes: {
    readonly noLosses: string;
    readonly noReasons: (lost: number) => string;
    readonly unrecorded: (facts: { lost: number; of: number }) => string;
    /** Labels that no reason has. */
    readonly unknown: (facts: { reasons: readonly string[]; of: number }) => string;
    /** Lost after the last stage. */
    readonly afterLast: (facts: { lost: number; of: number }) => string;
    readonly unknownStage: (lost: number) => string;
    readonly more: (reasons: number) => string;
    readonly recall: string;
  };
  readonly recall: {
    readonly columns: Readonly<Record<keyof typeof RECALL, string>>;
    readonly row: (facts: { name: string; contacts: number; overdue: number }) => string;
    readonly more: (contacts: number) => string;
    readonly none: string;
    /** No loss has a reason after which anybody is called again. */
    readonly nobody: string;
    readonly order: string;
  };
  readonly chart: {
    readonly unit: string;
    readonly alternative: (facts: {
      lost: number;
      reasons: number;
      first: string;
      share: number;
      half: number;
    }) => string;
    readonly note: string;
  };
  /** How it was counted. */
  readonly rules: (facts: { timezone: string }) => string;
}
