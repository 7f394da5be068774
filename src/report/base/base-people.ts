import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** A bucket of time in words: who was new, who came again, who left. */
export interface BucketLine {
  readonly name: string;
  readonly fresh: number;
  readonly repeat: number;
  readonly sums: string;
  readonly base: number;
  readonly kept: number;
  readonly churn: number | null;
  readonly range: string | null;
  readonly verdict: string | null;
}

export const BUCKETS = declareTable<BucketLine>()({
  period: { type: 'text', read: ({ name }) => name },
  new: { type: 'count', read: ({ fresh }) => fresh },
  repeat: { type: 'count', read: ({ repeat }) => repeat },
  sum: { type: 'text', read: ({ sums }) => sums },
  before: { type: 'count', read: ({ base }) => base },
  kept: { type: 'count', read: ({ kept }) => kept },
  churn: { type: 'fraction', absent: true, read: ({ churn }) => churn },
  range: { type: 'text', absent: true, read: ({ range }) => range },
  verdict: { type: 'text', absent: true, read: ({ verdict }) => verdict },
});

/** A class in words. */
export interface ClassLine {
  readonly name: string;
  readonly clients: number;
  readonly sum: string;
  readonly share: number | null;
}

export const CLASSES = declareTable<ClassLine>()({
  class: { type: 'text', read: ({ name }) => name },
  clients: { type: 'count', read: ({ clients }) => clients },
  sum: { type: 'text', read: ({ sum }) => sum },
  share: { type: 'fraction', absent: true, read: ({ share }) => share },
  bar: { type: 'bar', read: ({ share }) => Math.max(0, Math.min(1, share ?? 0)), for: 'people' },
});

/** A class now, and how many of it were in which class before. */
export interface MoveLine {
  readonly name: string;
  /** By class, then those who bought nothing. */
  readonly from: readonly number[];
}

export const MOVES = declareTable<MoveLine>()({
  class: { type: 'text', read: ({ name }) => name },
  A: { type: 'count', read: ({ from }) => from[0] ?? 0 },
  B: { type: 'count', read: ({ from }) => from[1] ?? 0 },
  C: { type: 'count', read: ({ from }) => from[2] ?? 0 },
  D: { type: 'count', read: ({ from }) => from[3] ?? 0 },
  none: { type: 'count', read: ({ from }) => from[4] ?? 0 },
});

/** Somebody's clients in words. */
export interface OwnerLine {
  readonly who: Name;
  readonly clients: number;
  readonly sum: string;
  readonly base: number;
  readonly left: number;
  readonly churn: number | null;
  readonly verdict: string | null;
}

export const OWNERS = declareTable<OwnerLine>()({
  manager: { type: 'name', read: ({ who }) => who },
  clients: { type: 'count', read: ({ clients }) => clients },
  sum: { type: 'text', read: ({ sum }) => sum },
  before: { type: 'count', read: ({ base }) => base },
  left: { type: 'count', read: ({ left }) => left },
  churn: { type: 'fraction', absent: true, read: ({ churn }) => churn },
  verdict: { type: 'text', absent: true, read: ({ verdict }) => verdict },
});

/** Contacts of some age. */
export interface AgeLine {
  readonly name: string;
  readonly contacts: number;
  readonly share: number | null;
}

export const AGES = declareTable<AgeLine>()({
  age: { type: 'text', read: ({ name }) => name },
  contacts: { type: 'count', read: ({ contacts }) => contacts },
  share: { type: 'fraction', absent: true, read: ({ share }) => share },
  bar: { type: 'bar', read: ({ share }) => share ?? 0, for: 'people' },
});
