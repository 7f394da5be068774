import { type Analysis, isTested } from '../evidence/funnel.ts';
import type { Measure } from '../evidence/measure.ts';
import { momentEstimate } from '../stats/intervals/moment-estimate.ts';
import { newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import type { Interval } from '../stats/proportion.ts';
import { type Sample, twoSampleP } from '../stats/tails/two-sample-z.ts';

/** A bucket of which less than this part is finished is drawn as such. */
const FINISHED = 0.95;
/** What differs by rounding alone, in contacts. */
const SLACK = 1e-9;

/** By how much a coefficient differs from an earlier one: a fraction. */
export interface Difference {
  readonly value: number;
  /** Newcombe's; null where there are no intervals. */
  readonly interval: Interval | null;
}

/** One step of one row in one bucket, held against those before. */
export interface ComparedPoint {
  readonly measure: Measure;
  /** From the last earlier bucket that has a coefficient. */
  readonly change: Difference | null;
  /** From {@link before}. */
  readonly drift: Difference | null;
  /** All earlier buckets taken together; null where they have no coefficient. */
  readonly before: Sample | null;
  /** P(so large a drift, either way | nothing has changed). */
  readonly p: number | null;
  /** The same, corrected for continuity: of a few contacts the plain one is too sure. */
  readonly cautious: number | null;
  /** So many are still under way that the coefficient may move. */
  readonly unfinished: boolean;
}

/**
 * Holds each bucket of a step against those before it.
 *
 * @param measures one a bucket, ascending, of one row and step, without targets
 */
export function comparePoints(measures: readonly Measure[], analysis: Analysis): ComparedPoint[] {
  let earlier: Sample = { converted: 0, mature: 0, squares: 0 };
  let last: Sample | null = null;
  return measures.map((measure): ComparedPoint => {
    const { entered, mature, coefficient } = measure;
    const own: Sample | null = coefficient === null ? null : sampleOf(measure);
    const before = earlier.mature > 0 ? earlier : null;
    const point = {
      measure,
      before,
      change: own && last && subtract(own, last, analysis),
      drift: own && before && subtract(own, before, analysis),
      p: own && before && isTested(analysis) ? twoSampleP(own, before) : null,
      cautious: own && before && isTested(analysis) ? twoSampleP(own, before, true) : null,
      unfinished: mature !== null && mature < FINISHED * entered - SLACK,
    };
    // what has converted before it had any time counts, too, and of a flow what came of earlier entries
    if (!measure.ranged) earlier = addSamples(earlier, sampleOf(measure));
    last = own ?? last;
    return point;
  });
}

/** In the flow basis arrivals are divided by arrivals, whatever their age. */
function sampleOf({ converted, entered, mature, squares }: Measure): Sample {
  return { converted, mature: mature ?? entered, squares };
}

function addSamples(one: Sample, other: Sample): Sample {
  return {
    converted: one.converted + other.converted,
    mature: one.mature + other.mature,
    squares: one.squares + other.squares,
  };
}

function subtract(own: Sample, from: Sample, { basis, confidence }: Analysis): Difference {
  const value = own.converted / own.mature - from.converted / from.mature;
  if (basis === 'flow') return { value, interval: null };
  const [first, second] = [own, from].map(({ converted, mature, squares }) => {
    return momentEstimate(converted, mature, squares, confidence);
  });
  return { value, interval: newcombeInterval(first!, second!) };
}
