import type { COMPARE, PEOPLE_COMPARE } from './compare-tables.ts';

/** A step in a sentence, with what it explains of a hundred on the list. */
export interface PartFacts {
  readonly stage: string;
  readonly part: number;
}

/** What `compare` says, in one language. */
export interface CompareTexts {
  readonly columns: Readonly<Record<keyof typeof COMPARE | keyof typeof PEOPLE_COMPARE, string>>;
  /** The team, in the place of a name. */
  readonly team: string;
  /** @param whose whose periods are compared; null: the team's, and of rows */
  readonly title: (a: string, b: string, whose: string | null) => string;
  /** The days of two periods. */
  readonly days: (
    periods: readonly {
      readonly name: string;
      readonly first: string | null;
      readonly last: string | null;
    }[],
  ) => string;
  /** How many of a hundred on the list come to the last stage. */
  readonly ends: (facts: {
    readonly a: string;
    readonly b: string;
    readonly from: number;
    readonly to: number;
    readonly last: string;
  }) => string;
  /** What speaks for the second side, and what against it; either may be empty. */
  readonly why: (name: string, ups: readonly PartFacts[], downs: readonly PartFacts[]) => string;
  /** The row of the whole chain. */
  readonly chain: string;
  readonly notes: {
    /** What a part is, and what it does not say. */
    readonly parts: string;
    /** Where the whole way of the contacts tells another number than the chain. */
    readonly overall: (sides: readonly { readonly name: string; readonly overall: number }[]) => string;
  };
}
