import type { StepMaturity } from '../evidence/maturity.ts';
import { incidenceAt, survivalAt } from '../stats/cumulative-incidence.ts';

/** A stretch of time from now on, in hours; need not be whole. */
export interface Ahead {
  /** >= 0 */
  readonly from: number;
  readonly to: number;
}

/**
 * How likely a contact that is still open at its age converts in a time to come: what converts between the two ages, of
 * what is still open at the age reached.
 *
 * Formula: (F(min(T, a + to)) - F(min(T, a + from))) / S(a), with F and S of the step's curve and its horizon T.
 *
 * @param age a, whole hours since the entry into the step
 * @returns 0..1; 0 at the horizon and beyond, where nothing is open at that age, and where the time is over; null for a
 *   step without a curve: nobody knows how long it takes
 */
export function arrivalChance(
  { curve, horizon }: StepMaturity,
  age: number,
  { from, to }: Ahead,
): number | null {
  if (curve === null || horizon === null) return null;
  if (age >= horizon || to <= from) return 0;
  const open = survivalAt(curve, age);
  if (open <= 0) return 0;
  const converted = (hours: number): number => incidenceAt(curve, Math.min(horizon, age + hours));
  return Math.min(1, (converted(to) - converted(from)) / open);
}
