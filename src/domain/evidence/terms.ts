import type { Analysis, Funnel } from './funnel.ts';
import type { StepMaturity } from './maturity.ts';

/** More of the contacts than this lost nobody knows where, and steps have ranges in place of coefficients. */
const MOST_UNKNOWN = 0.05;

/**
 * What the input tells of where contacts were lost: `dated`, it has the history of the stages; `kept`, it has present
 * stages and what became of them, so that steps are known, but not since when anybody waits; `unknown`, present stages,
 * and too many contacts of which only the loss is known.
 */
export type Losses = 'dated' | 'kept' | 'unknown';

/** What rows are judged by. */
export interface Terms {
  readonly funnel: Funnel;
  readonly analysis: Analysis;
  /** Of the whole way, then of the steps 1..n; a step that is not named has no ages. */
  readonly maturity: readonly StepMaturity[];
  readonly losses: Losses;
}

/**
 * @param present whether the input has rows of present stages
 * @param unknown contacts lost at an unknown stage, of all
 * @param contacts all that are known as of then, whatever a report leaves out: the form of a page must not hang on that
 */
export function classifyLosses(present: boolean, unknown: number, contacts: number): Losses {
  if (!present) return 'dated';
  return unknown > MOST_UNKNOWN * contacts ? 'unknown' : 'kept';
}
