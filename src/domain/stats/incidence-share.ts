import { cumulativeIncidence, incidenceAt, type TimeOnTheWay } from './cumulative-incidence.ts';
import { incidenceCovariance } from './incidence-covariance.ts';

/** A share of conversions, and how sure it is. */
export interface IncidenceShare {
  /** 0..1 */
  readonly share: number;
  /** The square of its standard error. */
  readonly variance: number;
}

/**
 * Which part of the conversions that come within a horizon had come by an earlier time, though some contacts are still
 * open: how fast a step is, whatever its coefficient.
 *
 * Formula: r = F(t) ÷ F(T), F being the cumulative incidence; its variance by the delta method,
 * (V(t, t) - 2 r V(t, T) + r² V(T, T)) ÷ F(T)². With nobody open it is r (1 - r) ÷ conversions, as of any share.
 *
 * @param rows counts by time, in any order
 * @param at t, <= horizon
 * @param horizon T
 * @returns null where nothing has converted by the horizon
 * @see Jaeckel, The infinitesimal jackknife, Bell Labs memorandum MM 72-1215-11 (1972), for V
 * @example
 * const rows = [2, 5, 7, 9].map((hours) => ({ hours, converted: 1, lost: 1, open: 0 }));
 * incidenceShare(rows, 5, 9); // { share: 0.5, variance: 0.0625 }
 */
export function incidenceShare(
  rows: readonly TimeOnTheWay[],
  at: number,
  horizon: number,
): IncidenceShare | null {
  const curve = cumulativeIncidence(rows);
  const end = incidenceAt(curve, horizon);
  if (end <= 0) return null;
  const share = incidenceAt(curve, at) / end;
  const of = (first: number, second: number): number => incidenceCovariance(curve, rows, first, second);
  const spread = of(at, at) - 2 * share * of(at, horizon) + share * share * of(horizon, horizon);
  return { share, variance: Math.max(0, spread) / end ** 2 };
}
