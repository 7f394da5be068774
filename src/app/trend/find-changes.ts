import { findSpanBefore, isAllButOver, listLastBuckets, type Span } from '../../domain/calendar/buckets.ts';
import { findNewestTested, listChanges } from '../../domain/trend/changes.ts';
import { followTrend, type TrendSeries } from '../../domain/trend/trend.ts';
import { type Arrow, NO_CHANGES, type ReportChanges } from '../../report/trend/trend-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { describePeriod } from '../funnel/choose-times.ts';
import { USUAL_BUCKETS, USUAL_UNIT } from './choose-buckets.ts';
import { countBuckets } from './count-buckets.ts';

/**
 * What a report says of the time before: of a period, what differs from the one before of the same length; without one,
 * what differs between the last two whole weeks, and where the newest week of a coefficient differs from those before.
 *
 * @returns nothing where nothing is tested: flows, performers, steps of which only ranges are known
 */
export async function findChanges(question: Question, ground: Ground): Promise<ReportChanges> {
  const { analysis, asOf, period } = ground.settled;
  const tested = analysis.basis === 'cohort' && analysis.credit !== 'performer';
  if (!tested || asOf === null || ground.assessed.terms.losses !== 'dated') return NO_CHANGES;
  return period === null
    ? compareWeeks(question, ground, asOf.before)
    : comparePeriods(question, ground, { start: period.start, end: period.end ?? asOf.before });
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
  return { spans, weekly: false, changes: listChanges(series), arrows: listArrows(series, ['', name]) };
}

async function compareWeeks(
  { engine, settings }: Question,
  ground: Ground,
  asOf: number,
): Promise<ReportChanges> {
  const zone = settings.timezone;
  const place = { zone, weekStart: settings.weekStart };
  const buckets = listLastBuckets(USUAL_UNIT, USUAL_BUCKETS, asOf, place);
  const counted = await countBuckets(engine, ground, buckets);
  const { terms } = ground.assessed;
  const names = buckets.map(({ name }) => name);
  const arrows = listArrows(followTrend(counted, terms), names);
  const last = buckets.findLastIndex((bucket) => isAllButOver(bucket, asOf, place, settings.holidays));
  const [before, now] = [buckets[last - 1], buckets[last]];
  if (before === undefined || now === undefined) return { ...NO_CHANGES, arrows };
  const changes = listChanges(followTrend(counted.slice(last - 1, last + 1), terms));
  const spans = { now: describePeriod(now, zone), before: describePeriod(before, zone) };
  return { spans, weekly: true, changes, arrows };
}

function listArrows(series: readonly TrendSeries[], names: readonly string[]): Arrow[] {
  return series.flatMap(({ row, team, step, points }) => {
    const newest = findNewestTested({ points });
    const signal = points[newest]?.signal ?? null;
    return signal === null ? [] : { row, team, step, signal, period: names[newest] ?? '' };
  });
}
