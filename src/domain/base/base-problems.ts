import type { BucketUnit } from '../calendar/local-day.ts';
import type {} from '../problem.ts';

declare module '../problem.ts' {
  /** What can be wrong with a question about clients. */
  interface ProblemArgs {
    /** A black list that names nothing. */
    'base-blank': Record<never, never>;
    /** Clients are of a manager, or of what he is of: nothing else stands in his place. */
    'base-dimension': Record<never, never>;
    /** Nobody buys in each bucket of so few days. */
    'base-every': { every: BucketUnit };
  }
}
