import type { MoveCount, SkippedDeals } from '../../domain/tracking.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** Deals that share a fate, and the first of their ids. */
export interface FateFacts extends SkippedDeals {
  readonly fate: string;
}

export const FATES = declareTable<FateFacts>()({
  kind: { type: 'text', read: ({ fate }) => fate },
  deals: { type: 'count', read: ({ deals }) => deals },
  example: {
    type: 'text',
    absent: true,
    read: ({ examples }) => (examples.length === 0 ? null : examples.join(', ')),
  },
});

/** Deals that moved from one stage to another. */
export interface ChangeFacts extends Omit<MoveCount, 'from'> {
  readonly from: Name;
}

export const CHANGES = declareTable<ChangeFacts>()({
  from: {
    type: 'name',
    absent: true,
    read: ({ from }) => from,
    of: 'absent: the history did not know the deal',
  },
  stage: { type: 'text', read: ({ to }) => to },
  deals: { type: 'count', read: ({ deals }) => deals },
});
