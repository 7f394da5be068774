import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What DuckDB can refuse. */
  interface ProblemArgs {
    'engine-missing': { platform: string };
    'engine-failed': { detail: string };
  }
}
