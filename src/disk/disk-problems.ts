import type {} from '../domain/problem.ts';

/** What only one run at a time may work at: a history, or a saved report. */
export type LockedThing = 'history' | 'view';

declare module '../domain/problem.ts' {
  /** What can go wrong on the way out. */
  interface ProblemArgs {
    /** `pid` is 0 where the lock does not say whose it is. */
    'lock-held': { of: LockedThing; pid: number; host: string; since: string; seconds: number };
    'output-failed': { reason: string };
  }
}
