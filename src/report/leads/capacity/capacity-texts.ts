import type { PEOPLE_CAPACITY } from './capacity-tables.ts';

/** A manager whose weeks were compared. */
export interface LoadFacts {
  readonly name: string;
  readonly stage: string;
  readonly open: number;
  readonly over: number;
  readonly capacity: number;
  /** Most open contacts of the calm weeks; least of the busy ones is the capacity. */
  readonly calm: { readonly most: number; readonly coefficient: number };
  readonly busy: { readonly coefficient: number };
}

/** What is said of loads, in one language. */
export interface CapacityTexts {
  readonly title: string;
  /** The sheet and heading of the table. */
  readonly table: string;
  readonly columns: Readonly<Record<keyof typeof PEOPLE_CAPACITY, string>>;
  readonly line: (facts: LoadFacts) => string;
  /** Above the limit of the config. */
  readonly above: (facts: Pick<LoadFacts, 'name' | 'open' | 'over'>) => string;
  /** Nobody is above the limit of the config. */
  readonly within: string;
  readonly limit: (capacity: number) => string;
  /** So many managers were compared, and nobody converts worse in busy weeks. */
  readonly unseen: (managers: number) => string;
  /** Nobody has enough weeks. */
  readonly few: string;
  readonly present: string;
  /** Rows are groups. */
  readonly groups: string;
  readonly more: (managers: number) => string;
  /** What was compared. */
  readonly about: (facts: { stage: string; first: string; last: string }) => string;
  readonly caution: string;
}
