import type {} from '../problem.ts';

declare module '../problem.ts' {
  /** What can be wrong with what is held against leads. */
  interface ProblemArgs {
    /** A funnel without a stage 2: nothing can be missed after the first contact. */
    'leads-short': { stages: number };
    /** A norm that is no share. */
    'config-norm-share': Record<never, never>;
    /** A time after the first contact that is no duration. */
    'config-within': Record<never, never>;
    /** A mark that says in no way, or in several, when a lead passes it. */
    'config-mark-passes': { mark: string; given: number };
    /** Two marks of one name. */
    'config-mark-twice': { mark: string };
  }
}
