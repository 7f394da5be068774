import type { Spool } from '../ingest/bytes/spool.ts';
import type { Texts } from '../report/words/texts.ts';
import type { Io } from './io.ts';
import type { ProgressLine } from './progress.ts';
import type { FileIntake } from './read/file-intake.ts';
import type { Options } from './request.ts';

/** One run of a command: what was asked, the world, and what has to be cleaned up afterwards. */
export interface Invocation {
  readonly options: Options;
  readonly io: Io;
  readonly spool: Spool;
  /** Opens files. */
  readonly intake: FileIntake;
  readonly progress: ProgressLine;
  /** In the language of the options or the environment, until a config names another. */
  texts: Texts;
  /** Prints a remark for people on standard error, unless `--quiet`. */
  readonly remark: (text: string) => void;
}
