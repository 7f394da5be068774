import type {} from '../problem.ts';

declare module '../problem.ts' {
  /** What can be wrong with a plan, and with the goal that one is made of. */
  interface ProblemArgs {
    /** No period with both its ends. */
    'plan-period': Record<never, never>;
    /** No number, or one below 0. */
    'plan-count': Record<never, never>;
    'plan-manager': { nearest?: string; known: readonly string[] };
    /** `first`: where the other line stands, its file where that is another. */
    'plan-twice': { period: string; first: number };
    /** Neither a plan nor a goal: `stage` is one that could be planned; `file` is that of a plan without a readable line. */
    'plan-none': { stage: string; period: string; file?: string };
    /** There is a plan, but for other periods. */
    'plan-elsewhere': { period: string; planned: readonly string[] };
    /** A goal that is not STAGE=NUMBER. */
    'goal-form': { stage: string };
    /**
     * The goal cannot be carried over a step: it has no coefficient, or none while nobody knows where contacts were lost,
     * or one of 0.
     */
    'goal-coefficient': {
      stage: string;
      from: 'targets' | 'actual';
      reason: 'absent' | 'nobody' | 'unknown';
    };
    /** A plan is by manager: what stands in their place is no attribute of managers. */
    'plan-dimension': Record<never, never>;
    /** A plan is made for whole days. */
    'goal-period': Record<never, never>;
    /** `total`: what the fixed shares come to. */
    'share-total': { total: number };
    /** The fixed shares leave something, and there is nobody else. */
    'share-rest': { total: number };
  }
}
