import type { Bucket } from '../../domain/calendar/buckets.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { SIGNALS, type TrendPoint } from '../../domain/trend/signals.ts';
import { declareTable } from '../column.ts';
import type { Name, Spark } from '../model.ts';
import type { DatedChange } from './trend-answer.ts';

/** One bucket of one step of one row, and what they are called. */
export interface TrendFacts {
  readonly bucket: Bucket;
  readonly who: Name;
  readonly stage: Name;
  readonly point: TrendPoint;
}

const INTERVAL = 'Newcombe interval';

/** The flat table of a trend (SPEC: trend): an interface; new columns go to the end only. */
export const TREND = declareTable<TrendFacts>()({
  period: { type: 'text', read: ({ bucket }) => bucket.name, of: 'as --period takes it, cut or not' },
  from: { type: 'text', read: ({ bucket }) => formatLocalDay(bucket.first), of: 'first day that counts' },
  to: { type: 'text', read: ({ bucket }) => formatLocalDay(bucket.last), of: 'last day that counts' },
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: { type: 'count', read: ({ point }) => point.measure.entered },
  converted: { type: 'count', read: ({ point }) => point.measure.converted },
  lost: {
    type: 'count',
    absent: true,
    read: ({ point }) => point.measure.lost,
    of: 'absent in the flow basis',
  },
  open: {
    type: 'count',
    absent: true,
    read: ({ point }) => point.measure.open,
    of: 'absent in the flow basis',
  },
  mature: {
    type: 'amount',
    absent: true,
    read: ({ point }) => point.measure.mature,
    of: 'finished contacts that the entered ones are worth',
  },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ point }) => point.measure.coefficient,
    of: 'converted / mature',
  },
  low: { type: 'fraction', absent: true, read: ({ point }) => point.measure.low },
  high: { type: 'fraction', absent: true, read: ({ point }) => point.measure.high },
  change: {
    type: 'points',
    absent: true,
    read: ({ point }) => point.change?.value ?? null,
    of: 'from the last earlier bucket that has a coefficient',
  },
  change_low: {
    type: 'points',
    absent: true,
    read: ({ point }) => point.change?.interval?.low ?? null,
    of: INTERVAL,
  },
  change_high: { type: 'points', absent: true, read: ({ point }) => point.change?.interval?.high ?? null },
  drift: {
    type: 'points',
    absent: true,
    read: ({ point }) => point.drift?.value ?? null,
    of: 'from all earlier buckets shown, taken together',
  },
  drift_low: {
    type: 'points',
    absent: true,
    read: ({ point }) => point.drift?.interval?.low ?? null,
    of: INTERVAL,
  },
  drift_high: { type: 'points', absent: true, read: ({ point }) => point.drift?.interval?.high ?? null },
  p: { type: 'probability', absent: true, read: ({ point }) => point.p, of: 'two-sided, of the drift' },
  q: {
    type: 'probability',
    absent: true,
    read: ({ point }) => point.q,
    of: 'Benjamini-Hochberg over the family of the bucket',
  },
  signal: { type: 'signal', absent: true, read: ({ point }) => point.signal, of: 'a drift beyond chance' },
  unfinished: {
    type: 'focus',
    absent: true,
    read: ({ point }) => (point.unfinished ? 'yes' : null),
    choices: ['yes'],
    of: 'less than 95 % finished',
  },
});

/** One step of one row as people see it: how it went, and where it stands in the newest bucket that says anything. */
export interface SeriesFacts {
  readonly who: Name;
  readonly stage: Name;
  readonly spark: Spark;
  /** The newest bucket that says anything, its name and its coefficient as people see it; null where there is none. */
  readonly newest: {
    readonly name: string;
    readonly point: TrendPoint;
    readonly coefficient: number | null;
  } | null;
}

const isBlank = ({ newest }: SeriesFacts): boolean => newest === null;

export const PEOPLE_TREND = declareTable<SeriesFacts>()({
  manager: { type: 'name', read: ({ who }) => who },
  stage: { type: 'name', read: ({ stage }) => stage },
  spark: { type: 'spark', read: ({ spark }) => spark },
  newest: { type: 'text', absent: true, read: ({ newest }) => newest?.name ?? null },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ newest }) => newest?.coefficient ?? null,
    blank: isBlank,
  },
  entered: {
    type: 'count',
    absent: true,
    read: ({ newest }) => newest?.point.measure.entered ?? null,
    blank: isBlank,
  },
  change: {
    type: 'points',
    absent: true,
    read: ({ newest }) => newest?.point.change?.value ?? null,
    blank: ({ newest }) => newest?.point.change == null,
  },
  drift: {
    type: 'points',
    absent: true,
    read: ({ newest }) => newest?.point.drift?.value ?? null,
    blank: ({ newest }) => newest?.point.drift == null,
  },
  signal: { type: 'signal', absent: true, read: ({ newest }) => newest?.point.signal ?? null },
});

/** What has changed from one span to another, and what is called how. */
export interface ChangeFacts extends DatedChange {
  readonly who: Name;
  readonly stage: Name;
}

/** Of `report`: what has changed beyond chance since the week, or the period, before. */
export const SHIFTS = declareTable<ChangeFacts>()({
  from: { type: 'text', absent: true, read: ({ now }) => now.firstDay },
  to: { type: 'text', absent: true, read: ({ now }) => now.lastDay },
  before_from: { type: 'text', absent: true, read: ({ before }) => before.firstDay },
  before_to: { type: 'text', absent: true, read: ({ before }) => before.lastDay },
  manager: { type: 'name', read: ({ who }) => who },
  stage: { type: 'name', read: ({ stage }) => stage },
  entered: { type: 'count', read: ({ point }) => point.measure.entered },
  converted: { type: 'count', read: ({ point }) => point.measure.converted },
  mature: { type: 'amount', absent: true, read: ({ point }) => point.measure.mature },
  coefficient: { type: 'fraction', absent: true, read: ({ point }) => point.measure.coefficient },
  before: {
    type: 'fraction',
    absent: true,
    read: ({ point: { before } }) => (before === null ? null : before.converted / before.mature),
    of: 'the coefficient before',
  },
  conversions: {
    type: 'points',
    read: ({ conversions }) => conversions,
    of: 'more, or fewer, than the coefficient before would have made',
  },
  p: { type: 'probability', absent: true, read: ({ point }) => point.p },
  q: { type: 'probability', absent: true, read: ({ point }) => point.q },
  signal: { type: 'signal', absent: true, read: ({ signal }) => signal, choices: SIGNALS },
});
