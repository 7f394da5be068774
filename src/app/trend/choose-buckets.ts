import {
  type Bucket,
  countSpanDays,
  isShorterThan,
  listBuckets,
  listLastBuckets,
  type Span,
} from '../../domain/calendar/buckets.ts';
import { formatDay } from '../../domain/calendar/format-moment.ts';
import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { Question, SettledQuestion } from '../funnel/answer.ts';

/** More buckets than these are no trend that anybody reads; days of more than a year are among them. */
const MOST_BUCKETS = 500;

/** Spec: trend. */
export const USUAL_BUCKETS = 12;
export const USUAL_UNIT: BucketUnit = 'week';

/**
 * The buckets that are asked for: the last so many, or all of a period.
 *
 * @returns none where nothing has a time
 * @throws InputError bucket-long where the period is shorter than a bucket, buckets-many
 */
export function chooseBuckets(
  { options, settings, engine }: Pick<Question, 'options' | 'settings' | 'engine'>,
  { period, asOf }: Pick<SettledQuestion, 'period' | 'asOf'>,
): Bucket[] {
  const { every: unit = USUAL_UNIT, last = USUAL_BUCKETS } = options;
  const place = { zone: settings.timezone, weekStart: settings.weekStart };
  if (asOf === null) return [];
  if (period === null) {
    refuseMany(last, unit);
    return listLastBuckets(unit, last, asOf.before, place);
  }
  const start = period.start ?? Math.min(engine.facts.times.oldest ?? asOf.before, asOf.before);
  const span: Span = { start, end: period.end ?? asOf.before };
  if (span.end <= span.start) return [];
  if (isShorterThan(span, unit, place)) {
    const [first, last] = [formatDay(span.start, place.zone), formatDay(span.end - 1, place.zone)];
    const days = countSpanDays(span, place);
    throw new InputError([problem('bucket-long', { every: unit, first, last, days })]);
  }
  // a period without an end ends with what has happened, and cuts no bucket there
  const cut: Span = { start: period.start ?? -Infinity, end: period.end ?? Infinity };
  const buckets = listBuckets(unit, span, place, MOST_BUCKETS + 1, cut);
  refuseMany(buckets.length, unit);
  return buckets;
}

function refuseMany(buckets: number, every: BucketUnit): void {
  if (buckets > MOST_BUCKETS) throw new InputError([problem('buckets-many', { every, most: MOST_BUCKETS })]);
}
