import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What DuckDB can refuse. */
  interface ProblemArgs {
    'engine-missing': { platform: string };
    /** `needs`: what there was too little of. */
    'engine-failed': { detail: string; needs: 'room' | 'memory' | 'files' | 'library' };
  }
}
