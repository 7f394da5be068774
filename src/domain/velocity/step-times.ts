import { HOUR } from '../calendar/micros.ts';
import { cumulativeIncidence, findHorizon, type TimeOnTheWay } from '../stats/cumulative-incidence.ts';
import { incidenceQuantile } from '../stats/incidence-quantile.ts';

/** How long a step takes those who pass it. */
export interface StepTimes {
  /** T, whole hours: what happens later is nothing to the quantiles. Null where too few have a time. */
  readonly horizon: number | null;
  /** Whole hours within which so many of the conversions come; null where that is, or where nothing converted. */
  readonly median: number | null;
  readonly p80: number | null;
  readonly p95: number | null;
  /** Conversions within the horizon, those that the quantiles are of. */
  readonly conversions: number;
}

/** Fewer contacts with a time have no quantiles. */
const FEWEST = 10;

/** What is known of a step where nothing is. */
export const NO_TIMES: StepTimes = { horizon: null, median: null, p80: null, p95: null, conversions: 0 };

/**
 * Measures how long a step takes, of the contacts that pass it, though some are still on the way.
 *
 * @param times of the contacts of one row, in any order
 * @param window of the stage, microseconds, where it has one: it is the horizon then
 */
export function measureTimes(times: readonly TimeOnTheWay[], window: number | undefined): StepTimes {
  const curve = cumulativeIncidence(times);
  const horizon = window === undefined ? findHorizon(curve) : Math.ceil(window / HOUR);
  if (horizon === null || curve.total < FEWEST) return NO_TIMES;
  const quantile = (part: number): number | null => incidenceQuantile(curve, part, horizon);
  const within = times.filter(({ hours }) => hours <= horizon);
  return {
    horizon,
    median: quantile(0.5),
    p80: quantile(0.8),
    p95: quantile(0.95),
    conversions: within.reduce((sum, { converted }) => sum + converted, 0),
  };
}

/**
 * Hours as days, with one decimal, half away from zero.
 *
 * @param hours whole, >= 0
 * @example
 * toDays(30); // 1.3
 */
export function toDays(hours: number): number {
  // a tenth of a day is 2.4 hours: the quotient is exact wherever it lies half way
  return Math.round((hours * 10) / 24) / 10;
}
