import type {} from '../problem.ts';

declare module '../problem.ts' {
  /** What can be wrong with what is asked of the managers' work. */
  interface ProblemArgs {
    /** Work is a manager's: what stands in their place is no attribute of managers. */
    'activity-dimension': Record<never, never>;
    /** A kind of touch that is both a proposal and a request. */
    'config-kind-twice': { kind: string };
    /** A norm that is not so many touches a day or a week. */
    'config-norm-touches': Record<never, never>;
    /** A gate that the command does not have; `commands` do. */
    'gate-elsewhere': { gate: string; command: string; commands: readonly string[] };
  }
}
