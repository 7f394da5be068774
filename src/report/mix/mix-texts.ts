import type { Excuse } from '../../domain/mix/excuse.ts';

/** What is said of the list that somebody works on. */
export interface ListFacts {
  readonly excuse: Excuse;
  /** How far below the target, and how much of that is the list: fractions, above 0. */
  readonly gap: number;
  readonly explained: number;
  /** What the team makes of the same list. */
  readonly peers: number;
}

/** What lists are said to explain, in one language. */
export interface MixTexts {
  readonly list: (facts: ListFacts) => string;
  /** What makes lists the same: columns of the contacts. */
  readonly same: (columns: readonly string[]) => string;
}
