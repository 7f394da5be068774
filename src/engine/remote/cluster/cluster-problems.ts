import type {} from '../../../domain/problem.ts';

declare module '../../../domain/problem.ts' {
  interface ProblemArgs {
    /**
     * Two servers of a list hold some of the same contacts, which would be counted twice.
     *
     * `sampled`: ids of the first that were looked for on the second; `shared`: found there
     */
    'servers-share-contacts': {
      servers: readonly [string, string];
      sampled: number;
      shared: number;
      examples: readonly string[];
    };
  }
}
