import { HOUR, type Micros } from '../calendar/micros.ts';
import type { StepTimes } from './step-times.ts';

/**
 * For how long a contact may be open in each step before it counts as stuck.
 *
 * @param team times of the steps 1..n
 * @param span the same for all steps, in place of what is usual
 * @returns microseconds by step, at 0 nothing; null where nobody knows what is usual, so that nobody is stuck there
 */
export function choosePatience(
  team: readonly Pick<StepTimes, 'p80'>[],
  span: Micros | null,
): (Micros | null)[] {
  return [null, ...team.map(({ p80 }) => span ?? (p80 === null ? null : p80 * HOUR))];
}
