import type { Analysis } from '../../domain/evidence/funnel.ts';
import { isEnough } from '../../domain/evidence/targets.ts';
import type { TrendPoint } from '../../domain/trend/signals.ts';
import type { Spark } from '../model.ts';
import type { Range } from '../range.ts';

/** Coefficients that differ by no more than this are drawn between their own bounds, not from 0 to 100 %. */
const NARROW = 0.4;
/** These bounds are multiples of this. */
const STEP = 0.1;

/** Whether a bucket says what its coefficient is: enough have finished, and hardly anybody is still under way. */
export function isSolid(
  { unfinished, measure: { mature, entered } }: TrendPoint,
  { minEntered }: Analysis,
): boolean {
  return !unfinished && isEnough(mature ?? entered, minEntered);
}

/** Between which coefficients all sparks of a page run, so that they can be compared: 0 to 1 unless all are near each other. */
export function chooseScale(points: readonly TrendPoint[], analysis: Analysis): Range {
  const solid = points.filter((point) => isSolid(point, analysis)).flatMap(shownRate);
  // thousands of arguments are too many for one call
  const [least, most] = solid.reduce(
    ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
    [1, 0],
  );
  if (solid.length === 0 || most - least > NARROW) return { low: 0, high: Math.max(1, roundUp(most)) };
  const low = Math.min(Math.floor(least / STEP + 1e-9) * STEP, roundUp(most) - STEP);
  return { low: Math.max(0, low), high: roundUp(most) };
}

/** Only flows pass 100 % by more than luck. */
const shownRate = ({ measure: { coefficient, mature } }: TrendPoint): number[] =>
  coefficient === null ? [] : [mature === null ? coefficient : Math.min(1, coefficient)];

const roundUp = (share: number): number => Math.max(STEP, Math.ceil(share / STEP - 1e-9) * STEP);

/** How the coefficients of one step went. */
export function drawPoints(points: readonly TrendPoint[], { low, high }: Range, analysis: Analysis): Spark {
  return points.map((point) => {
    const { coefficient } = point.measure;
    const share = coefficient === null ? null : Math.min(1, Math.max(0, (coefficient - low) / (high - low)));
    return { share, hollow: !isSolid(point, analysis) };
  });
}
