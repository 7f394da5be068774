import { type Analysis, isTested } from '../../domain/evidence/funnel.ts';
import { InputError, problem } from '../../domain/problem.ts';

/**
 * Refuses what rests on tests, or on a chain of coefficients, where there are none.
 *
 * @param what the option, or the command
 * @throws InputError option-conflict
 */
export function refuseUntested(what: string, analysis: Analysis): void {
  if (isTested(analysis)) return;
  const other = analysis.basis === 'flow' ? '--basis flow' : '--credit performer';
  throw new InputError([problem('option-conflict', { option: what, other })]);
}
