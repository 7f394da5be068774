import type { Report } from '../report/model.ts';

/** Whether the `--fail-on` gate or anything else changes the exit status. */
type Status = 0 | 1 | 2 | 3;

/** What a command found out, to be written in the format that was asked for. */
export interface ReportOutcome {
  readonly report: Report<object>;
  readonly status: Status;
}

/** A text for standard output as it stands, and remarks to follow it. */
export interface TextOutcome {
  readonly text: string;
  readonly remarks: readonly string[];
  readonly status: Status;
}

/** What a command did. */
export type Outcome = ReportOutcome | TextOutcome;
