import type { NamedRate } from '../../domain/worth/find-level.ts';
import type { WorthLevel } from '../../domain/worth/worth-levels.ts';
import type { PEOPLE_WHATIF, WHATIF } from './whatif-tables.ts';

/** A change of final conversions in a sentence, its numbers still numbers. */
export interface ChangeFacts {
  /** The last stage. */
  readonly last: string;
  readonly now: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  /** A sum a currency. */
  readonly money: readonly { readonly value: number; readonly currency: string | null }[];
}

/** What `whatif` says, in one language. */
export interface WhatifTexts {
  readonly titles: {
    readonly each: string;
    readonly rates: (stages: readonly (NamedRate & { readonly stage: string })[]) => string;
  } & Readonly<Record<WorthLevel, string>>;
  /** All steps that are different, in the place of one. */
  readonly together: string;
  readonly columns: Readonly<Record<keyof typeof WHATIF | keyof typeof PEOPLE_WHATIF, string>>;
  /** The range of a gain, and today's final conversions beside those that would be. */
  readonly range: (low: number, high: number) => string;
  readonly finals: (now: number, then: number) => string;
  /** The final conversions that are and would be, and the money. */
  readonly change: (facts: ChangeFacts) => string;
  /** The first line: what would bring most. */
  readonly most: (
    facts: ChangeFacts & {
      readonly name: string;
      readonly stage: string;
      readonly from: number;
      readonly to: number;
    },
  ) => string;
  /** The first line: what all of it would bring somebody, or (null) the team. */
  readonly all: (name: string | null, facts: ChangeFacts) => string;
  readonly notes: {
    readonly range: string;
    readonly amounts: string;
    /** Of gains in several currencies. */
    readonly currencies: string;
    readonly more: (rows: number) => string;
  };
  readonly empty: { readonly each: string } & Readonly<
    Record<WorthLevel | 'rates' | 'targets' | 'unknown' | 'shown' | 'nobody', string>
  >;
}
