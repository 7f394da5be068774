import type {} from '../../domain/problem.ts';

declare module '../../domain/problem.ts' {
  /** What can be wrong with saved views and their times. */
  interface ProblemArgs {
    /** The config keeps none; `command` is the one that asks. */
    'view-none': Record<never, never>;
    'view-whose': {
      command: string;
      known: readonly { name: string; command: string; outputs: readonly string[] }[];
    };
    'view-unknown': { nearest?: string; known: readonly string[] };
    'view-command': { nearest?: string; known: readonly string[] };
    /** A key that is no option of the view's command. */
    'view-key': { command: string; nearest?: string; known: readonly string[] };
    'view-value': { key: string; expected: 'flag' | 'text' };
    'view-ending': { known: readonly string[] };
    /** Several views, or one that nobody looks at, cannot go to standard output. */
    'view-outputs': { view: string };
    /** Nothing in the files has a time: `name` stands for nothing. */
    'output-undated': { name: string };
    'schedule-when': Record<never, never>;
    'schedule-day': { nearest?: string };
    'schedule-time': Record<never, never>;
    /** A path or a name with a character that no scheduler takes. */
    'schedule-path': Record<never, never>;
    /** cron takes no line of so many bytes. */
    'schedule-long': { bytes: number; most: number };
    'crontab-missing': Record<never, never>;
    'crontab-failed': { detail: string };
  }
}
