import { findSpanBefore, isAllButOver, listLastBuckets, type Span } from '../../domain/calendar/buckets.ts';
import { isTested } from '../../domain/evidence/funnel.ts';
import {
  findNewestFinished,
  findNewestTested,
  listChanges,
  readSettled,
} from '../../domain/trend/changes.ts';
import { followTrend, type TrendSeries } from '../../domain/trend/trend.ts';
import {
  type Arrow,
  NO_CHANGES,
  type ReportChanges,
  type TrendAnswer,
} from '../../report/trend/trend-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { describePeriod } from '../funnel/choose-times.ts';
import { USUAL_BUCKETS, USUAL_UNIT } from './choose-buckets.ts';
import { countBuckets } from './count-buckets.ts';

/** What a report says of the time before, and the weeks that were counted for it: null where there are none. */
export interface FoundChanges {
  readonly changes: ReportChanges;
  readonly weeks: TrendAnswer | null;
}

/**
 * What a report says of the time before: of a period, what differs from the one before of the same length; without one,
 * what differs between the last two whole weeks that have finished at a step, and where the newest such week of a
 * coefficient differs from those before.
 *
 * @returns nothing where nothing is tested: flows, performers, steps of which only ranges are known
 */
export async function findChanges(question: Question, ground: Ground): Promise<FoundChanges> {
  const { analysis, asOf, period } = ground.settled;
  if (!isTested(analysis) || asOf === null || ground.assessed.terms.losses !== 'dated')
    return { changes: NO_CHANGES, weeks: null };
  if (period === null) return compareWeeks(question, ground, asOf.before);
  const span = { start: period.start, end: period.end ?? asOf.before };
  return { changes: await comparePeriods(question, ground, span), weeks: null };
}

async function comparePeriods(
  { engine, settings }: Question,
  ground: Ground,
  { start, end }: Partial<Span>,
): Promise<ReportChanges> {
  if (start === undefined || end === undefined || end <= start) return NO_CHANGES;
  const zone = settings.timezone;
  const now = { start, end };
  const before = findSpanBefore(now, { zone, weekStart: settings.weekStart });
  const series = followTrend(await countBuckets(engine, ground, [before, now]), ground.assessed.terms);
  const spans = { now: describePeriod(now, zone), before: describePeriod(before, zone) };
  const name = `${spans.now.firstDay}..${spans.now.lastDay}`;
  const changes = listChanges(series).map((change) => ({ ...change, ...spans }));
  return { weekly: false, changes, arrows: listArrows(series, ['', name]) };
}

async function compareWeeks(
  { engine, settings }: Question,
  ground: Ground,
  asOf: number,
): Promise<FoundChanges> {
  const zone = settings.timezone;
  const place = { zone, weekStart: settings.weekStart };
  const buckets = listLastBuckets(USUAL_UNIT, USUAL_BUCKETS, asOf, place);
  const counted = await countBuckets(engine, ground, buckets);
  const { terms } = ground.assessed;
  const trend = followTrend(counted, terms);
  const last = buckets.findLastIndex((bucket) => isAllButOver(bucket, asOf, place, settings.holidays));
  // a step that takes a month is not judged by last week
  const newest = new Map(
    trend.filter(({ team }) => team).map((series) => [series.step, findNewestFinished(series, last)]),
  );
  const pairs = [...new Set(newest.values())].filter((at) => at > 0);
  const series = pairs.flatMap((at) =>
    followTrend(counted.slice(at - 1, at + 1), terms).filter(({ step }) => newest.get(step) === at),
  );
  const dated = (at: number) => describePeriod(buckets[at]!, zone);
  const changes = listChanges(series).map((change) => {
    const at = newest.get(change.point.measure.step)!;
    return { ...change, now: dated(at), before: dated(at - 1) };
  });
  const names = buckets.map(({ name }) => name);
  return {
    changes: { weekly: true, changes, arrows: listArrows(trend, names) },
    weeks: {
      unit: USUAL_UNIT,
      buckets,
      series: trend,
      period: describePeriod({ start: buckets[0]!.start, end: buckets.at(-1)!.end }, zone),
    },
  };
}

function listArrows(series: readonly TrendSeries[], names: readonly string[]): Arrow[] {
  return series.flatMap(({ row, team, step, points }) => {
    const newest = findNewestTested({ points });
    const point = points[newest];
    const signal = point === undefined ? null : readSettled(point);
    return signal === null ? [] : { row, team, step, signal, period: names[newest] ?? '' };
  });
}
