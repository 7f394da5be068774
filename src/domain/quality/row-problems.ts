import type {} from '../plan/plan-problems.ts';
import type { Problem, ProblemArgs } from '../problem.ts';

/** The reasons for which a row is rejected. */
export const ROW_PROBLEMS = [
  'id-missing',
  'stage-missing',
  'stage-unknown',
  'time-missing',
  'time-unreadable',
  'time-placeholder',
  'amount-missing',
  'amount-unreadable',
  'record-fields',
  'record-quote',
  'record-long',
  'record-nul',
  'plan-period',
  'plan-count',
] as const satisfies readonly (keyof ProblemArgs)[];
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** What can be wrong with a record before anything in it is looked at. */
export type RecordProblem = Problem<'record-fields' | 'record-quote' | 'record-long' | 'record-nul'>;

declare module '../problem.ts' {
  /** What can be wrong with a row. */
  interface ProblemArgs {
    'id-missing': Record<never, never>;
    'time-missing': Record<never, never>;
    /** `zone`: letters behind the time that are the name of several zones, or of none. */
    'time-unreadable': { pattern?: string; zone?: string };
    'time-placeholder': Record<never, never>;
    'amount-missing': Record<never, never>;
    'amount-unreadable': Record<never, never>;
    'stage-missing': Record<never, never>;
    'stage-unknown': { nearest?: string };
    /** `delimiters`: the file's, and the one that would cut this line into as many fields as expected. */
    'record-fields': { expected: number; found: number; delimiters?: readonly [string, string] };
    'record-quote': Record<never, never>;
    'record-long': { limit: number };
    'record-nul': Record<never, never>;
  }
}
