import type {} from '../../../domain/problem.ts';

declare module '../../../domain/problem.ts' {
  /** What can be wrong with tables that rows are to be loaded into. The place is the server. */
  interface ProblemArgs {
    /** No such address was given. */
    'load-target': Record<never, never>;
    'load-postgres': Record<never, never>;
    'load-twice': Record<never, never>;
    /** A list of present stages: when contacts passed the others, nobody knows. */
    'load-snapshot': Record<never, never>;
    /** Its rows have no ids but their numbers. */
    'load-numbered': Record<never, never>;
    'load-storage': { table: string; storage: string };
    'load-columns': { table: string; missing: readonly string[] };
    'load-column': { table: string; column: string; type: string };
    /** Moments that a table's columns do not hold. */
    'load-times': { table: string; type: string };
    'load-delete': { table: string; detail: string };
    'load-cluster': { cluster: string; known: readonly string[]; nearest?: string };
    'load-shards': { cluster: string; shards: number; servers: number };
  }
}
