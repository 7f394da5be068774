import { type IncidenceCurve, incidenceAt } from './cumulative-incidence.ts';

/** Shares that differ by less than this are equal: the difference is rounding. */
const SLACK = 1e-9;

/**
 * The time within which a part of the conversions come that come at all within the horizon: of the median, a half. Who
 * has never converted has no time, so it is a quantile of those who convert, not of everybody.
 *
 * Formula: the smallest observed t <= T with F(t) >= part · F(T).
 *
 * @param curve times and F of it
 * @param part 0 < part <= 1
 * @param horizon T, in the unit of the curve's times
 * @returns a time in that unit; null where nothing has converted by T
 * @throws RangeError for a part outside that range
 * @see Aalen & Johansen, Scand. J. Statist. 5 (1978) 141-150, for F; the inverse of F(t) ÷ F(T)
 * @example
 * const curve = cumulativeIncidence([{ hours: 3, converted: 1, lost: 0, open: 0 }, { hours: 8, converted: 1, lost: 1, open: 0 }]);
 * incidenceQuantile(curve, 0.5, 8); // 3
 */
export function incidenceQuantile(curve: IncidenceCurve, part: number, horizon: number): number | null {
  if (!(part > 0 && part <= 1)) throw new RangeError(`${part} is no part of the conversions`);
  const end = incidenceAt(curve, horizon);
  if (end <= 0) return null;
  const index = curve.incidence.findIndex((share) => share >= part * end - SLACK);
  return curve.times[index] ?? null;
}
