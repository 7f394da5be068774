import type { MomentSource } from '../../domain/tracking.ts';

declare module '../../domain/problem.ts' {
  /** What can be wrong with a list of deals and the history it is added to. */
  interface ProblemArgs {
    'track-deals-missing': Record<never, never>;
    'track-same': Record<never, never>;
    'track-future': Record<never, never>;
    'track-no-deals': Record<never, never>;
    'track-refused': { history: string };
    'track-torn': { contact: string; stages: readonly string[] };
    /** Moments are ISO 8601; the newest event of the history is this contact's. */
    'track-older': { at: string; source: MomentSource; history: string; newest: string; contact: string };
    'track-stale': { deals: number; history: string; newest: string };
    'history-unfit': Record<never, never>;
    'history-footer': { lines: number };
    'history-letter': { encoding: string; letter: string };
    'history-busy': Record<never, never>;
  }
}
