import type {} from '../problem.ts';

declare module '../problem.ts' {
  interface ProblemArgs {
    /** A word that means no stage; `option`: what it was typed behind, absent in a plan. */
    'stage-word': { option?: string; nearest?: string; known: readonly string[] };
  }
}
