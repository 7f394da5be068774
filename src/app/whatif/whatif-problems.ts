import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What can be wrong with what is to be different. */
  interface ProblemArgs {
    /** Not of the form stage=percent. */
    'whatif-set': Record<never, never>;
    /** The list: no step leads to it. */
    'whatif-list': { stage: string };
    /** No share from 0 to 100 %. */
    'whatif-rate': { stage: string };
    'deal-value': Record<never, never>;
  }
}
