import type {} from '../domain/problem.ts';

declare module '../domain/problem.ts' {
  /** What can go wrong on the way out. */
  interface ProblemArgs {
    /** `pid` is 0 where the lock does not say whose it is. */
    'lock-held': { pid: number; host: string; since: string; seconds: number };
    'output-failed': { reason: string };
  }
}
