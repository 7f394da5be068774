import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What can be wrong with a picture that was asked for. */
  interface ProblemArgs {
    /** None is named. */
    'chart-which': { known: readonly string[] };
    'chart-unknown': { known: readonly string[]; nearest?: string };
    /** The data have nothing of the kind; the command tells why. */
    'chart-nothing': { command: string };
  }
}
