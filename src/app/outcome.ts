import type { Format } from '../render/formats.ts';
import type { Report } from '../report/model.ts';

/** A report that goes into a file of its own. */
export interface FiledReport {
  /** Its folder is made where there is none. */
  readonly file: string;
  readonly report: Report<object>;
  /** Left out: that of the run. */
  readonly format?: Format;
}

/** What a command did. */
export type Outcome = {
  /** Whether the `--fail-on` gate or anything else changes the exit status. */
  readonly status: 0 | 1 | 2 | 3;
  /** Why the gate is closed: told on standard error, also under `--quiet`. */
  readonly reason?: string;
} & (
  | {
      /** What it found out, to be written in the format that was asked for. */
      readonly report: Report<object>;
    }
  | {
      /** Several of them, each in its own file. */
      readonly files: readonly FiledReport[];
    }
  | {
      /** A text for standard output as it stands, and remarks to follow it. */
      readonly text: string;
      readonly remarks: readonly string[];
    }
);
