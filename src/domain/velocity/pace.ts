import {
  cumulativeIncidence,
  findHorizon,
  type IncidenceCurve,
  type TimeOnTheWay,
} from '../stats/cumulative-incidence.ts';
import { incidenceShare } from '../stats/incidence-share.ts';
import { shareDifferenceTails } from '../stats/tails/share-difference-tails.ts';

/** How a row's pace compares with its colleagues'. */
export interface PaceTest {
  readonly slower: boolean;
  /** Two-sided, before anybody else of the family is looked at. */
  readonly p: number;
}

/** Fewer conversions on either side say nothing of pace. */
export const FEWEST_CONVERSIONS = 30;

/** Whether these can come to enough conversions: where not, nobody need be compared with them. */
export function isTestable(own: readonly TimeOnTheWay[]): boolean {
  return countConverted(own, Infinity) >= FEWEST_CONVERSIONS;
}

/**
 * Compares how fast two groups pass a step: of the conversions that come within a time for which both have been watched,
 * which part had come by the team's median. A part, not a number: who converts fewer is not slower for it, and those who
 * are still on the way are counted as far as they have come.
 *
 * @param own times of a row's contacts
 * @param others those of its colleagues
 * @param median the team's, hours
 * @param window hours within which a conversion counts
 * @returns null where fewer than 30 on either side have converted within that time, or it does not pass the median
 */
export function comparePace(
  own: readonly TimeOnTheWay[],
  others: readonly TimeOnTheWay[],
  median: number,
  window: number | undefined,
): PaceTest | null {
  const curves = [own, others].map(cumulativeIncidence);
  const horizon = Math.min(window ?? Infinity, findCommonHorizon(curves));
  if (horizon <= median) return null;
  if (
    countConverted(own, horizon) < FEWEST_CONVERSIONS ||
    countConverted(others, horizon) < FEWEST_CONVERSIONS
  )
    return null;
  const [first, second] = [own, others].map((times) => incidenceShare(times, median, horizon));
  if (!first || !second) return null;
  return { slower: first.share < second.share, p: shareDifferenceTails(first, second) };
}

/** How long both have been watched: a group of which everybody is finished has been for ever. */
function findCommonHorizon(curves: readonly IncidenceCurve[]): number {
  const horizons = curves.map((curve) => findHorizon(curve) ?? 0);
  const open = horizons.filter((_, index) => (curves[index]?.survival.at(-1) ?? 1) > 1e-9);
  return open.length > 0 ? Math.min(...open) : Math.max(...horizons);
}

function countConverted(times: readonly TimeOnTheWay[], horizon: number): number {
  return times.reduce((sum, { hours, converted }) => sum + (hours <= horizon ? converted : 0), 0);
}
