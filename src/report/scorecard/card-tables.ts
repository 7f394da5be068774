import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { TrendPoint } from '../../domain/trend/signals.ts';
import { toDays } from '../../domain/velocity/step-times.ts';
import type { VelocityStep } from '../../domain/velocity/velocity.ts';
import type { PricedGain } from '../../domain/worth/price-gains.ts';
import { type ColumnType, declareTable } from '../column.ts';
import { spanRange } from '../funnel/funnel-tables.ts';
import type { Name } from '../model.ts';

/** One step of a card, and all that the commands know of it. */
export interface CardStep {
  readonly who: Name;
  /** The stage that the step ends in. */
  readonly stage: Name;
  readonly gap: GapRow;
  /** The same step of the team; null where the team has none. */
  readonly team: GapRow | null;
  /** The newest week that says where the step stands; null where there is none. */
  readonly point: TrendPoint | null;
  /** How long it takes: him, and the team. */
  readonly own: VelocityStep | null;
  readonly usual: VelocityStep | null;
  /** How many contacts wait for too long. */
  readonly stuck: number;
  /** What it would bring at its target; null where it is not below it. */
  readonly gain: PricedGain | null;
}

/** A row of the flat table: a step, or one more currency of the step before, of which nothing else stands there. */
export type CardRow = Pick<CardStep, 'who' | 'stage' | 'gain'> & { readonly step: CardStep | null };

type Absent<T extends ColumnType, V> = {
  readonly type: T;
  readonly absent: true;
  readonly read: (row: CardRow) => V | null;
  readonly of?: string;
};

/** A value of the step; nothing where the row only adds a currency. */
function take<T extends ColumnType, V>(
  type: T,
  read: (step: CardStep) => V | null,
  of?: string,
): Absent<T, V> {
  return { type, absent: true, read: ({ step }) => (step === null ? null : read(step)), of };
}

/** The flat table: an interface; new columns go to the end only. */
export const CARD = declareTable<CardRow>()({
  manager: { type: 'name', read: ({ who }) => who },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: take('count', ({ gap }) => gap.entered),
  converted: take('count', ({ gap }) => gap.converted),
  mature: take('amount', ({ gap }) => gap.mature, 'finished contacts that the entered ones are worth'),
  coefficient: take('fraction', ({ gap }) => gap.coefficient, 'converted / mature'),
  low: take('fraction', ({ gap }) => gap.low),
  high: take('fraction', ({ gap }) => gap.high),
  team: take('fraction', ({ team }) => team?.coefficient ?? null, 'the coefficient of the team'),
  target: take('fraction', ({ gap }) => gap.target),
  floor: take('fraction', ({ gap }) => gap.floor),
  gap: take('points', ({ gap }) => gap.gap, 'coefficient - target'),
  verdict: take('verdict', ({ gap }) => gap.verdict),
  focus: take('focus', ({ gap }) => gap.focus),
  mentor: take('text', ({ gap }) => gap.mentor),
  change: take(
    'points',
    ({ point }) => point?.change?.value ?? null,
    'of the newest week that can be judged, from the week before',
  ),
  signal: take(
    'signal',
    ({ point }) => point?.signal ?? null,
    'that week differs from those before beyond chance',
  ),
  mix: take('points', ({ gap }) => gap.mix?.mix ?? null, 'how far the list by itself moves the coefficient'),
  median: take('amount', ({ own }) => readDays(own), 'days within which half of the conversions come'),
  team_median: take('amount', ({ usual }) => readDays(usual)),
  stuck: take('count', ({ stuck }) => stuck, 'contacts that wait for longer than is usual'),
  gain: take('amount', ({ gain }) => gain?.gain ?? null, 'final conversions, were the step at its target'),
  gain_low: take('amount', ({ gain }) => gain?.low ?? null),
  gain_high: take('amount', ({ gain }) => gain?.high ?? null),
  money: {
    type: 'money',
    absent: true,
    read: ({ gain }) => gain?.money ?? null,
    currency: ({ gain }) => gain?.currency ?? null,
    of: 'of the gain; of further currencies there are further rows, with nothing else in them',
  },
  currency: { type: 'text', absent: true, read: ({ gain }) => gain?.currency ?? null, of: 'ISO 4217' },
});

function readDays(step: VelocityStep | null): number | null {
  return step?.median == null ? null : toDays(step.median);
}

/** A step as people see it: no rate above 100 %, and his interval in one. */
export interface SeenStep extends CardStep {
  readonly interval: string;
  /** Whether he is surely slower or faster than the colleagues, in words. */
  readonly pace: string;
}

const isFew = ({ gap }: SeenStep): boolean => gap.verdict === 'too-few';

/** The funnel of a card for people: his own beside the team's and the target. */
export const CARD_FUNNEL = declareTable<SeenStep>()({
  stage: { type: 'name', read: ({ stage }) => stage },
  entered: { type: 'count', read: ({ gap }) => gap.entered },
  converted: { type: 'count', read: ({ gap }) => gap.converted },
  // a share of three contacts would only look like one
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ gap }) => gap.coefficient,
    range: ({ gap }) => spanRange(gap),
    blank: isFew,
  },
  interval: { type: 'text', read: ({ interval }) => interval },
  team: {
    type: 'fraction',
    absent: true,
    read: ({ team }) => team?.coefficient ?? null,
    range: ({ team }) => (team === null ? null : spanRange(team)),
  },
  target: {
    type: 'fraction',
    absent: true,
    read: ({ gap }) => gap.target,
    blank: ({ gap }) => gap.target === null,
  },
  verdict: { type: 'verdict', absent: true, read: ({ gap }) => gap.verdict },
});

/** How long his steps take, for people. */
export const CARD_TIMES = declareTable<SeenStep>()({
  stage: { type: 'name', read: ({ stage }) => stage },
  median: { type: 'amount', absent: true, read: ({ own }) => readDays(own) },
  team_median: { type: 'amount', absent: true, read: ({ usual }) => readDays(usual) },
  pace: { type: 'text', read: ({ pace }) => pace },
});
