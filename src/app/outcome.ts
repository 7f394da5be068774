import type { Report } from '../report/model.ts';

/** What a command did: a report to print, and whether the `--fail-on` gate or anything else changes the status. */
export interface Outcome {
  readonly report: Report<object>;
  readonly status: 0 | 1 | 2 | 3;
}
