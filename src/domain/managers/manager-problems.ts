import type {} from '../problem.ts';

declare module '../problem.ts' {
  /** What can be wrong with the managers’ attributes. */
  interface ProblemArgs {
    'team-manager-blank': Record<never, never>;
    'team-manager-twice': {
      manager: string;
      attribute: string;
      value: string;
      other: string;
      /** The line of the other. */
      first: number;
    };
  }
}
