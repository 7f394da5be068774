import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What can be wrong with what is to be compared. */
  interface ProblemArgs {
    /** No row, no period, not the team. */
    'compare-side': { known: readonly string[]; nearest?: string };
    /** A period and something else. */
    'compare-kinds': { a: string; b: string };
    'compare-same': { side: string };
    /** Periods of several rows at once. */
    'compare-whose': Record<never, never>;
    /** Steps that have no coefficient, and on which sides; `unknown`: since nobody knows where contacts were lost. */
    'compare-step': {
      steps: readonly { readonly stage: string; readonly sides: readonly string[] }[];
      unknown: boolean;
    };
  }
}
