import type { Measure } from '../../domain/evidence/measure.ts';
import type { ChainStep } from '../../domain/worth/compare-chains.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** What a step explains, and what it is called. */
export interface ChainFacts extends Pick<ChainStep, 'part' | 'share'> {
  readonly stage: Name;
  readonly a: SideFacts;
  readonly b: SideFacts;
}

/** One side of a step; of the whole chain there are no counts. */
export interface SideFacts {
  readonly coefficient: number | null;
  readonly counts: Pick<Measure, 'entered' | 'converted' | 'mature'> | null;
  /** The same as people read them. */
  readonly told: string;
}

/** An interface (SPEC: compare): new columns go to the end only. */
export const COMPARE = declareTable<ChainFacts>()({
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  a_entered: { type: 'count', read: ({ a }) => a.counts?.entered ?? 0 },
  a_converted: { type: 'count', read: ({ a }) => a.counts?.converted ?? 0 },
  a: { type: 'fraction', absent: true, read: ({ a }) => a.coefficient, of: 'coefficient of the first side' },
  b_entered: { type: 'count', read: ({ b }) => b.counts?.entered ?? 0 },
  b_converted: { type: 'count', read: ({ b }) => b.counts?.converted ?? 0 },
  b: { type: 'fraction', absent: true, read: ({ b }) => b.coefficient, of: 'of the second side' },
  part: {
    type: 'points',
    read: ({ part }) => part,
    of: 'Shapley value: the parts add up to chain b - chain a',
  },
  share: { type: 'fraction', absent: true, read: ({ share }) => share, of: 'part / difference' },
});

/** The same for people, and below it the whole chain. */
export const PEOPLE_COMPARE = declareTable<ChainFacts>()({
  stage: COMPARE.stage,
  a: COMPARE.a,
  a_counts: { type: 'text', read: ({ a }) => a.told },
  b: COMPARE.b,
  b_counts: { type: 'text', read: ({ b }) => b.told },
  part: COMPARE.part,
  share: { ...COMPARE.share, blank: ({ share }) => share === null },
});
