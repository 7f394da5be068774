import type { GapRow } from '../../domain/coaching/gaps.ts';
import { type ColumnType, declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** One step of a card. */
export interface CardStep {
  readonly who: Name;
  /** The stage that the step ends in. */
  readonly stage: Name;
  readonly gap: GapRow;
  /** The team's coefficient. */
  readonly team: number | null;
  /** The interval of his, as people read it. */
  readonly interval: string;
}

/** A value of the step. */
function takeValue<T extends ColumnType, K extends keyof GapRow>(type: T, key: K) {
  return { type, absent: true, read: ({ gap }: CardStep) => gap[key] } as const;
}

/** The funnel of a card, for people: his own beside the team's and the target. */
export const CARD_FUNNEL = declareTable<CardStep>()({
  stage: { type: 'name', read: ({ stage }) => stage },
  entered: takeValue('count', 'entered'),
  converted: takeValue('count', 'converted'),
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ gap }) => gap.coefficient,
    // a share of three contacts would only look like one
    blank: ({ gap }) => gap.verdict === 'too-few',
  },
  interval: { type: 'text', read: ({ interval }) => interval },
  team: { type: 'fraction', absent: true, read: ({ team }) => team },
  target: {
    type: 'fraction',
    absent: true,
    read: ({ gap }) => gap.target,
    blank: ({ gap }) => gap.target === null,
  },
  verdict: takeValue('verdict', 'verdict'),
});
