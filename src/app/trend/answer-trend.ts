import type { Bucket } from '../../domain/calendar/buckets.ts';
import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { followTrend } from '../../domain/trend/trend.ts';
import type { TrendAnswer } from '../../report/trend/trend-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { describePeriod } from '../funnel/choose-times.ts';
import { chooseBuckets, USUAL_UNIT } from './choose-buckets.ts';
import { countBuckets } from './count-buckets.ts';

/** More rows than these are more than memory and any reader can hold. */
export const MOST_ROWS = 500_000;

/**
 * How the coefficients went from bucket to bucket, counted as the ground was: the buckets that the options ask for.
 *
 * @throws InputError for buckets that cannot be: too long, too many
 */
export async function answerTrend(question: Question, ground: Ground): Promise<TrendAnswer> {
  const { every: unit = USUAL_UNIT } = question.options;
  return followBuckets(question, ground, unit, chooseBuckets(question, ground.settled));
}

/**
 * The same of buckets that are known.
 *
 * @param buckets one behind the other, ascending
 * @throws InputError trend-large
 */
async function followBuckets(
  { engine, settings }: Question,
  ground: Ground,
  unit: BucketUnit,
  buckets: readonly Bucket[],
): Promise<TrendAnswer> {
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return { unit, buckets, series: [], period: null };
  const counted = await countBuckets(engine, ground, buckets);
  const rows = new Set(counted.flatMap(({ counts }) => counts.map(({ row }) => row))).size + 1;
  const cells = rows * (settings.funnel.stages.length - 1) * buckets.length;
  if (cells > MOST_ROWS) {
    const args = { every: unit, buckets: buckets.length, rows: cells, most: MOST_ROWS };
    throw new InputError([problem('trend-large', args)]);
  }
  return {
    unit,
    buckets,
    series: followTrend(counted, ground.assessed.terms),
    period: describePeriod({ start: first.start, end: last.end }, settings.timezone),
  };
}
